import type { PartyId } from '../../domain/index.ts'
import type { AnyCase } from '../state/desk.ts'
import { type ActField, type FieldSight, type FormOfFields, placeOf } from './act-field.ts'
import { useDesk } from './desk-context.tsx'

/** Whether a field stands beside the form, above the checklist. */
export const isBeside = ({ as }: ActField): boolean => as === 'card' || as === 'documents'

/** Where refusals of a field stand. */
export const namedAt = (field: ActField, party: PartyId | null): string =>
  placeOf(('namedAt' in field ? field.namedAt : undefined) ?? field.at ?? '', party)

/** What the fields of a form see, for each party or for none. */
export function useSight(props: {
  form: FormOfFields
  opened: AnyCase
}): (party: PartyId | null) => FieldSight {
  const desk = useDesk()
  const { form } = props
  return (party) => ({ get: form.get, put: form.put, putAll: form.putAll, opened: props.opened, desk, party })
}

/** Whether a field is asked as the form stands. */
export const isShown = (field: ActField, sight: FieldSight): boolean => field.shownWhen?.(sight) ?? true
