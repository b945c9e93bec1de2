import { type Action, type ActionBody, type CaseId, currentVersion } from '../log/action.ts'
import { add, fold } from '../log/fold.ts'
import { heads, type Log } from '../log/log.ts'
import type { Row, RowBody } from '../log/reference.ts'
import type { ReissueAct } from '../reissue/action.ts'
import { reissueBasisFor } from '../reissue/basis.ts'
import { reissue } from '../reissue/kind.ts'
import { type PlainDate, plainDate } from '../shared/plain-date.ts'
import { caseIdOf } from './case-id.ts'
import { inventedCouple } from './couples.ts'
import { minutesLater } from './instants.ts'
import type { Chain } from './marriage-script.ts'
import type { TestClerk, TestOffice } from './office.ts'
import { type Reissuing, reissueSteps } from './reissue-acts.ts'
import { sealUnsigned, signAction, signRow } from './signer.ts'

/** Which reissue is to be written down, by whom, from when on, and how far. */
export interface ReissueScriptOptions {
  readonly office: TestOffice
  readonly author: TestClerk
  /** The how-manieth reissue of the author's device this is, from 0; numbers and blanks follow from it. */
  readonly index: number
  /** What is different from a marriage certificate that both lost. */
  readonly plan?: Partial<Reissuing>
  /** Time of the first act; each next is two minutes later. */
  readonly start?: string
  /** The act after which to stop; the whole reissue when not said. */
  readonly to?: string
  readonly chain?: Chain
}

/** A reissue's acts in order, and where the device's chain stands after them. */
export interface ReissueScript {
  readonly case: CaseId
  readonly actions: readonly Action<ReissueAct>[]
  readonly log: Log<ReissueAct>
  readonly chain: Chain
}

/** A whole valid reissue, each act signed by its author's device. */
export async function reissueScript(options: ReissueScriptOptions): Promise<ReissueScript> {
  const writing = write(options)
  let step = writing.next()
  while (!step.done) step = writing.next(await signAction(step.value, options.author.signer))
  return step.value
}

/** The same without real signatures, at once, for tests of rules. */
export function unsignedReissue(options: ReissueScriptOptions): ReissueScript {
  const writing = write(options)
  let step = writing.next()
  while (!step.done) step = writing.next(sealUnsigned(step.value))
  return step.value
}

/** Gives each body out to be signed and takes the act back, because the next one names it. */
function* write(
  options: ReissueScriptOptions,
): Generator<ActionBody<ReissueAct>, ReissueScript, Action<ReissueAct>> {
  const { office, author, index, start = minutesLater(morning, index * 40), to = 'file' } = options
  const plan = planOf(options)
  const caseId = caseIdOf(`reissue ${author.device} ${index} ${start}`)
  const last = reissueSteps.findIndex(({ name }) => name === to)
  if (last < 0) throw new Error(`no step is called ${to}`)
  let chain = options.chain ?? { seq: 0, last: null }
  let log: Log<ReissueAct> = new Map()
  const actions: Action<ReissueAct>[] = []
  for (const [step, { make }] of reissueSteps.slice(0, last + 1).entries()) {
    const at = minutesLater(start, step * 2)
    const act = make(plan, fold(reissue, log).state, at)
    const by = { clerk: author.clerk, office: office.office, device: author.device }
    const action = yield {
      v: currentVersion,
      case: caseId,
      kind: 'reissue',
      prev: heads(log),
      basis: reissueBasisFor(act, by, at, office.rows),
      act,
      at,
      by: { ...by, ...chain },
    }
    actions.push(action)
    log = add(reissue, log, action)
    chain = { seq: chain.seq + 1, last: action.id }
  }
  return { case: caseId, actions, log, chain }
}

const morning = '2026-11-23T09:00:00+08:00'

/** The couple, the number and the sitting of a script. */
function planOf({ author, index, plan = {} }: ReissueScriptOptions): Reissuing {
  const of = plan.of ?? 'marriage'
  return {
    of,
    applies: { man: 'in-person', woman: of === 'marriage' ? 'in-person' : null },
    reason: 'lost',
    couple: inventedCouple(index + 1),
    original: {
      date: plainDate(2016, 5, 20) as PlainDate,
      authority: '西安市新城区民政局',
      number: of === 'marriage' ? 'J610102-2016-001024' : 'L610102-2016-000024',
    },
    number: firstNumber + index,
    sitting: `sitting-${author.device}-${index}`,
    registrar: author.clerk,
    ...plan,
  }
}

/** Reissues take blanks that the marriages of the tests do not reach. */
const firstNumber = 900_001
const many = 50

/** The same office with numbers and blanks for reissues leased to each of its devices. */
export async function withReissues(office: TestOffice): Promise<TestOffice> {
  const devices = [...new Set(office.clerks.map(({ device }) => device))]
  const bodies = devices.flatMap((device) => leasedTo(office.office, device))
  const rows: Row[] = [...office.rows]
  for (const body of bodies) rows.push(await signRow(body, office.centre))
  return { ...office, rows, reference: new Map(rows.map((row) => [row.id, row])) }
}

/** Numbers are leased to one device each; in tests that use more than one, each says its own `number`. */
function leasedTo(office: string, device: string): RowBody[] {
  const segments = (['BJ', 'BL'] as const).map(
    (certificate): RowBody => ({
      kind: 'segment',
      office,
      device,
      certificate,
      code: '610102',
      year: 2026,
      first: firstNumber,
      last: firstNumber + many - 1,
    }),
  )
  const boxes = (['marriage', 'divorce'] as const).map(
    (certificate): RowBody => ({
      kind: 'blanks',
      office,
      device,
      certificate,
      serials: Array.from({ length: many * 2 }, (_, index) => {
        const letter = certificate === 'marriage' ? 'M' : 'L'
        return `${letter}${String(firstNumber * 2 - 1 + index).padStart(8, '0')}`
      }),
    }),
  )
  return [...segments, ...boxes]
}
