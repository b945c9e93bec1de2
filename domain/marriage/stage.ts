import { clockTolerance } from '../log/admit.ts'
import type { Beside } from '../log/rule.ts'
import type { Slot, Written } from '../log/slot.ts'
import { instantMillis } from '../shared/instant.ts'
import { marriageFlow } from './flow.ts'
import { type MarriageState, type Stage, type StageEntry, stages } from './state.ts'

const strictness: readonly Beside[] = ['commute', 'earlier', 'contested']

/** Where a marriage case stands, `contested` while a person must decide between branches. */
export const stageOf = (state: MarriageState): Stage => resolveStage(state.stage)

/**
 * Where branches stand together that did not know of one another, by the flow table: what commutes goes as far
 * as the furthest, a later registration of the couple gives way to the earlier (K1b), the rest is contested.
 * The same for every order of the entries.
 */
export function resolveStage(branches: Slot<StageEntry>): Stage {
  const [only] = branches
  if (!only) return 'opened'
  if (branches.length === 1) return only.value.to
  if (pairsOf(branches).some(([one, other]) => mustBeDecided(one, other))) return 'contested'
  return branches
    .filter((one) => !branches.some((other) => givesWay(one, other)))
    .map(({ value }) => value.to)
    .reduce(further)
}

/** What two acts are beside one another: of the two rows of the flow table the stricter word counts. */
export function besideOneAnother(one: StageEntry['act'], other: StageEntry['act']): Beside {
  const said = [marriageFlow[one].beside[other] ?? 'commute', marriageFlow[other].beside[one] ?? 'commute']
  return strictness[Math.max(...said.map((word) => strictness.indexOf(word)))] ?? 'contested'
}

const mustBeDecided = (one: Written<StageEntry>, other: Written<StageEntry>): boolean => {
  const beside = besideOneAnother(one.value.act, other.value.act)
  return beside === 'contested' || (beside === 'earlier' && areTooClose(one, other))
}

/** K1a: within the tolerance of two clocks nobody can say which act was first. */
const areTooClose = (one: Written<StageEntry>, other: Written<StageEntry>): boolean =>
  Math.abs(instantMillis(one.at) - instantMillis(other.at)) <= clockTolerance

const givesWay = (one: Written<StageEntry>, other: Written<StageEntry>): boolean =>
  besideOneAnother(one.value.act, other.value.act) === 'earlier' &&
  instantMillis(other.at) < instantMillis(one.at)

const further = (one: Stage, other: Stage): Stage =>
  stages.indexOf(one) >= stages.indexOf(other) ? one : other

const pairsOf = <T>(all: readonly T[]): (readonly [T, T])[] =>
  all.flatMap((one, i) => all.slice(i + 1).map((other) => [one, other] as const))
