import { forBoth } from '../counter/evidence-item.ts'
import { isScanned, shownBy } from '../counter/shown-documents.ts'
import type { CounterState } from '../counter/state.ts'
import type { Circumstances, Draft, Evidence, Presence } from '../log/rule.ts'
import type { PartyId } from '../shared/person.ts'
import type { MarriageActOf } from './action.ts'
import type { Application } from './application.ts'
import { isTranslationNeeded, toPresentBy } from './documents.ts'
import type { DocumentType } from './documents-to-present.ts'

type Accept = MarriageActOf<'accept'>

/** The documents that may be asked for, by the name of the first of their alternatives. */
const askedFor = [
  'id-card',
  'household-book',
  'residence-permit-of-xian',
  'hkm-permit',
  'hk-macao-id-card',
  'tw-permit',
  'tw-id-card',
  'passport',
  'no-spouse-certificate',
  'military-marriage-certificate',
  'military-id',
] as const satisfies readonly DocumentType[]

/** What the checklist asks of a party whose type is not known yet is what it asks of a mainland resident. */
const asMainland = (party: PartyId, act: Application): Application =>
  act.parties?.[party]?.type ? act : { ...act, parties: { [party]: { type: 'mainland' } } }

function shownFor(name: DocumentType, party: PartyId, act: Application, { on }: Circumstances) {
  const alternatives = toPresentBy(party, asMainland(party, act), on).find(([first]) => first === name)
  return alternatives && shownBy(party, act).filter(({ type }) => type && alternatives.includes(type))
}

const askedForItems = askedFor.flatMap((name) => [
  ...forBoth<Accept>(
    name,
    (party) => `documents.${party}.${name}`,
    (party, act, _state, circumstances) => {
      const shown = shownFor(name, party, act, circumstances)
      if (!shown) return 'not-needed'
      if (shown.some(({ condition }) => condition === 'good')) return 'present'
      return shown.some(({ condition }) => condition) ? 'contradicts' : 'missing'
    },
  ),
  ...forBoth<Accept>(
    `${name}-scan`,
    (party) => `documents.${party}.${name}.scans`,
    (party, act, _state, circumstances) => {
      const shown = shownFor(name, party, act, circumstances)
      if (!shown) return 'not-needed'
      return shown.some(isScanned) ? 'present' : 'missing'
    },
  ),
])

const otherScans = (party: PartyId, act: Draft<Accept>): Presence | 'not-needed' => {
  const others = shownBy(party, act).filter(({ type }) => !askedFor.some((name) => name === type))
  if (others.length === 0) return 'not-needed'
  return others.every(isScanned) ? 'present' : 'missing'
}

/** Every document of each party with its scans (提供证件情况: none omitted). */
export const evidenceOfDocuments: readonly Evidence<CounterState, Accept>[] = [
  ...askedForItems,
  ...forBoth<Accept>(
    'translation',
    (party) => `documents.${party}.translation`,
    (party, act) => {
      const shown = shownBy(party, act)
      if (!isTranslationNeeded(shown)) return 'not-needed'
      return shown.some(({ type }) => type === 'translation') ? 'present' : 'missing'
    },
  ),
  ...forBoth<Accept>('other-scans', (party) => `documents.${party}`, otherScans),
]
