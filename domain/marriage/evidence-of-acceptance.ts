import type { Circumstances, Draft, Presence } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { type PartyId, partyIds } from '../shared/person.ts'
import type { MarriageActOf } from './action.ts'
import type { Application, Judging } from './application.ts'
import { isApproved } from './approvals.ts'
import { affirmed, forBoth, given, type Item, item } from './evidence-item.ts'
import { evidenceOfDocuments } from './evidence-of-documents.ts'
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

/** A person is read when everything that identifies one is there, and until when a citizen's card is valid. */
const isRead = (party: PartyId, { parties }: Application): Presence => {
  const read = parties?.[party]
  const { type, number, validTo } = read?.document ?? {}
  const isCitizens = type === 'CN_ID' || type === 'CN_ID_TMP'
  const facts = [read?.name, read?.sex, read?.born, read?.nationality, read?.type, number]
  return [...facts, !isCitizens || validTo].every(Boolean) ? 'present' : 'missing'
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
export function checkPresence(
  act: Judging['type'],
  party: PartyId,
  application: Application,
  state: MarriageState,
  circumstances: Circumstances,
): Presence | 'not-needed' {
  const isNeeded = isCheckNeeded(act, circumstances)
  const check = countingCheck(state, party, application, circumstances)
  if (!check) return isNeeded ? 'missing' : 'not-needed'
  const status = declaredStatus(state, party, application)
  if (status && differs(check, status) && !isProved(party, application, status)) return 'contradicts'
  return isNeeded && whyNotChecked(state, party, application, circumstances) ? 'missing' : 'present'
}

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
  ...evidenceOfDocuments,
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
  ...forBoth<Accept>(
    'status-check',
    (party) => `answers.${party}.status`,
    (party, act, ...asked) => checkPresence('accept', party, act, ...asked),
  ),
  ...forBoth<Accept>('proof-of-status', (party) => `documents.${party}`, proofOfStatus),
  item<Accept>('cohabitation', ({ cohabitation }, { variant }) =>
    agreed(variant) === 'make-up' ? given(cohabitation?.since) : 'not-needed',
  ),
]
