import { affirmed, forBoth, given, item } from '../counter/evidence-item.ts'
import {
  chipsKept,
  manualEntryApproved,
  personsMatched,
  personsRead,
  presentTogether,
} from '../counter/evidence-of-persons.ts'
import { countingCheck, differs, whyNotChecked } from '../counter/status-check.ts'
import type { Circumstances, Draft, Evidence, Presence } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import type { PartyId } from '../shared/person.ts'
import type { MarriageActOf } from './action.ts'
import type { Application, Judging } from './application.ts'
import { evidenceOfDocuments } from './evidence-of-documents.ts'
import type { MarriageState } from './state.ts'
import { declaredStatus, isCheckNeeded, isProved } from './status-check.ts'

type Accept = MarriageActOf<'accept'>

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

/** A3–A4 of rules.md 2.1: what has to be there before an application is accepted (受理). */
export const evidenceOfAcceptance: readonly Evidence<MarriageState, Accept>[] = [
  presentTogether(),
  ...personsRead(),
  ...evidenceOfDocuments,
  ...chipsKept(),
  ...manualEntryApproved(),
  ...personsMatched(),
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
  ...forBoth<Accept, MarriageState>(
    'status-check',
    (party) => `answers.${party}.status`,
    (party, act, ...asked) => checkPresence('accept', party, act, ...asked),
  ),
  ...forBoth<Accept, MarriageState>('proof-of-status', (party) => `documents.${party}`, proofOfStatus),
  item<Accept, MarriageState>('cohabitation', ({ cohabitation }, { variant }) =>
    agreed(variant) === 'make-up' ? given(cohabitation?.since) : 'not-needed',
  ),
]
