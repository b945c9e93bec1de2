import type { Act, Action, ActionId, CaseId } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { order } from '../log/order.ts'
import type { Kind } from '../log/rule.ts'
import type { Written } from '../log/slot.ts'
import type { BlankUsage, GapReason, NumberUsage } from '../numbers/usage.ts'
import { partyIds } from '../shared/person.ts'
import type { CounterActOf } from './acts.ts'
import type { CounterState } from './state.ts'

/** Reads from the cases of a kind what became of the numbers and the blanks that they took. */
export interface UsageReading<A extends Act> {
  /**
   * What became of each certificate number that a case has printed or registered. A number that once stood on paper
   * is never free again, even when its branch was settled against.
   */
  readonly usagesOf: (caseId: CaseId, log: Log<A>) => readonly NumberUsage[]
  /** What became of each printed blank that a case has taken; void paper counts as spoiled. */
  readonly blankUsagesOf: (caseId: CaseId, log: Log<A>) => readonly BlankUsage[]
}

/** The reader for a kind; `endOf` says why the numbers of a case that ended at a stage are gaps, null where it goes on. */
export function readUsages<A extends Act, S extends CounterState, Stage extends string>(
  kind: Kind<A, S, Stage>,
  endOf: (stage: Stage, state: S) => GapReason | null,
): UsageReading<A> {
  /** K1b: of two registrations of one couple the earlier stands; while it is contested both do. */
  const numbersThatStand = (state: S): ReadonlySet<string> => {
    const inTime = state.registration.toSorted(earlierFirst)
    const stands = kind.stageOf(state) === 'contested' ? inTime : inTime.slice(0, 1)
    return new Set(stands.map(({ value }) => value.certificate))
  }
  const gapOf = (certificate: string, state: S, isElsewhere: boolean): GapReason | null => {
    const isNamed = (slot: readonly Written<{ certificate: string }>[]) =>
      slot.some(({ value }) => value.certificate === certificate)
    if (isNamed(state.registration)) return 'duplicate-record'
    if (isElsewhere || !isNamed(state.print)) return 'replaced'
    return endOf(kind.stageOf(state), state)
  }
  return {
    usagesOf: (caseId, log) => {
      const { state } = fold(kind, log)
      const standing = numbersThatStand(state)
      return [...numbersNamed(order(log))].map(([certificate, act]) => {
        const named = { certificate, case: caseId, act }
        if (standing.has(certificate)) return { ...named, status: 'used', reason: null }
        const reason = gapOf(certificate, state, standing.size > 0)
        return { ...named, status: reason ? 'gap' : 'reserved', reason }
      })
    },
    blankUsagesOf: (caseId, log) => {
      const { state } = fold(kind, log)
      const inHand = new Set(partyIds.flatMap((party) => state.blanks[party].map(({ value }) => value)))
      const spoiled = new Map(state.spoiled.map(({ value }) => [value.blank, value.reason]))
      const ended = endOf(kind.stageOf(state), state)
      return [...blanksNamed(order(log))].map(([serial, act]) => {
        const named = { serial, case: caseId, act }
        const reason = spoiled.get(serial) ?? (inHand.has(serial) ? ended : 'replaced')
        if (reason) return { ...named, status: 'spoiled', reason }
        return { ...named, status: state.registration.length > 0 ? 'used' : 'assigned', reason: null }
      })
    },
  }
}

const earlierFirst = (a: Written<unknown>, b: Written<unknown>): number =>
  `${a.at} ${a.by}` < `${b.at} ${b.by}` ? -1 : 1

const isPrint = (act: Act): act is CounterActOf<'print'> => act.type === 'print'
const isSpoil = (act: Act): act is CounterActOf<'spoil'> => act.type === 'spoil'
const isRegister = (act: Act): act is CounterActOf<'register'> => act.type === 'register'

/** Each number with the last act that named it. */
const numbersNamed = (actions: readonly Action[]): ReadonlyMap<string, ActionId> =>
  new Map(
    actions.flatMap(({ id, body: { act } }) =>
      isPrint(act) || isRegister(act) ? [[act.certificate, id] as const] : [],
    ),
  )

/** Each blank with the last act that named it. */
const blanksNamed = (actions: readonly Action[]): ReadonlyMap<string, ActionId> =>
  new Map(actions.flatMap(({ id, body: { act } }) => blanksIn(act).map((serial) => [serial, id] as const)))

function blanksIn(act: Act): readonly string[] {
  if (isPrint(act)) return partyIds.flatMap((party) => act.blanks[party] ?? [])
  return isSpoil(act) ? [act.blank, act.replacement] : []
}
