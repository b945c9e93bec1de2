import type { Action, ActionId, CaseId } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { order } from '../log/order.ts'
import type { Written } from '../log/slot.ts'
import type { BlankUsage, GapReason, NumberUsage } from '../numbers/usage.ts'
import { partyIds } from '../shared/person.ts'
import type { MarriageAct } from './action.ts'
import { marriage } from './kind.ts'
import { stageOf } from './stage.ts'
import type { MarriageState, Stage } from './state.ts'

/**
 * What became of each certificate number that a marriage case has printed or registered. A number that once
 * stood on paper is never free again, even when its branch was settled against.
 */
export function usagesOf(caseId: CaseId, log: Log<MarriageAct>): readonly NumberUsage[] {
  const { state } = fold(marriage, log)
  const standing = numbersThatStand(state)
  return [...numbersNamed(order(log))].map(([certificate, act]) => {
    const named = { certificate, case: caseId, act }
    if (standing.has(certificate)) return { ...named, status: 'used', reason: null }
    const reason = gapOf(certificate, state, standing.size > 0)
    return { ...named, status: reason ? 'gap' : 'reserved', reason }
  })
}

/** Each number with the last act that named it. */
const numbersNamed = (actions: readonly Action<MarriageAct>[]): ReadonlyMap<string, ActionId> =>
  new Map(
    actions.flatMap(({ id, body: { act } }) =>
      act.type === 'print' || act.type === 'register' ? [[act.certificate, id] as const] : [],
    ),
  )

/** K1b: of two registrations of one couple the earlier stands; while it is contested both do. */
function numbersThatStand(state: MarriageState): ReadonlySet<string> {
  const inTime = state.registration.toSorted(earlierFirst)
  const stands = stageOf(state) === 'contested' ? inTime : inTime.slice(0, 1)
  return new Set(stands.map(({ value }) => value.certificate))
}

const earlierFirst = (a: Written<unknown>, b: Written<unknown>): number =>
  `${a.at} ${a.by}` < `${b.at} ${b.by}` ? -1 : 1

function gapOf(certificate: string, state: MarriageState, isElsewhere: boolean): GapReason | null {
  const isNamed = (slot: readonly Written<{ certificate: string }>[]) =>
    slot.some(({ value }) => value.certificate === certificate)
  if (isNamed(state.registration)) return 'duplicate-record'
  if (isElsewhere || !isNamed(state.print)) return 'replaced'
  return endOf(stageOf(state))
}

const endOf = (stage: Stage): GapReason | null => {
  if (stage === 'aborted') return 'aborted'
  return stage === 'not-registered' || stage === 'not-accepted' ? 'declined' : null
}

/** What became of each printed blank that a marriage case has taken; void paper counts as spoiled. */
export function blankUsagesOf(caseId: CaseId, log: Log<MarriageAct>): readonly BlankUsage[] {
  const { state } = fold(marriage, log)
  const inHand = new Set(partyIds.flatMap((party) => state.blanks[party].map(({ value }) => value)))
  const spoiled = new Map(state.spoiled.map(({ value }) => [value.blank, value.reason]))
  const ended = endOf(stageOf(state))
  return [...blanksNamed(order(log))].map(([serial, act]) => {
    const named = { serial, case: caseId, act }
    const reason = spoiled.get(serial) ?? (inHand.has(serial) ? ended : 'replaced')
    if (reason) return { ...named, status: 'spoiled', reason }
    return { ...named, status: state.registration.length > 0 ? 'used' : 'assigned', reason: null }
  })
}

const blanksNamed = (actions: readonly Action<MarriageAct>[]): ReadonlyMap<string, ActionId> =>
  new Map(
    actions.flatMap(({ id, body: { act } }) => {
      if (act.type === 'print') return partyIds.map((party) => [act.blanks[party], id] as const)
      return act.type === 'spoil' ? [[act.blank, id] as const, [act.replacement, id] as const] : []
    }),
  )
