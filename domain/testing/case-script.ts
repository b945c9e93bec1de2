import {
  type Act,
  type Action,
  type ActionBody,
  type CaseId,
  currentVersion,
  type RowId,
} from '../log/action.ts'
import { add, fold } from '../log/fold.ts'
import { heads, type Log } from '../log/log.ts'
import type { Row } from '../log/reference.ts'
import type { Kind } from '../log/rule.ts'
import { minutesLater } from './instants.ts'
import type { Chain } from './marriage-script.ts'
import type { TestClerk, TestOffice } from './office.ts'
import { sealUnsigned, signAction } from './signer.ts'

/** One act of a script: who does it, how, and on which day, where another begins. */
export interface CaseStep<A, S> {
  readonly by: TestClerk
  readonly make: (state: S, at: string) => A
  /** `YYYY-MM-DD`; the day of the step before when not said. */
  readonly on?: string
}

/** A case that several clerks write in turns, each on his own device. */
export interface CasePlan<A extends Act, S, Stage extends string> {
  readonly kind: Kind<A, S, Stage>
  readonly case: CaseId
  readonly office: TestOffice
  readonly steps: readonly CaseStep<A, S>[]
  readonly basisFor: (
    act: A,
    by: Pick<ActionBody['by'], 'clerk' | 'office' | 'device'>,
    at: string,
    rows: readonly Row[],
  ) => RowId[]
  /** The day of the first act. */
  readonly on: string
  /** Where the chain of each device stands before. */
  readonly chains?: ReadonlyMap<string, Chain>
}

/** A case's acts in order, and where the chain of each device stands after them. */
export interface CaseScript<A> {
  readonly case: CaseId
  readonly actions: readonly Action<A>[]
  readonly log: Log<A>
  readonly chains: ReadonlyMap<string, Chain>
}

/** Writes the case, each act signed by its author's device. */
export async function signedCase<A extends Act, S, Stage extends string>(
  plan: CasePlan<A, S, Stage>,
): Promise<CaseScript<A>> {
  const writing = write(plan)
  let step = writing.next()
  while (!step.done) step = writing.next(await signAction(step.value.body, step.value.by.signer))
  return step.value
}

/** The same without real signatures, at once, for tests of rules. */
export function unsignedCase<A extends Act, S, Stage extends string>(
  plan: CasePlan<A, S, Stage>,
): CaseScript<A> {
  const writing = write(plan)
  let step = writing.next()
  while (!step.done) step = writing.next(sealUnsigned(step.value.body))
  return step.value
}

/** Gives each body out to be signed and takes the act back, because the next one names it. */
function* write<A extends Act, S, Stage extends string>(
  plan: CasePlan<A, S, Stage>,
): Generator<{ readonly body: ActionBody<A>; readonly by: TestClerk }, CaseScript<A>, Action<A>> {
  const { kind, office, steps } = plan
  const chains = new Map(plan.chains)
  const actions: Action<A>[] = []
  let log: Log<A> = new Map()
  let at = ''
  for (const { by: clerk, make, on } of steps) {
    const begins = on ?? (at === '' ? plan.on : null)
    at = begins ? `${begins}T10:00:00+08:00` : minutesLater(at, 2)
    const act = make(fold(kind, log).state, at)
    const by = { clerk: clerk.clerk, office: office.office, device: clerk.device }
    const chain = chains.get(clerk.device) ?? { seq: 0, last: null }
    const body: ActionBody<A> = {
      v: currentVersion,
      case: plan.case,
      kind: kind.name,
      prev: heads(log),
      basis: plan.basisFor(act, by, at, office.rows),
      act,
      at,
      by: { ...by, ...chain },
    }
    const action = yield { body, by: clerk }
    actions.push(action)
    log = add(kind, log, action)
    chains.set(clerk.device, { seq: chain.seq + 1, last: action.id })
  }
  return { case: plan.case, actions, log, chains }
}
