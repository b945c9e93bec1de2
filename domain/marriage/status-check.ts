import type { Circumstances, Draft, Finding, Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { instantMillis } from '../shared/instant.ts'
import type { PartyId } from '../shared/person.ts'
import type { MarriageActOf } from './action.ts'
import { type Application, forEachParty, type Judging, type PartyTest, underEachLaw } from './application.ts'
import { hasShown } from './documents.ts'
import { proofsOfStatus } from './documents-to-present.ts'
import { numberParameter, statusCheckPolicy } from './parameters.ts'
import type { MarriageState } from './state.ts'

/** One check of a party's marital status, through the line or documented. */
export type StatusCheck = MarriageActOf<'check-status'>

const hour = 3_600_000

/**
 * The newest check of a party that the office's policy lets count: of the person named by the document, through
 * the line, or, where the bureau allows it, documented by a registrar elsewhere. Of two of one moment, the worse.
 */
export function countingCheck(
  state: MarriageState,
  party: PartyId,
  { parties }: Application,
  circumstances: Circumstances,
): StatusCheck | undefined {
  const number = parties?.[party]?.document?.number
  const mayBeDocumented = statusCheckPolicy(circumstances) === 'online-or-documented'
  return state.statusChecks
    .map(({ value }) => value)
    .filter((made) => made.party === party && made.number === number)
    .filter(({ check }) => check.how === 'online' || mayBeDocumented)
    .toSorted(newestFirst)[0]
}

const newestFirst = (one: StatusCheck, other: StatusCheck): number =>
  instantMillis(other.check.at) - instantMillis(one.check.at) ||
  Number(other.found === '20') - Number(one.found === '20') ||
  (one.found < other.found ? -1 : 1)

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

/** Whether a check says something else than the party does. */
export const differs = (check: StatusCheck, status: string): boolean =>
  check.found !== 'unknown' && check.found !== status

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
      ? forEachParty(checkMissing)(state, act, circumstances)
      : [],
)

const checkMissing: PartyTest = (party, application, circumstances, state) => {
  // Before the inquiry the check may still be on its way; until then only the checklist asks for it.
  if (!application.answers?.[party]?.status) return []
  const ground = whyNotChecked(state, party, application, circumstances)
  const way = statusCheckPolicy(circumstances) === 'online-or-documented' ? 'wait-or-documented' : 'wait'
  return ground ? [statusFinding(party, { ground, way })] : []
}

/** Why a party does not count as checked: no check, one that is silent, or one too old; undefined when checked. */
export function whyNotChecked(
  state: MarriageState,
  party: PartyId,
  application: Application,
  circumstances: Circumstances,
): 'not-checked' | 'source-silent' | 'too-old' | undefined {
  const check = countingCheck(state, party, application, circumstances)
  if (!check) return 'not-checked'
  const age = instantMillis(circumstances.at) - instantMillis(check.check.at)
  if (age > numberParameter('status-check-hours', circumstances) * hour) return 'too-old'
  return check.found === 'unknown' && !isSilenceExplained(party, application) ? 'source-silent' : undefined
}

/** Chinese sources know nothing of somebody from elsewhere; the certificate of no spouse speaks instead. */
const isSilenceExplained = (party: PartyId, application: Application): boolean =>
  hasShown(party, application, ['no-spouse-certificate'])

/** Rules.md O1: a documented check only where the bureau allows it, made by another registrar, not from the future. */
export const checkWay: Rule<MarriageState, StatusCheck> = {
  id: 'status-check-way',
  cite: '婚姻登记条例（2025年）联网核对',
  broken: (_state, { check }: Draft<StatusCheck>, circumstances) => {
    const found = (ground: string): Finding => ({ at: 'check', facts: { ground } })
    if (check?.at && instantMillis(check.at) > instantMillis(circumstances.at)) return [found('not-yet-made')]
    if (check?.how !== 'documented') return []
    if (statusCheckPolicy(circumstances) !== 'online-or-documented') return [found('documented-not-allowed')]
    return check.registrar === circumstances.by.clerk ? [found('own-check')] : []
  },
}

const statusFinding = (party: PartyId, facts: Record<string, string>): Finding => ({
  at: `answers.${party}.status`,
  facts: { party, ...facts },
})
