import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Action, currentVersion } from '../log/action.ts'
import { admit } from '../log/admit.ts'
import { add, fold } from '../log/fold.ts'
import { heads, type Log } from '../log/log.ts'
import { type Row, type RowBody, rowsOf } from '../log/reference.ts'
import { divorceSteps, type MakeDivorceAct, withdrawalBy } from '../testing/divorce-acts.ts'
import { separationOf, unsignedDivorce, withDivorceSupplies } from '../testing/divorce-script.ts'
import { verdictWords } from '../testing/example-tests.ts'
import { testOffice } from '../testing/office.ts'
import { sealUnsigned, signRow } from '../testing/signer.ts'
import type { DivorceAct, DivorceActOf } from './action.ts'
import { basisFor } from './basis.ts'
import { divorce } from './kind.ts'
import { bindingPeriod } from './period.ts'

const office = await withDivorceSupplies(await testOffice(20))
const [author, , , head] = office.clerks

/** The schedule of 2027 as it might come after the receipt: 31 December is freed, and a Sunday worked for it. */
const schedule = await signRow(
  {
    kind: 'calendar',
    year: 2027,
    paper: [],
    off: ['2026-12-31', '2027-01-01', '2027-01-02'],
    work: ['2026-12-27', '2027-01-24'],
  },
  office.centre,
)
const known: readonly Row[] = [...office.rows, schedule]

interface Author {
  readonly clerk: string
  readonly device: string
}

/** Adds an act with all that is known by then, and says what was judged of it. */
function done(
  log: Log<DivorceAct>,
  make: (state: ReturnType<typeof stateOf>) => DivorceAct,
  at: string,
  rows: readonly Row[] = known,
  by: Author = author,
) {
  const act = make(stateOf(log))
  const named = { clerk: by.clerk, office: office.office, device: by.device }
  const action = sealUnsigned<DivorceAct>({
    v: currentVersion,
    case: [...log.values()][0]?.body.case ?? '',
    kind: 'divorce',
    prev: heads(log),
    basis: basisFor(act, named, at, rows),
    act,
    at,
    by: { ...named, seq: log.size, last: null },
  })
  const reference = new Map(rows.map((row) => [row.id, row]))
  const said = verdictWords(admit(divorce, log, action as Action, reference))
  return { log: add(divorce, log, action), said }
}

const stateOf = (log: Log<DivorceAct>) => fold(divorce, log).state
const received = (receivedOn: '2026-12-01' | '2026-11-27' | '2026-11-26') =>
  unsignedDivorce({ office, author, index: 0, receivedOn, start: '2027-01-12T09:00:00+08:00', to: 'waiting' })
    .log

const separation = separationOf({ office, author, index: 0 })
const withdraw = (state: ReturnType<typeof stateOf>, at: string) =>
  withdrawalBy('woman')(separation, state, at)
const stepNamed = (name: string): MakeDivorceAct =>
  divorceSteps.find((step) => step.name === name)?.make ?? withdrawalBy('woman')

test('[K5] a withdrawal is taken to the legal last day, where the receipt says an earlier one', () => {
  const log = received('2026-12-01')
  const withdrawnAt = (at: string, rows?: readonly Row[]) =>
    done(log, (state) => withdraw(state, at), at, rows).said
  assert.equal(withdrawnAt('2027-01-04T16:00:00+08:00'), ['admitted'])
  assert.equal(withdrawnAt('2027-01-05T09:00:00+08:00'), ['withdrawal-period'])
  assert.equal(withdrawnAt('2027-01-04T16:00:00+08:00', office.rows), ['withdrawal-period'])
})

test('[K5] a withdrawal is taken to the printed last day, where the law gives an earlier one', () => {
  const log = received('2026-11-27')
  const withdrawnAt = (at: string) => done(log, (state) => withdraw(state, at), at).said
  assert.equal(withdrawnAt('2026-12-28T16:00:00+08:00'), ['admitted'])
  assert.equal(withdrawnAt('2026-12-29T09:00:00+08:00'), ['withdrawal-period'])
})

test('[K5] nothing is registered while the legal period runs, whatever the receipt says', () => {
  const log = received('2026-12-01')
  const calledAt = (at: string) => done(log, () => ({ type: 'call-again', ticket: null }), at).said
  assert.equal(calledAt('2027-01-04T09:00:00+08:00'), ['DR09'])
  assert.equal(calledAt('2027-01-05T09:00:00+08:00'), ['admitted'])
})

const reprinted = (
  log: Log<DivorceAct>,
  change: Partial<DivorceActOf<'reprint-receipt'>> = {},
): DivorceAct => {
  const period = bindingPeriod(stateOf(log), known)
  if (!period) throw new Error('no receipt')
  const given = { man: true, woman: true }
  return { type: 'reprint-receipt', reason: 'recomputed', ...period, given, ...change }
}

