import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Action } from '../log/action.ts'
import { heads, logOf } from '../log/log.ts'
import type { MarriageAct } from '../marriage/action.ts'
import { casesOf } from '../registry/held-cases.ts'
import { calendarOf } from '../shared/calendar.ts'
import { HOLIDAY_YEARS } from '../shared/holidays/holiday-rows.ts'
import { sumOf } from '../statistics-report/figures.ts'
import { type ReportPeriod, reportPeriod } from '../statistics-report/period.ts'
import { inventedCouple } from '../testing/couples.ts'
import { unsignedDivorce, withDivorceSupplies } from '../testing/divorce-script.ts'
import { inventedBlob } from '../testing/invented-blob.ts'
import { type Script, unsignedScript } from '../testing/marriage-script.ts'
import { testOffice } from '../testing/office.ts'
import { sealUnsigned } from '../testing/signer.ts'
import { factsOf } from './facts-of-cases.ts'
import { measuresOf } from './measures.ts'
import { reportOf } from './report.ts'

const office = await withDivorceSupplies(await testOffice(40))
const calendar = calendarOf(HOLIDAY_YEARS)

const wedding = (index: number, start: string, couple = inventedCouple(index)): Script =>
  unsignedScript({ office, author: office.clerks[0], index, couple, start })

const periodOf = (name: string): ReportPeriod => {
  const read = reportPeriod(name)
  if (!read.ok) throw new Error(`no period ${name}`)
  return read.value
}
const [november, december] = [periodOf('2026-11'), periodOf('2026-12')]
const factsIn = (...actions: readonly (readonly Action[])[]) => factsOf(casesOf(actions.flat()), calendar)

/** A judgment of nullity, noted on the registration at a time. */
const annulled = ({ actions, log }: Script, at: string): Action<MarriageAct> => {
  const last = actions.at(-1)
  if (!last) throw new Error('nothing was registered')
  return sealUnsigned({
    ...last.body,
    prev: heads(log),
    at,
    by: { ...last.body.by, clerk: 'head-1', seq: last.body.by.seq + 1, last: last.id },
    act: {
      type: 'annotate',
      ground: 'nullity',
      document: '（2026）陕0102民初7号',
      effectiveFrom: '2026-12-04',
      remark: '经法院确认无效',
      scans: [inventedBlob('a judgment')],
    },
  })
}

const one = wedding(1, '2026-11-23T09:00:00+08:00')
const other = wedding(2, '2026-11-24T09:00:00+08:00')
const late = wedding(3, '2026-11-30T09:00:00+08:00')
const couples = (figures: Parameters<typeof sumOf>[0]) => sumOf(figures, 'marriages.origin')

test('[9] a marriage counts on its legal date, with two persons and their ages', () => {
  const { figures } = reportOf(factsIn(one.actions, other.actions), office.office, november)
  assert.is(couples(figures), 2)
  assert.is(sumOf(figures, 'persons.standing', { row: 'first' }), 4)
  assert.is(sumOf(figures, 'persons.education', { row: 'unknown' }), 0)
  const mean = measuresOf(figures).find(({ id }) => id === 'first-marriage-age-mean.man')
  const median = measuresOf(figures).find(({ id }) => id === 'first-marriage-age-median.man')
  assert.is(mean?.from, 2)
  assert.is(mean?.tenths, median?.tenths)
  assert.is(couples(reportOf(factsIn(one.actions), office.office, december).figures), 0)
})

test('[K1b] a couple that was recorded twice counts once', () => {
  const again = wedding(5, '2026-11-25T09:00:00+08:00', inventedCouple(1))
  const { figures } = reportOf(factsIn(one.actions, again.actions), office.office, november)
  assert.is(couples(figures), 1)
})

test('[K1] two marriages of one person, in dispute, both count until somebody has decided', () => {
  const [first, second] = [inventedCouple(1), inventedCouple(7)]
  const rival = wedding(6, '2026-11-26T09:00:00+08:00', { man: first.man, woman: second.woman })
  const { figures } = reportOf(factsIn(one.actions, rival.actions), office.office, november)
  assert.is(couples(figures), 2)
})

