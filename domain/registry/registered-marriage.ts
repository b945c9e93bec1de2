import type { Act, CaseId } from '../log/action.ts'
import type { Log } from '../log/log.ts'
import type { MarriageAct } from '../marriage/action.ts'
import { type HeldCases, marriagesIn } from './held-cases.ts'
import { type Registration, registrationOf } from './registration.ts'

/** A marriage that was registered, as far as other cases can clash with it. */
export type RegisteredMarriage = Registration

/** The registration of a marriage case that has effect; null where there is none, or where it was settled against. */
export const registeredMarriage = (id: CaseId, log: Log<MarriageAct>): RegisteredMarriage | null =>
  registrationOf(id, log as Log<Act>)

/** All registered marriages among the cases held. */
export const registeredMarriagesIn = (held: HeldCases): readonly RegisteredMarriage[] =>
  marriagesIn(held).flatMap(([id, log]) => registeredMarriage(id, log) ?? [])
