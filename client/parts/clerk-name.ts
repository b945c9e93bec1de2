import { createMemo } from 'solid-js'
import { rowsOf } from '../../domain/index.ts'
import { useDesk } from './desk-context.tsx'

/** Finds a clerk's name by the newest grant that is known here; the id when there is none. */
export function useClerkNames(): (clerk: string) => string {
  const desk = useDesk()
  const names = createMemo(
    () =>
      new Map(
        rowsOf(desk.reference().values(), 'grant')
          .toSorted((one, other) => (one.body.from < other.body.from ? -1 : 1))
          .map(({ body }) => [body.clerk, body.name]),
      ),
  )
  return (clerk) => names().get(clerk) ?? clerk
}
