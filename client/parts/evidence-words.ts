import { partyIds } from '../../domain/index.ts'
import { firstOf, t } from '../text/text.ts'

/** Where an item is asked for; the same id may mean something else in another kind, or in another act of it. */
export interface AskedIn {
  readonly kind?: string | undefined
  readonly act?: string | undefined
}

/** The words for an item of the checklist: `id-card.man` is 身份证　男. */
export function evidenceWords(id: string, asked: AskedIn = {}): string {
  const exact = firstOf(evidenceKeys(id, asked), '')
  if (exact) return exact
  const [item = id, ...rest] = id.split('.')
  const party = partyIds.find((each) => rest.includes(each))
  const words = firstOf(evidenceKeys(item, asked), item)
  return party ? `${words}　${t(party === 'man' ? 'party.man.short' : 'party.woman.short')}` : words
}

/** The keys that may have the words for an id: those of the act first, then of the kind, then of all. */
export const evidenceKeys = (id: string, { kind, act }: AskedIn): readonly string[] =>
  [
    kind && act ? `evidence.${kind}.${act}.${id}` : '',
    kind ? `evidence.${kind}.${id}` : '',
    `evidence.${id}`,
  ].filter((key) => key !== '')