test('[K24] a judgment after the month was closed is an adjustment line of the next report', () => {
  const closed = reportOf(factsIn(one.actions, other.actions), office.office, november)
  const judged = factsIn(one.actions, other.actions, [annulled(one, '2026-12-07T09:00:00+08:00')])
  const next = reportOf(judged, office.office, december, [closed])
  assert.is(couples(closed.figures), 2, 'the closed report stays as it is')
  assert.is(couples(next.figures), 0)
  assert.equal(
    next.adjustments.flatMap(({ period, lines }) =>
      lines.filter(({ cell }) => cell.startsWith('marriages.origin')).map((line) => ({ period, ...line })),
    ),
    [{ period: '2026-11', cell: 'marriages.origin/mainland/marriage', by: -1 }],
  )
  assert.is(sumOf(next.figures, 'annotations.ground', { row: 'nullity' }), 1)
})

test('[K24] a marriage that reached the office after the month was closed is added in the next report', () => {
  const closed = reportOf(factsIn(one.actions), office.office, november)
  const next = reportOf(factsIn(one.actions, late.actions), office.office, december, [closed])
  const added = next.adjustments.flatMap(({ lines }) => lines)
  assert.ok(added.some(({ cell, by }) => cell === 'marriages.origin/mainland/marriage' && by === 1))
  const after = reportOf(factsIn(one.actions, late.actions), office.office, periodOf('2027-01'), [
    closed,
    next,
  ])
  assert.equal(after.adjustments, [], 'and not once more')
})

test('[9] a couple that was divorced and marries again is counted as 恢复结婚', () => {
  const couple = inventedCouple(9)
  const divorce = unsignedDivorce({ office, author: office.clerks[1], index: 0, couple })
  const again = wedding(9, '2026-12-01T09:00:00+08:00', couple)
  const facts = factsIn(divorce.actions, again.actions)
  const { figures } = reportOf(facts, office.office, december)
  assert.is(sumOf(figures, 'marriages.same-spouse', { row: 'yes' }), 1)
  const before = reportOf(facts, office.office, november).figures
  assert.is(sumOf(before, 'divorces.ended', { row: 'registered' }), 1)
  assert.is(sumOf(before, 'divorces.length', { row: '10-19' }), 1)
  assert.is(sumOf(before, 'divorces.minor-children', { row: 'yes' }), 1)
})

test('[logs] an act that the centre holds counts for nothing', () => {
  const last = one.actions.find(({ body }) => body.act.type === 'register')
  assert.ok(last)
  const hold = sealUnsigned({
    ...last.body,
    prev: heads(logOf(one.actions as readonly Action[])),
    act: { type: 'hold', of: last.id, findings: [{ rule: 'role', cite: '婚姻登记条例 第三条', facts: {} }] },
    by: { ...last.body.by, clerk: 'centre', device: 'centre', seq: 0, last: null },
  })
  const { figures } = reportOf(factsIn(one.actions, [hold]), office.office, november)
  assert.is(couples(figures), 0)
})

test('[period] a month, a quarter and a year by their names; nothing else', () => {
  assert.equal(
    ['2026-02', '2028-02', '2026-Q1', '2026-Q4', '2026'].map((name) => [
      periodOf(name).from,
      periodOf(name).to,
    ]),
    [
      ['2026-02-01', '2026-02-28'],
      ['2028-02-01', '2028-02-29'],
      ['2026-01-01', '2026-03-31'],
      ['2026-10-01', '2026-12-31'],
      ['2026-01-01', '2026-12-31'],
    ],
  )
  for (const name of ['2026-13', '2026-00', '2026-Q5', '26', '2026-1', '1800', ''])
    assert.not(reportPeriod(name).ok, name)
})

test.run()
