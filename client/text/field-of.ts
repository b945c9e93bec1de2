import type { PartyId } from '../../domain/index.ts'
import { type TextKey, t } from './text.ts'

/** The name of one party's field, as a screen reader says it: 男方姓名. */
export const fieldOf = (party: PartyId, field: TextKey): string =>
  t('party.field', { party: t(`party.${party}`), field: t(field) })
