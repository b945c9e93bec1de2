import type { DivorceAct } from '../divorce/action.ts'
import type { Act, Action, CaseId } from '../log/action.ts'
import type { Log } from '../log/log.ts'
import type { MarriageAct } from '../marriage/action.ts'
import type { StatusCheckAct } from '../status-check/action.ts'

/** The cases at hand, on a device or at the centre, each with its acts. */
export type HeldCases = ReadonlyMap<CaseId, Log<Act>>

/** The kind of a case, as its acts say; undefined for a case without acts. */
export const kindNameOf = (log: Log): string | undefined => {
  for (const { body } of log.values()) return body.kind
  return undefined
}

/** The marriage cases among those held. */
export const marriagesIn = (held: HeldCases): (readonly [CaseId, Log<MarriageAct>])[] =>
  [...held].flatMap(([id, log]) =>
    kindNameOf(log) === 'marriage' ? [[id, log as Log<MarriageAct>] as const] : [],
  )

/** The divorce cases among those held. */
export const divorcesIn = (held: HeldCases): (readonly [CaseId, Log<DivorceAct>])[] =>
  [...held].flatMap(([id, log]) =>
    kindNameOf(log) === 'divorce' ? [[id, log as Log<DivorceAct>] as const] : [],
  )

/** The acts of all status checks held. */
export const statusChecksIn = (held: HeldCases): Action<StatusCheckAct>[] =>
  [...held.values()].flatMap((log) =>
    kindNameOf(log) === 'status-check' ? [...(log as Log<StatusCheckAct>).values()] : [],
  )

/** All cases out of a heap of acts. */
export function casesOf(actions: Iterable<Action>): HeldCases {
  const cases = new Map<CaseId, Map<Action['id'], Action>>()
  for (const action of actions) {
    const log = cases.get(action.body.case) ?? new Map<Action['id'], Action>()
    cases.set(action.body.case, log.set(action.id, action))
  }
  return cases
}
