import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type Act,
  type Action,
  type ActionBody,
  type ActWithBasis,
  add,
  admit,
  basisFor,
  canonical,
  centreClerk,
  currentVersion,
  fold,
  heads,
  type Json,
  type Log,
  logOf,
  type MarriageAct,
  marriage,
  openDisputes,
  type Row,
  type RowId,
  rowsOf,
  sealAction,
  signedBytes,
  usagesOf,
} from '../domain/index.ts'
import { inventedCouple } from '../domain/testing/couples.ts'
import type { Wedding } from '../domain/testing/marriage-acts.ts'
import { caseIdOf } from '../domain/testing/marriage-script.ts'
import { chanceOf } from '../domain/testing/random.ts'
import { signAction } from '../domain/testing/signer.ts'
import { SimulatedCentre } from '../scripts/simulate/centre.ts'
import { type Hand, handAt } from '../scripts/simulate/hand.ts'
import { type Engine, inMemory } from '../scripts/simulate/journal.ts'
import { actOfStep, incidentIn, nextStepOf } from '../scripts/simulate/next-act.ts'
import { type OfficeFeed, readFeed } from '../scripts/simulate/office-feed.ts'
import { verdictsIn } from '../scripts/simulate/receipt-checks.ts'
import { leasedRows, sharedRows } from '../scripts/simulate/supplies.ts'
import { Turns } from '../scripts/simulate/turns.ts'
import { isSignedBy } from './signatures.ts'
import { couchStore } from './store/couch.ts'
import { sqliteStore } from './store/sqlite.ts'
import { beginning } from './store/store.ts'
import { couchForTest } from './store/testing-couch.ts'
import { temporaryFolder } from './testing.ts'

const office = 'xincheng'
const clerk = 'registrar-0'
const morning = Date.parse('2026-11-23T09:00:00.000+08:00')

/** What happens on one of three machines: its next act, another one, or hearing from a colleague. */
type Step =
  | { readonly device: number; readonly hears: number }
  | { readonly device: number; readonly does: 'next' | 'incident' | 'any-step'; readonly pick: number }

interface History {
  readonly steps: readonly Step[]
  /** The couple of the history before marries once more. */
  readonly again: boolean
  /** In what order the acts are sent, some more than once, in batches of how many, and when the rows come. */
  readonly order: number
  readonly repeats: number
  readonly batch: number
  readonly rowsAfter: number
}

const device = fc.nat(2)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ device, does: fc.constant('next' as const), pick: fc.nat(99) }) },
  { weight: 2, arbitrary: fc.record({ device, hears: device }) },
  {
    weight: 1,
    arbitrary: fc.record({
      device,
      does: fc.constantFrom('incident' as const, 'any-step'),
      pick: fc.nat(99),
    }),
  },
)
const history: fc.Arbitrary<History> = fc.record({
  steps: fc.array(step, { minLength: 2, maxLength: 22, size: 'max' }),
  again: fc.boolean(),
  order: fc.nat(),
  repeats: fc.nat(6),
  batch: fc.integer({ min: 1, max: 8 }),
  rowsAfter: fc.nat(6),
})

/** A centre on one engine, with two registrars whose rows are known; the third of each history is new. */
async function centreOn(engine: Engine) {
  const turns = new Turns()
  const clock = () => new Date(morning)
  const worker = { clerk, office, roles: ['registrar' as const], scope: 'desk' as const }
  const centre = await SimulatedCentre.begin(engine, turns, clock, [worker])
  await centre.start()
  const hands = await Promise.all(
    [0, 1].map((at) =>
      handAt(centre.key, { clerk: `registrar-${at}`, office, device: `machine-${at}`, roles: ['registrar'] }),
    ),
  )
  const rows = [...sharedRows(centre.key, [office]), ...hands.flatMap((hand) => hand.rows)]
  for (const row of rows) await centre.publish(row)
  const known = new Map<RowId, Row>([...(centre.reference ?? [])])
  const close = async () => {
    await centre.close()
    turns.end()
  }
  return { centre, hands, known, close }
}

type Scene = Awaited<ReturnType<typeof centreOn>>

/** An act with what its author's own check said. */
interface Judged {
  readonly action: Action
  readonly isAdmitted: boolean
}

