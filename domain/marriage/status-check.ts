import { underEachLaw } from '../counter/law-of-the-day.ts'
import { hasShown } from '../counter/shown-documents.ts'
import {
  checkMissing,
  countingCheck,
  differs,
  statusCheckPolicy,
  statusFinding,
} from '../counter/status-check.ts'
import type { Circumstances, Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import type { PartyId } from '../shared/person.ts'
import { type Application, forEachParty, type Judging, type PartyTest } from './application.ts'
import { proofsOfStatus } from './documents-to-present.ts'
import type { MarriageState } from './state.ts'

/**
 * Whether the act waits for a check of both parties: the examination and the printing always, the acceptance
 * under the office's policy of the day.
 */
export const isCheckNeeded = (act: Judging['type'], circumstances: Circumstances): boolean =>
  act !== 'accept' || statusCheckPolicy(circumstances) === 'online'

/** The status a party stands by: signed in the declaration, or answered to the registrar. */
export const declaredStatus = (
  state: MarriageState,
  party: PartyId,
  { answers }: Application,
): string | undefined =>
  agreed(state.declarations)?.declarations[party].status ?? answers?.[party]?.status ?? undefined

/** Whether a party's papers prove the status that the check does not show (rules.md 1.5). */
export const isProved = (party: PartyId, application: Application, status: string | undefined): boolean =>
  (status === '30' || status === '40') &&
  proofsOfStatus[status].some((proof) => hasShown(party, application, proof))

/** Civil Code 1042: neither has a spouse, by the own word and by the check; a newer dissolution is proved (MR04). */
export const noSpouse: Rule<MarriageState, Judging> = {
  id: 'MR04',
  cite: '民法典 第一千零四十二条',
  broken: forEachParty((party, application, circumstances, state) => {
    const status = declaredStatus(state, party, application)
    if (status?.startsWith('2')) return [statusFinding(party, { source: 'declared', found: status })]
    const check = countingCheck(state, party, application, circumstances)
    if (check?.found !== '20' || isProved(party, application, status)) return []
    return [statusFinding(party, { source: 'check', found: check.found })]
  }),
}

/** 婚姻登记工作规范（2025年）: who declares another status than the check shows proves it (MR10). */
export const statusAgrees: readonly Rule<MarriageState, Judging>[] = underEachLaw(
  'MR10',
  { P2021: '婚姻登记工作规范（2015年）', P2025: '婚姻登记工作规范（2025年）' },
  forEachParty((party, application, circumstances, state) => {
    const status = declaredStatus(state, party, application)
    const check = countingCheck(state, party, application, circumstances)
    if (!status || status.startsWith('2') || !check || check.found === '20') return []
    if (!differs(check, status) || isProved(party, application, status)) return []
    return [statusFinding(party, { declared: status, found: check.found })]
  }),
)

/**
 * 条例（2025年）: identity and marital status are checked through the line. Without a check the case waits for
 * the line or takes the documented way, where the bureau allows it; it is not refused for that (MR12).
 */
export const statusChecked: readonly Rule<MarriageState, Judging>[] = underEachLaw(
  'MR12',
  { P2021: '婚姻登记工作规范（2015年）', P2025: '婚姻登记条例（2025年）联网核对' },
  (state, act, circumstances) =>
    act.type && isCheckNeeded(act.type, circumstances)
      ? forEachParty(afterTheInquiry)(state, act, circumstances)
      : [],
)

const afterTheInquiry: PartyTest = (party, application, circumstances, state) => {
  // Before the inquiry the check may still be on its way; until then only the checklist asks for it.
  if (!application.answers?.[party]?.status) return []
  return checkMissing(state, party, application, circumstances)
}
