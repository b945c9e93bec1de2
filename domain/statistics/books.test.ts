import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Action } from '../log/action.ts'
import { admit } from '../log/admit.ts'
import { fold } from '../log/fold.ts'
import { heads, type Log, logOf } from '../log/log.ts'
import { casesOf } from '../registry/held-cases.ts'
import { calendarOf } from '../shared/calendar.ts'
import { HOLIDAY_YEARS } from '../shared/holidays/holiday-rows.ts'
import type { StatisticsReportAct } from '../statistics-report/action.ts'
import { basisFor } from '../statistics-report/basis.ts'
import { statisticsReport } from '../statistics-report/kind.ts'
import { type ReportPeriod, reportPeriod } from '../statistics-report/period.ts'
import { unsignedScript } from '../testing/marriage-script.ts'
import { testOffice } from '../testing/office.ts'
import { sealUnsigned } from '../testing/signer.ts'
import { bookOf, closedReports, closingAct } from './books.ts'
import { factsOf } from './facts-of-cases.ts'
import { type Report, reportOf } from './report.ts'

const office = await testOffice(20)
const [registrar, , outreach, head] = office.clerks
const calendar = calendarOf(HOLIDAY_YEARS)

const weddings = [0, 1].map((index) =>
  unsignedScript({ office, author: registrar, index, start: `2026-11-2${3 + index}T09:00:00+08:00` }),
)
const late = unsignedScript({ office, author: outreach, index: 2, start: '2026-11-28T09:00:00+08:00' })

const periodOf = (name: string): ReportPeriod => {
  const read = reportPeriod(name)
  if (!read.ok) throw new Error(`no period ${name}`)
  return read.value
}

const heldIn = (...actions: readonly Action<unknown>[]) => casesOf(actions as readonly Action[])

const reported = (actions: readonly Action<unknown>[], period: string): Report => {
  const held = heldIn(...actions)
  const closed = closedReports(held, office.office)
  return reportOf(factsOf(held, calendar), office.office, periodOf(period), closed)
}

const closedBy = (
  act: StatisticsReportAct,
  at: string,
  log: Log<StatisticsReportAct>,
  device = head.device,
): Action<StatisticsReportAct> => {
  const by = { clerk: head.clerk, office: office.office, device }
  return sealUnsigned<StatisticsReportAct>({
    v: 1,
    case: bookOf(office.office, '2026-11'),
    kind: 'statistics-report',
    prev: heads(log),
    basis: basisFor(act, { ...by, device: head.device }, at, office.rows),
    act,
    at,
    by: { ...by, seq: log.size, last: null },
  })
}

/** What is said of an act on what its book holds. */
const verdictOn = (book: Log<StatisticsReportAct>, action: Action<StatisticsReportAct>) =>
  admit(statisticsReport, book, action as Action, office.reference)

const known = weddings.flatMap(({ actions }) => actions)
const november = closedBy(
  closingAct(reported(known, '2026-11'), known.length),
  '2026-12-01T09:00:00+08:00',
  new Map(),
)

test('[K24] a month is closed by a signed act, and the next one corrects it where something came late', () => {
  assert.is(verdictOn(new Map(), november).verdict, 'admitted')
  const all: readonly Action<unknown>[] = [...known, november, ...late.actions]
  const december = reported(all, '2026-12')
  assert.ok(
    december.adjustments.some(
      ({ period, lines }) =>
        period === '2026-11' &&
        lines.some(({ cell, by }) => cell === 'marriages.origin/mainland/marriage' && by === 1),
    ),
  )
  const book = logOf([november])
  const closing = closedBy(closingAct(december, all.length), '2027-01-04T09:00:00+08:00', book)
  const verdict = verdictOn(book, closing)
  assert.is(verdict.verdict, 'admitted', JSON.stringify(verdict))
  assert.equal(reported([...all, closing], '2027-01').adjustments, [], 'a correction is said once')
})

test('[closed-once] a month that is closed is not closed again by who knows of it', () => {
  const again = closedBy(
    closingAct(reported(known, '2026-11'), 1),
    '2026-12-02T09:00:00+08:00',
    logOf([november]),
  )
  const verdict = verdictOn(logOf([november]), again)
  assert.ok(verdict.verdict === 'refused' && verdict.refusals.some(({ rule }) => rule === 'closed-once'))
})

test('[O3] two machines that close one month meet in one book; until a head has decided, neither counts', () => {
  const other = closedBy(
    closingAct(reported(known.slice(0, 20), '2026-11'), 20),
    '2026-12-01T09:05:00+08:00',
    new Map(),
    'counter-2',
  )
  const book = logOf([november, other])
  assert.is(statisticsReport.stageOf(fold(statisticsReport, book).state), 'contested')
  assert.equal(closedReports(heldIn(november, other), office.office), [])
  const settling = closedBy(
    { type: 'settle', keep: november.id, reason: '以已上报的一份为准' },
    '2026-12-02T09:00:00+08:00',
    book,
  )
  assert.is(verdictOn(book, settling).verdict, 'admitted')
  const [kept, ...others] = closedReports(heldIn(november, other, settling), office.office)
  assert.is(others.length, 0)
  assert.equal(kept?.figures, reported(known, '2026-11').figures)
  assert.equal(closedReports(heldIn(november), 'beilin'), [])
})

test.run()