/** Signs a history on three machines; the rows that its third clerk and its numbers rest on are not published yet. */
async function written({ centre, hands, known }: Scene, { steps, again }: History, nth: number) {
  const newcomer = await handAt(centre.key, {
    clerk: `new-${nth}`,
    office,
    device: `machine-new-${nth}`,
    roles: ['registrar'],
  })
  const authors = [...hands, newcomer]
  const late = authors.flatMap((hand, at) => [
    ...(hand === newcomer ? hand.rows : []),
    ...leasedRows(centre.key, { office, device: hand.device, first: nth * 3 + at + 1, many: 1 }),
  ])
  const shared = [...known.values()].filter(({ body }) => body.kind !== 'segment' && body.kind !== 'blanks')
  const reference = new Map([...shared, ...late].map((row) => [row.id, row]))
  const caseId = caseIdOf(`history ${nth}`)
  const couple = inventedCouple(again && nth > 0 ? nth - 1 : nth)
  const logs: Log<Act>[] = authors.map(() => new Map())
  const made: Judged[] = []
  for (const [minute, one] of steps.entries()) {
    const log = logs[one.device] ?? new Map()
    if ('hears' in one) {
      logs[one.device] = [...(logs[one.hears] ?? new Map()).values()].reduce(grown, log)
      continue
    }
    const hand = authors[one.device] as Hand
    const at = `2026-11-23T${String(10 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:0${one.device}.000+08:00`
    const number = nth * 3 + one.device + 1
    const wedding: Wedding = { couple, number, sitting: caseId, registrar: hand.clerk }
    const act = actFor(one, log, wedding, at)
    const by = { clerk: hand.clerk, office, device: hand.device, seq: nth * 100 + minute, last: null }
    const basis = basisFor(act as ActWithBasis, by, at, [...reference.values()])
    const body: ActionBody = {
      v: currentVersion,
      case: caseId,
      kind: 'marriage',
      prev: heads(log),
      basis,
      act,
      at,
      by,
    }
    const { verdict } = admit<MarriageAct, never, never>(
      marriage as never,
      log as never,
      sealAction(body, []),
      reference,
    )
    assert.is.not(verdict, 'not-yet')
    const action = await signAction(body, hand.signer)
    made.push({ action, isAdmitted: verdict === 'admitted' })
    logs[one.device] = grown(log, action)
  }
  return { made, late, caseId, reference }
}

const grown = (log: Log<Act>, action: Action): Log<Act> => add(marriage as never, log, action)

function actFor(one: Exclude<Step, { hears: number }>, log: Log<Act>, wedding: Wedding, at: string): Act {
  if (one.does === 'incident' && log.size > 0) return incidentIn(log, chanceOf(one.pick))
  const step = one.does === 'any-step' ? one.pick % 14 : (nextStepOf(log) ?? 13)
  return actOfStep(step, log, wedding, at)
}

/** Sends the acts as bytes, in any order and some of them twice; the rows come in between. */
async function sent({ centre }: Scene, made: readonly Judged[], late: readonly Row[], how: History) {
  const chance = chanceOf(how.order)
  const again = Array.from({ length: how.repeats }, () => made[chance.below(made.length)])
  const all = [...made, ...again].flatMap((one) => one ?? [])
  const shuffled = all
    .map(({ action: { id, body, sigs }, ...rest }) => ({ _id: `${body.case}:${id}`, body, sigs, ...rest }))
    .map(({ _id, body, sigs }) => ({ document: { _id, body, sigs }, rank: chance.below(1_000_000) }))
    .toSorted((a, b) => a.rank - b.rank)
  for (let at = 0, nth = 0; at < shuffled.length || nth <= how.rowsAfter; at += how.batch, nth++) {
    if (nth === how.rowsAfter) for (const row of late) await centre.publish(row)
    const docs = shuffled.slice(at, at + how.batch).map(({ document }) => document)
    if (docs.length === 0) continue
    const payload = JSON.stringify({ docs })
    const headers = { 'content-type': 'application/json' }
    const answer = await centre.answer(clerk, {
      method: 'POST',
      url: `/db/${office}/_bulk_docs`,
      headers,
      payload,
    })
    assert.is(answer?.status, 201, answer?.body)
    const told = JSON.parse(answer?.body ?? '[]') as { id: string; error?: string }[]
    assert.equal(
      told.map(({ id }) => id),
      docs.map(({ _id }) => _id),
    )
    assert.ok(told.every(({ error }) => error === undefined || error === 'conflict'))
  }
}

