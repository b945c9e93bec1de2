import type { Circumstances, Draft, Finding, Rule } from '../log/rule.ts'
import { instantMillis } from '../shared/instant.ts'
import type { PartyId } from '../shared/person.ts'
import type { CounterActOf } from './acts.ts'
import type { Application } from './application.ts'
import { type Dated, readParameters } from './parameters.ts'
import { hasShown } from './shown-documents.ts'
import type { CounterState } from './state.ts'

/** One check of a party's marital status, through the line or documented. */
export type StatusCheck = CounterActOf<'check-status'>

type WithChecks = Pick<CounterState, 'statusChecks'>

/** What a bureau says about the check of marital status while the line is down (rules.md 8.0). */
export const statusCheckPolicies = ['prepare-only', 'online', 'online-or-documented'] as const
export type StatusCheckPolicy = (typeof statusCheckPolicies)[number]

/** How checks are read where no row says otherwise; kinds that check take these into their own parameters. */
export const statusCheckParameters = {
  'status-check': [{ from: '1900-01-01', value: 'prepare-only' }] as Dated<string>,
  /** Hours after which a check has to be made again before the examination. */
  'status-check-hours': [{ from: '1900-01-01', value: 24 }] as Dated<number>,
} as const

const { parameter, numberParameter } = readParameters(statusCheckParameters)
const hour = 3_600_000

/** The office's policy for checks of marital status on the day of the act. */
export function statusCheckPolicy(circumstances: Circumstances): StatusCheckPolicy {
  const set = parameter('status-check', circumstances)
  return statusCheckPolicies.find((policy) => policy === set) ?? 'prepare-only'
}

/**
 * The newest check of a party that the office's policy lets count: of the person named by the document, through
 * the line, or, where the bureau allows it, documented by a registrar elsewhere. Of two of one moment, the worse.
 */
export function countingCheck(
  state: WithChecks,
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

/** Whether a check says something else than the party does. */
export const differs = (check: StatusCheck, status: string): boolean =>
  check.found !== 'unknown' && check.found !== status

/** Why a party does not count as checked: no check, one that is silent, or one too old; undefined when checked. */
export function whyNotChecked(
  state: WithChecks,
  party: PartyId,
  application: Application,
  circumstances: Circumstances,
  isExplained: SilenceExplained = certifiedElsewhere,
): 'not-checked' | 'source-silent' | 'too-old' | undefined {
  const check = countingCheck(state, party, application, circumstances)
  if (!check) return 'not-checked'
  const age = instantMillis(circumstances.at) - instantMillis(check.check.at)
  if (age > numberParameter('status-check-hours', circumstances) * hour) return 'too-old'
  return check.found === 'unknown' && !isExplained(party, application) ? 'source-silent' : undefined
}

/** Whether something else that was shown says what a source that is silent does not. */
export type SilenceExplained = (party: PartyId, application: Application) => boolean

/** Chinese sources know nothing of somebody from elsewhere; the certificate of no spouse speaks instead. */
const certifiedElsewhere: SilenceExplained = (party, application) =>
  hasShown(party, application, ['no-spouse-certificate'])

/** What a rule finds of a party who is not checked: why, and whether the case waits or may take the documented way. */
export function checkMissing(
  state: WithChecks,
  party: PartyId,
  application: Application,
  circumstances: Circumstances,
  isExplained?: SilenceExplained,
): readonly Finding[] {
  const ground = whyNotChecked(state, party, application, circumstances, isExplained)
  const way = statusCheckPolicy(circumstances) === 'online-or-documented' ? 'wait-or-documented' : 'wait'
  return ground ? [statusFinding(party, { ground, way })] : []
}

/** What is found of a party's marital status, at the place where it is asked. */
export const statusFinding = (party: PartyId, facts: Record<string, string>): Finding => ({
  at: `answers.${party}.status`,
  facts: { party, ...facts },
})

/** Rules.md O1: a documented check only where the bureau allows it, made by another registrar, not from the future. */
export const checkWay: Rule<unknown, StatusCheck> = {
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