test('[receipt-never-shorter] a recomputed receipt has the longer dates, and only those', () => {
  const log = received('2026-12-01')
  const at = '2026-12-20T09:00:00+08:00'
  const again = done(log, () => reprinted(log), at)
  assert.equal(again.said, ['admitted'])
  const [printed] = stateOf(again.log).printedPeriod
  assert.equal([printed?.value.endsOn, printed?.value.closesOn], ['2027-01-04', '2027-02-03'])
  assert.is(printed?.value.provisional, false)
  const shorter = done(log, () => reprinted(log, { closesOn: '2027-02-01' }), at)
  assert.equal(shorter.said, ['receipt-never-shorter'])
})

test('[receipt-never-shorter] where the law gives less, the printed dates are printed again', () => {
  const log = received('2026-11-27')
  const again = done(log, () => reprinted(log), '2026-12-20T09:00:00+08:00')
  assert.equal(again.said, ['admitted'])
  const [printed] = stateOf(again.log).printedPeriod
  assert.is(printed?.value.endsOn, '2026-12-28')
})

/** A day that only the printed window has: the law closed it the day before. */
const printedOnly = '2027-01-27T09:00:00+08:00'

test('[DR10] a day that only the receipt allows needs the head, who approves it by an act', () => {
  const log = received('2026-11-27')
  const callAgain = (): DivorceAct => ({ type: 'call-again', ticket: null })
  assert.equal(done(log, callAgain, '2027-01-26T09:00:00+08:00').said, ['admitted'])
  assert.equal(done(log, callAgain, printedOnly).said, ['DR10'])
  const approved = done(
    log,
    () => ({ type: 'approve', subject: 'printed-window', party: null, reason: '回执单所载日期' }),
    '2027-01-27T08:30:00+08:00',
    known,
    head,
  )
  assert.equal(approved.said, ['admitted'])
  assert.equal(done(approved.log, callAgain, printedOnly).said, ['admitted'])
  assert.equal(done(approved.log, callAgain, '2027-01-28T09:00:00+08:00').said, ['DR10'])
})

for (const [value, said] of [
  ['stands', 'admitted'],
  ['refused', 'DR10'],
] as const) {
  test(`[DR10] such a day where the bureau says “${value}”`, async () => {
    const body: RowBody = {
      kind: 'parameter',
      name: 'printed-window',
      office: office.office,
      from: '2026-01-01',
      value,
    }
    const rows = [...known, await signRow(body, office.centre)]
    const { said: judged } = done(
      received('2026-11-27'),
      () => ({ type: 'call-again', ticket: null }),
      printedOnly,
      rows,
    )
    assert.equal(judged, [said])
  })
}

test('[one-schedule] two schedules of one year in the basis are no basis', async () => {
  const log = unsignedDivorce({ office, author, index: 0, to: 'applied' }).log
  const at = '2026-10-12T09:12:00+08:00'
  const act = stepNamed('issue-receipt')(separation, stateOf(log), at)
  const by = { clerk: author.clerk, office: office.office, device: author.device }
  const published = rowsOf(office.rows, 'calendar').find(({ body }) => body.year === 2026)
  assert.ok(published)
  const body: RowBody = { ...published.body, paper: ['https://example.org/corrected'] }
  const corrected = await signRow(body, office.centre)
  const rows = [...office.rows, corrected]
  const action = sealUnsigned<DivorceAct>({
    v: currentVersion,
    case: [...log.values()][0]?.body.case ?? '',
    kind: 'divorce',
    prev: heads(log),
    basis: [...basisFor(act, by, at, office.rows), corrected.id].toSorted(),
    act,
    at,
    by: { ...by, seq: log.size, last: null },
  })
  const reference = new Map(rows.map((row) => [row.id, row]))
  assert.equal(verdictWords(admit(divorce, log, action as Action, reference)), ['one-schedule'])
  assert.equal(done(log, () => act, at, rows).said, ['admitted'])
})

test('[one-schedule] neither a withdrawal, a second visit nor a receipt printed again rests on two schedules', async () => {
  const log = received('2026-12-01')
  const published = rowsOf(office.rows, 'calendar').find(({ body }) => body.year === 2026)
  assert.ok(published)
  const corrected = await signRow(
    { ...published.body, paper: ['https://example.org/corrected'] },
    office.centre,
  )
  const rows = [...known, corrected]
  const saidOf = (act: DivorceAct, at: string) => {
    const by = { clerk: author.clerk, office: office.office, device: author.device }
    const action = sealUnsigned<DivorceAct>({
      v: currentVersion,
      case: [...log.values()][0]?.body.case ?? '',
      kind: 'divorce',
      prev: heads(log),
      basis: [...new Set([...basisFor(act, by, at, rows), published.id, corrected.id])].toSorted(),
      act,
      at,
      by: { ...by, seq: log.size, last: null },
    })
    return verdictWords(admit(divorce, log, action as Action, new Map(rows.map((row) => [row.id, row]))))
  }
  const at = '2026-12-20T09:00:00+08:00'
  assert.equal(saidOf(withdraw(stateOf(log), at), at), ['one-schedule'])
  assert.equal(saidOf(reprinted(log), at), ['one-schedule'])
  assert.equal(saidOf({ type: 'call-again', ticket: null }, '2027-01-05T09:00:00+08:00'), ['one-schedule'])
})

test.run()
