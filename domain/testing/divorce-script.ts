import type { DivorceAct } from '../divorce/action.ts'
import { basisFor } from '../divorce/basis.ts'
import { divorce } from '../divorce/kind.ts'
import { type Action, type ActionBody, type CaseId, currentVersion } from '../log/action.ts'
import { add, fold } from '../log/fold.ts'
import { heads, type Log } from '../log/log.ts'
import type { RowBody } from '../log/reference.ts'
import { addDays, type PlainDate } from '../shared/plain-date.ts'
import { caseIdOf } from './case-id.ts'
import { inventedCouple } from './couples.ts'
import { divorceSerialsOf, divorceSteps, type MakeDivorceAct, type Separation } from './divorce-acts.ts'
import { minutesLater } from './instants.ts'
import type { Chain } from './marriage-script.ts'
import type { TestClerk, TestOffice } from './office.ts'
import { sealUnsigned, signAction, signRow } from './signer.ts'

/** Which divorce is to be written down, by whom, when the two visits were, and how far. */
export interface DivorceOptions {
  /** An office with the supplies of {@link withDivorceSupplies}. */
  readonly office: TestOffice
  readonly author: TestClerk
  /** The how-manieth divorce of the author's device this is, from 0; numbers and blanks follow from it. */
  readonly index: number
  readonly couple?: Separation['couple']
  readonly documented?: NonNullable<Separation['documented']>
  /** Time of the first act of the second visit; each next is two minutes later. */
  readonly start?: string
  /** The day of the first visit; six weeks before the second where nothing is said. */
  readonly receivedOn?: PlainDate
  /** Where to stop, as {@link divorceSteps} calls it; `delivered` when not said. */
  readonly to?: string
  /** What is done at the end, beside the ordinary course: e.g. a withdrawal, at its time. */
  readonly finally?: readonly { readonly make: MakeDivorceAct; readonly at: string }[]
  readonly chain?: Chain
}

/** A divorce's acts in order, and where the device's chain stands after them. */
export interface DivorceScript {
  readonly case: CaseId
  readonly actions: readonly Action<DivorceAct>[]
  readonly log: Log<DivorceAct>
  readonly chain: Chain
}

/** A whole valid divorce, each act signed by its author's device. */
export async function divorceScript(options: DivorceOptions): Promise<DivorceScript> {
  const writing = write(options)
  let step = writing.next()
  while (!step.done) step = writing.next(await signAction(step.value, options.author.signer))
  return step.value
}

/** The same without real signatures, at once, for tests of rules. */
export function unsignedDivorce(options: DivorceOptions): DivorceScript {
  const writing = write(options)
  let step = writing.next()
  while (!step.done) step = writing.next(sealUnsigned(step.value))
  return step.value
}

/** Gives each body out to be signed and takes the act back, because the next one names it. */
function* write(
  options: DivorceOptions,
): Generator<ActionBody<DivorceAct>, DivorceScript, Action<DivorceAct>> {
  const { office, author, index, to = 'delivered' } = options
  const second = options.start ?? minutesLater('2026-11-23T09:00:00+08:00', index * 60)
  const receivedOn = options.receivedOn ?? addDays(second.slice(0, 10) as PlainDate, -42)
  const first = receivedOn + second.slice(10)
  const separation = separationOf(options)
  const caseId = caseIdOf(`divorce ${author.device} ${index} ${second}`)
  const steps = [
    ...divorceSteps.slice(0, stepsTo(to)).map(({ make, visit }, step) => ({
      make,
      at: minutesLater(visit === 1 ? first : second, step * 2),
    })),
    ...(options.finally ?? []),
  ]
  let chain = options.chain ?? { seq: 0, last: null }
  let log: Log<DivorceAct> = new Map()
  const actions: Action<DivorceAct>[] = []
  for (const { make, at } of steps) {
    const act = make(separation, fold(divorce, log).state, at)
    const by = { clerk: author.clerk, office: office.office, device: author.device }
    const action = yield {
      v: currentVersion,
      case: caseId,
      kind: 'divorce',
      prev: heads(log),
      basis: basisFor(act, by, at, office.rows),
      act,
      at,
      by: { ...by, ...chain },
    }
    actions.push(action)
    log = add(divorce, log, action)
    chain = { seq: chain.seq + 1, last: action.id }
  }
  return { case: caseId, actions, log, chain }
}

/** The couple, the number and the sitting of a script. */
export function separationOf({ office, author, index, couple, documented }: DivorceOptions): Separation {
  const number = office.clerks.findIndex(({ device }) => device === author.device) * perDevice + index + 1
  return {
    couple: couple ?? inventedCouple(10_000 + number),
    number,
    sitting: `divorce-${author.device}-${index}`,
    registrar: author.clerk,
    authority: '西安市新城区民政局',
    ...(documented ? { documented } : {}),
  }
}

const perDevice = 100

/** The office with divorce numbers and blanks for each of its machines. */
export async function withDivorceSupplies(office: TestOffice): Promise<TestOffice> {
  const devices = [...new Set(office.clerks.map(({ device }) => device))]
  const bodies = devices.flatMap((device, place): RowBody[] => {
    const numbers = Array.from({ length: perDevice }, (_, each) => place * perDevice + each + 1)
    const serials = numbers.flatMap((number) => Object.values(divorceSerialsOf(number)))
    const named = { office: office.office, device }
    const segment = { code: '610102', year: 2026, first: numbers[0] ?? 1, last: (place + 1) * perDevice }
    return [
      { kind: 'segment', ...named, certificate: 'L', ...segment },
      { kind: 'blanks', ...named, certificate: 'divorce', serials },
    ]
  })
  const rows = [...office.rows, ...(await Promise.all(bodies.map((body) => signRow(body, office.centre))))]
  return { ...office, rows, reference: new Map(rows.map((row) => [row.id, row])) }
}

const stepsTo = (to: string): number => {
  const last = divorceSteps.findIndex((step) => step.to === to)
  if (last < 0) throw new Error(`no step leads to ${to}`)
  return last + 1
}
