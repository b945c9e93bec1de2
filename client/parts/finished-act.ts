import { type PartyId, partyIds } from '../../domain/index.ts'
import { type ActField, type FieldSight, isOfEach, placeOf } from './act-field.ts'
import { valueAt, withAt } from './act-form.ts'

/** What the table leaves out is said explicitly in the act: null where it may be, nothing where it was not asked. */
export function finishedAct(
  fields: readonly ActField[],
  values: object,
  sight: Omit<FieldSight, 'get' | 'put' | 'putAll' | 'party'>,
): object {
  const places = fields.flatMap((field): { field: ActField; party: PartyId | null }[] =>
    isOfEach(field) ? partyIds.map((party) => ({ field, party })) : [{ field, party: null }],
  )
  return places.reduce((act, { field, party }) => {
    if (field.at === undefined || field.as === 'card' || field.as === 'shown' || field.as === 'pictures')
      return act
    const path = placeOf(field.at, party).split('.')
    const isAsked = field.shownWhen?.({ ...sight, ...readOnly(act), party }) ?? true
    const value = valueAt(act, path)
    if (isAsked && field.as === 'rows' && Array.isArray(value)) {
      const rows = value.map((row: object) => finishedAct(field.fields, row, sight))
      return withAt(act, path, rows)
    }
    if (isAsked && value !== undefined && value !== '') return act
    if (field.isOptional) return withAt(act, path, null)
    return isAsked || value === undefined ? act : withAt(act, path, undefined)
  }, values)
}

const readOnly = (act: object): Pick<FieldSight, 'get' | 'put' | 'putAll'> => ({
  get: (path) => valueAt(act, path.split('.')),
  put: () => undefined,
  putAll: () => undefined,
})
