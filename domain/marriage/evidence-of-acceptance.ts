import type { Circumstances, Draft, Presence } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { type PartyId, partyIds } from '../shared/person.ts'
import type { MarriageActOf } from './action.ts'
import { type Application, applicationOf, type Judging } from './application.ts'
import { isApproved } from './approvals.ts'
import { shownBy, toPresentBy } from './documents.ts'
import type { DocumentType } from './documents-to-present.ts'
import { affirmed, forBoth, given, type Item, item } from './evidence-item.ts'
import type { MarriageState } from './state.ts'
import {
  countingCheck,
  declaredStatus,
  differs,
  isCheckNeeded,
  isProved,
  whyNotChecked,
} from './status-check.ts'

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

const documentItems = askedFor.flatMap((name) => [
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

/** A card has two sides; of anything else one picture is enough. */
const isScanned = ({ type, scans }: Draft<Accept['documents'][number]>): boolean =>
  (scans?.length ?? 0) >= (type === 'id-card' || type === 'temporary-id-card' ? 2 : 1)

const otherScans = (party: PartyId, act: Draft<Accept>): Presence | 'not-needed' => {
  const others = shownBy(party, act).filter(({ type }) => !askedFor.some((name) => name === type))
  if (others.length === 0) return 'not-needed'
  return others.every(isScanned) ? 'present' : 'missing'
}

/** A person is read when everything that identifies one is there. */
const isRead = (party: PartyId, { parties }: Application): Presence => {
  const read = parties?.[party]
  const facts = [read?.name, read?.sex, read?.born, read?.nationality, read?.type, read?.document?.number]
  return facts.every(Boolean) ? 'present' : 'missing'
}

const chip = (party: PartyId, { parties, match }: Draft<Accept>): Presence | 'not-needed' =>
  parties?.[party]?.grade === 'chip' ? given(match?.[party]?.chip) : 'not-needed'

const manualEntry = (
  party: PartyId,
  { parties }: Application,
  state: MarriageState,
): Presence | 'not-needed' => {
  const grade = parties?.[party]?.grade
  if (grade !== 'typed' && grade !== 'ocr') return 'not-needed'
  return isApproved(state, 'manual-entry', party) ? 'present' : 'to-confirm'
}

/** How far the check of a party's marital status has come, at acceptance and at the examination. */
export const statusCheckItems = <A extends Judging>(type: A['type']): readonly Item<A['type']>[] =>
  forBoth<A>(
    'status-check',
    (party) => `answers.${party}.status`,
    (party, act, state, circumstances) => {
      const application = applicationOf(state, { ...act, type } as Draft<Judging>)
      const check = countingCheck(state, party, application, circumstances)
      if (!check) return isCheckNeeded(type, circumstances) ? 'missing' : 'not-needed'
      const status = declaredStatus(state, party, application)
      if (status && differs(check, status) && !isProved(party, application, status)) return 'contradicts'
      return isCheckNeeded(type, circumstances) && whyNotChecked(state, party, application, circumstances)
        ? 'missing'
        : 'present'
    },
  ) as readonly Item<A['type']>[]

const proofOfStatus = (
  party: PartyId,
  act: Draft<Accept>,
  state: MarriageState,
  circumstances: Circumstances,
): Presence | 'not-needed' => {
  const check = countingCheck(state, party, act, circumstances)
  const status = declaredStatus(state, party, act)
  if (!check || !status || !differs(check, status)) return 'not-needed'
  return isProved(party, act, status) ? 'present' : 'missing'
}

const bothThere = ({
  present,
}: {
  readonly present?: Draft<Accept['present']> | null | undefined
}): Presence => {
  const said = partyIds.map((party) => affirmed(present?.[party]))
  return said.find((presence) => presence !== 'present') ?? 'present'
}

/** Both are before the registrar, for every act that asks it. */
export const presentTogether = item<{ present: Accept['present'] }>('present', bothThere)

/** A3–A4 of rules.md 2.1: what has to be there before an application is accepted (受理). */
export const evidenceOfAcceptance: readonly Item<'accept'>[] = [
  presentTogether,
  ...forBoth<Accept>('identity', (party) => `parties.${party}`, isRead),
  ...documentItems,
  ...forBoth<Accept>('other-scans', (party) => `documents.${party}`, otherScans),
  ...forBoth<Accept>('chip', (party) => `match.${party}.chip`, chip),
  ...forBoth<Accept>('manual-entry', (party) => `parties.${party}.document`, manualEntry),
  ...forBoth<Accept>(
    'match',
    (party) => `match.${party}`,
    (party, { match }) => affirmed(match?.[party]?.matches),
  ),
  item<Accept>('competence', ({ competence }) => given(competence?.mode)),
  ...forBoth<Accept>(
    'voluntary',
    (party) => `answers.${party}.voluntary`,
    (party, { answers }) => affirmed(answers?.[party]?.voluntary),
  ),
  ...forBoth<Accept>(
    'capable',
    (party) => `answers.${party}.capable`,
    (party, { answers }) => affirmed(answers?.[party]?.capable),
  ),
  ...forBoth<Accept>(
    'married-before',
    (party) => `answers.${party}.marriedBefore`,
    (party, { answers }) => given(answers?.[party]?.marriedBefore),
  ),
  ...forBoth<Accept>(
    'status',
    (party) => `answers.${party}.status`,
    (party, { answers }) => given(answers?.[party]?.status),
  ),
  item<Accept>('related', ({ related }) =>
    related === false ? 'present' : related ? 'contradicts' : 'missing',
  ),
  ...statusCheckItems<Accept>('accept'),
  ...forBoth<Accept>('proof-of-status', (party) => `documents.${party}`, proofOfStatus),
  item<Accept>('cohabitation', ({ cohabitation }, { variant }) =>
    agreed(variant) === 'make-up' ? given(cohabitation?.since) : 'not-needed',
  ),
]
