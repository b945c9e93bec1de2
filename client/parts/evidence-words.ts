import { partyIds } from '../../domain/index.ts'
import { t, tOr } from '../text/text.ts'

/** The words for an item of the checklist: `id-card.man` is 身份证　男. */
export function evidenceWords(id: string): string {
  const exact = tOr(`evidence.${id}`, '')
  if (exact) return exact
  const [item = id, ...rest] = id.split('.')
  const party = partyIds.find((each) => rest.includes(each))
  const words = tOr(`evidence.${item}`, item)
  return party ? `${words}　${t(party === 'man' ? 'party.man.short' : 'party.woman.short')}` : words
}