/** The promises of rules.md 8.2, as far as one history shows them. */
async function holds(
  { centre }: Scene,
  feed: OfficeFeed,
  made: readonly Judged[],
  caseId: string,
  reference: ReadonlyMap<RowId, Row>,
) {
  const there = feed.acts.filter(({ body }) => body.case === caseId)
  const byId = new Map(there.map((action) => [action.id, action]))
  const text = ({ body, sigs }: Action) => canonical({ body, sigs } as unknown as Json)
  // I1: what was sent is there, byte for byte, and of clerks nothing else.
  for (const { action } of made) assert.is(text(byId.get(action.id) ?? action), text(action))
  assert.is(there.filter(({ body }) => body.by.clerk !== centreClerk).length, made.length)
  assert.ok(made.every(({ action }) => byId.has(action.id)))
  assert.equal(feed.strange, [])
  assert.is(centre.parked(office), 0)
  // The feed is what the clients admitted, and the rest is held.
  const verdicts = verdictsIn(feed.receipts)
  for (const { action, isAdmitted } of made) {
    assert.equal(verdicts.get(action.id), [isAdmitted ? 'accepted' : 'held'], action.body.act.type)
  }
  // I2, I3: the state follows from the acts, not from their order.
  const log = logOf(there)
  const backwards = logOf(there.toReversed())
  const { state, standing } = fold(marriage as never, log as never) as ReturnType<
    typeof fold<MarriageAct, unknown>
  >
  assert.equal(fold(marriage as never, backwards as never).state, state)
  // I8: each signature is over the bytes that are there.
  const keys = new Map(rowsOf(reference.values(), 'key').map(({ body }) => [body.key, body.publicKey]))
  for (const { body, sigs } of there) {
    for (const { key, value } of sigs) {
      const point = keys.get(key)
      if (body.by.clerk === centreClerk || !point) continue
      assert.ok(await isSignedBy(key, point, signedBytes('action', body as unknown as Json), value))
    }
  }
  // Held acts have no effect; I9: a dispute is open until somebody settles it.
  const held = made.filter(({ isAdmitted }) => !isAdmitted)
  assert.ok(held.every(({ action }) => standing.withoutEffect.has(action.id)))
  const disputed = there.filter(({ body }) => body.act.type === 'dispute')
  assert.is(
    openDisputes(standing).length,
    new Set(disputed.map(({ body }) => (body.act as { dispute?: string }).dispute)).size,
  )
  // I10: nothing of the case waits outside of it or has gone.
  assert.is(fold(marriage as never, log as never).placed, there.length)
  return log
}

/** I4, I5: whoever and whatever stands in two cases is in a dispute that both of them know. */
function isDisputed(log: Log<Act>, before: Log<Act>): void {
  const numbers = (one: Log<Act>) =>
    usagesOf(caseOf(one), one as Log<never>)
      .filter(({ status }) => status !== 'gap')
      .map(({ certificate }) => certificate)
  const shared = numbers(log).filter((number) => numbers(before).includes(number))
  assert.equal(shared, [])
  if (!isRegistered(log) || !isRegistered(before)) return
  assert.ok(
    [log, before].every((one) => openDisputes(fold(marriage as never, one as never).standing).length > 0),
  )
}

const caseOf = (log: Log<Act>): string => [...log.values()][0]?.body.case ?? ''

/** Whether a registration has effect. */
function isRegistered(log: Log<Act>): boolean {
  const { standing } = fold(marriage as never, log as never)
  return [...log.values()].some(
    ({ id, body }) => body.act.type === 'register' && !standing.withoutEffect.has(id),
  )
}

async function promise(engine: Engine, numRuns: number): Promise<void> {
  const scene = await centreOn(engine)
  let nth = 0
  let place = beginning
  let head: { readonly seq: number; readonly id: string | null } = { seq: -1, id: null }
  let before: { readonly caseId: string; readonly again: boolean } | null = null
  try {
    await fc.assert(
      fc.asyncProperty(history, async (how) => {
        const mine = nth++
        const { made, late, caseId, reference } = await written(scene, how, mine)
        if (made.length === 0) return
        await sent(scene, made, late, how)
        await scene.centre.watched()
        const feed = await readFeed(await scene.centre.database(office), place)
        for (const { id, body } of feed.receipts) {
          assert.equal([body.seq, body.previous], [head.seq + 1, head.id])
          head = { seq: body.seq, id }
        }
        place = feed.last
        const log = await holds(scene, feed, made, caseId, reference)
        const former = how.again && before ? await scene.centre.caseOf(office, before.caseId) : undefined
        if (former) isDisputed(log, former)
        before = how.again ? null : { caseId, again: how.again }
      }),
      { numRuns, endOnFailure: true },
    )
  } finally {
    await scene.close()
  }
}

test('[I1-I10] what is sent as bytes, in any order, twice, before its rows, is what was signed: in memory, 1000 histories', () =>
  promise(inMemory, 1000))

test('[I1-I10] the same on SQLite, 100 histories', () =>
  promise(async (epoch) => sqliteStore(temporaryFolder(), Buffer.alloc(32, 7), epoch), 100))

test('[I1-I10] the same on a CouchDB-protocol server, 12 histories', async () => {
  const couch = await couchForTest(temporaryFolder())
  try {
    await promise(async (epoch) => couchStore(couch.address, epoch), 12)
  } finally {
    await couch.close()
  }
})

test.run()
