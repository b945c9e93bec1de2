import { clockTolerance } from '../log/admit.ts'
import type { Beside } from '../log/rule.ts'
import type { Slot, Written } from '../log/slot.ts'
import { instantMillis } from '../shared/instant.ts'
import type { StageEntry } from './state.ts'

/** What the acts of a kind are beside one another, as its flow table says it. */
type BesideTable<A extends string> = {
  readonly [T in A]: { readonly beside: { readonly [O in A]?: Beside } }
}

/** How a kind reads where a case stands. */
export interface StageReading<A extends string, Stage extends string> {
  /** Where branches stand together that did not know of one another; the same for every order of the entries. */
  readonly resolveStage: (branches: Slot<StageEntry<A, Stage>>) => Stage | 'contested'
  /** What two acts are beside one another: of the two rows of the flow table the stricter word counts. */
  readonly besideOneAnother: (one: A, other: A) => Beside
}

const strictness: readonly Beside[] = ['commute', 'earlier', 'contested']

/**
 * Reads stages by a flow table: what commutes goes as far as the furthest, what goes by time gives way to the
 * earlier (K1b), the rest is contested. `stages` go in the order of the case, the first before its first act.
 */
export function readStages<A extends string, Stage extends string>(
  flow: BesideTable<A>,
  stages: readonly [Stage, ...Stage[]],
): StageReading<A, Stage> {
  type Entry = StageEntry<A, Stage>

  const besideOneAnother = (one: A, other: A): Beside => {
    const said: readonly Beside[] = [
      flow[one].beside[other] ?? 'commute',
      flow[other].beside[one] ?? 'commute',
    ]
    return strictness[Math.max(...said.map((word) => strictness.indexOf(word)))] ?? 'contested'
  }
  const mustBeDecided = (one: Written<Entry>, other: Written<Entry>): boolean => {
    const beside = besideOneAnother(one.value.act, other.value.act)
    return beside === 'contested' || (beside === 'earlier' && areTooClose(one, other))
  }
  const givesWay = (one: Written<Entry>, other: Written<Entry>): boolean =>
    besideOneAnother(one.value.act, other.value.act) === 'earlier' &&
    instantMillis(other.at) < instantMillis(one.at)
  const further = (one: Stage, other: Stage): Stage =>
    stages.indexOf(one) >= stages.indexOf(other) ? one : other

  const resolveStage = (branches: Slot<Entry>): Stage | 'contested' => {
    const [only] = branches
    if (!only) return stages[0]
    if (branches.length === 1) return only.value.to
    if (pairsOf(branches).some(([one, other]) => mustBeDecided(one, other))) return 'contested'
    return branches
      .filter((one) => !branches.some((other) => givesWay(one, other)))
      .map(({ value }) => value.to)
      .reduce(further)
  }
  return { resolveStage, besideOneAnother }
}

/** K1a: within the tolerance of two clocks nobody can say which act was first. */
const areTooClose = (one: Written<unknown>, other: Written<unknown>): boolean =>
  Math.abs(instantMillis(one.at) - instantMillis(other.at)) <= clockTolerance

const pairsOf = <T>(all: readonly T[]): (readonly [T, T])[] =>
  all.flatMap((one, i) => all.slice(i + 1).map((other) => [one, other] as const))
