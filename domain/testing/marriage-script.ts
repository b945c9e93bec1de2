import { type Action, type ActionBody, type ActionId, type CaseId, currentVersion } from '../log/action.ts'
import { add, fold } from '../log/fold.ts'
import { heads, type Log } from '../log/log.ts'
import { rowsOf } from '../log/reference.ts'
import type { MarriageAct } from '../marriage/action.ts'
import { marriage } from '../marriage/kind.ts'
import { caseIdOf } from './case-id.ts'
import { inventedCouple } from './couples.ts'
import { minutesLater } from './instants.ts'
import { type Wedding, weddingSteps } from './marriage-acts.ts'
import { basisOf, serialsOf, type TestClerk, type TestOffice } from './office.ts'
import { sealUnsigned, signAction } from './signer.ts'

export { caseIdOf } from './case-id.ts'

/** Where a device's chain stands: the number of its next act, and its last. */
export interface Chain {
  readonly seq: number
  readonly last: ActionId | null
}

/** Which marriage is to be written down, by whom, from when on, and how far. */
export interface ScriptOptions {
  readonly office: TestOffice
  readonly author: TestClerk
  /** The how-manieth marriage of the author's device this is, from 0; numbers and blanks follow from it. */
  readonly index: number
  readonly couple?: Wedding['couple']
  readonly documented?: Wedding['documented']
  /** Time of the first act; each next is two minutes later. */
  readonly start?: string
  /** Where to stop, as {@link weddingSteps} calls it; `delivered` when not said. */
  readonly to?: string
  readonly chain?: Chain
}

/** A marriage's acts in order, and where the device's chain stands after them. */
export interface Script {
  readonly case: CaseId
  readonly actions: readonly Action<MarriageAct>[]
  readonly log: Log<MarriageAct>
  readonly chain: Chain
}

/** A whole valid marriage, each act signed by its author's device. */
export async function marriageScript(options: ScriptOptions): Promise<Script> {
  const writing = write(options)
  let step = writing.next()
  while (!step.done) step = writing.next(await signAction(step.value, options.author.signer))
  return step.value
}

/** The same without real signatures, at once, for tests of rules. */
export function unsignedScript(options: ScriptOptions): Script {
  const writing = write(options)
  let step = writing.next()
  while (!step.done) step = writing.next(sealUnsigned(step.value))
  return step.value
}

/** Gives each body out to be signed and takes the act back, because the next one names it. */
function* write(options: ScriptOptions): Generator<ActionBody<MarriageAct>, Script, Action<MarriageAct>> {
  const { office, author, index, start = startOf(index), to = 'delivered' } = options
  const wedding = weddingOf(options)
  const caseId = caseIdOf(`${author.device} ${index} ${start}`)
  let chain = options.chain ?? { seq: 0, last: null }
  let log: Log<MarriageAct> = new Map()
  const actions: Action<MarriageAct>[] = []
  for (const [step, { make }] of weddingSteps.slice(0, stepsTo(to)).entries()) {
    const at = minutesLater(start, step * 2)
    const act = make(wedding, fold(marriage, log).state, at)
    const serial = act.type === 'print' ? serialsOf(wedding.number).man : undefined
    const action = yield {
      v: currentVersion,
      case: caseId,
      kind: 'marriage',
      prev: heads(log),
      basis: basisOf(office, author, serial),
      act,
      at,
      by: { clerk: author.clerk, office: office.office, device: author.device, ...chain },
    }
    actions.push(action)
    log = add(marriage, log, action)
    chain = { seq: chain.seq + 1, last: action.id }
  }
  return { case: caseId, actions, log, chain }
}

/** The couple, the number and the sitting of a script. */
export function weddingOf({ office, author, index, couple, documented }: ScriptOptions): Wedding {
  const segment = rowsOf(office.rows, 'segment').find(({ body }) => body.device === author.device)
  const number = (segment?.body.first ?? 1) + index
  return {
    couple: couple ?? inventedCouple(number),
    number,
    sitting: `sitting-${author.device}-${index}`,
    registrar: author.clerk,
    ...(documented ? { documented } : {}),
  }
}

const stepsTo = (to: string): number => {
  const last = weddingSteps.findIndex((step) => step.to === to)
  if (last < 0) throw new Error(`no step leads to ${to}`)
  return last + 1
}

/** Every twenty minutes a marriage begins. */
const startOf = (index: number): string => minutesLater('2026-11-23T09:00:00+08:00', index * 20)
