import { kindOf, partyIds } from '../../domain/index.ts'
import { type AskedIn, evidenceWords } from '../parts/evidence-words.ts'
import { firstOf, t } from './text.ts'

/** A place of an act in words: `parties.man.document.number` is 男方　证件号. */
export function pathWords(path: string, asked: AskedIn = {}): string {
  const exact = itemAt(asked, (at) => at === path)
  if (exact) return exact
  const parts = path.split('.')
  const party = partyIds.find((each) => parts.includes(each))
  const words = firstOf(placeKeys(parts.filter(isName), asked.kind), '')
  if (words) return party ? `${t(`party.${party}`)}　${words}` : words
  return itemAt(asked, (at) => path.startsWith(`${at}.`)) ?? path
}

/** The parts of a path that name something: neither a party nor the number of a row. */
const isName = (part: string): boolean => !partyIds.some((party) => party === part) && !/^\d+$/.test(part)

/** The keys that may name a place, the innermost first: `document.number`, `number`, then what is around it. */
const placeKeys = (parts: readonly string[], kind: string | undefined): readonly string[] =>
  parts
    .map((_, index) => parts.slice(0, parts.length - index))
    .flatMap((outer) => outer.map((_, index) => outer.slice(index).join('.')))
    .flatMap((place) => [`place.${kind}.${place}`, `place.${place}`])

/** Items that stand at a place of which they are only a part, or which they approve: they do not name it. */
const nameless: readonly string[] = ['manual-entry', 'no-fingerprint', 'filed', 'signed-paper']

/** What the checklists call a place, the innermost first. */
function itemAt({ kind, act }: AskedIn, isIt: (at: string) => boolean): string | undefined {
  const rows = Object.entries(kindOf(kind ?? '')?.flow ?? {})
  const [item] = rows
    .filter(([type]) => act === undefined || type === act)
    .flatMap(([type, { evidence }]) => evidence.map(({ id, at }) => ({ id, at, act: type })))
    .filter(({ id, at }) => isIt(at) && !nameless.includes(itemOf(id)))
    .toSorted((one, other) => other.at.length - one.at.length)
  if (item === undefined) return undefined
  const isOfParty = partyIds.some((party) => item.at.split('.').includes(party))
  const id = isOfParty || !partyIds.some((party) => item.id.endsWith(`.${party}`)) ? item.id : itemOf(item.id)
  return evidenceWords(id, { kind, act: item.act })
}

/** An item of a checklist without its party: `proxy.man` is the proxy. */
const itemOf = (id: string): string => id.split('.')[0] ?? id
