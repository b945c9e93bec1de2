import { type Accessor, createMemo } from 'solid-js'
import { inForce, rowsOf } from '../../domain/index.ts'
import { t } from '../text/text.ts'
import { useDesk } from './desk-context.tsx'

/** Finds what people call an office, by the row in force today; the id when there is none. */
export function useOfficeNames(): (office: string) => string {
  const desk = useDesk()
  const offices = createMemo(() => rowsOf(desk.reference().values(), 'office'))
  const today = createMemo(() => desk.now().slice(0, 10))
  return (office) =>
    inForce(
      offices().filter(({ body }) => body.office === office),
      today(),
    )?.body.name ?? office
}

/** The name of the clerk's own office. */
export function useOfficeName(): Accessor<string> {
  const desk = useDesk()
  const nameOf = useOfficeNames()
  return () => nameOf(desk.clerk.office) || t('shell.office.unknown')
}
