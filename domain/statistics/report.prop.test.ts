import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Action } from '../log/action.ts'
import { casesOf, type HeldCases } from '../registry/held-cases.ts'
import { calendarOf } from '../shared/calendar.ts'
import { HOLIDAY_YEARS } from '../shared/holidays/holiday-rows.ts'
import { difference, figuresOf, linesOf, partsOfCell } from '../statistics-report/figures.ts'
import { brokenIdentities } from '../statistics-report/identities.ts'
import { type ReportPeriod, reportPeriod } from '../statistics-report/period.ts'
import { inventedCouple } from '../testing/couples.ts'
import { withdrawalBy } from '../testing/divorce-acts.ts'
import { unsignedDivorce, withDivorceSupplies } from '../testing/divorce-script.ts'
import { testOffice } from '../testing/office.ts'
import { always } from '../testing/property.ts'
import { townHistories, townOf } from '../testing/town.ts'
import { factsOf } from './facts-of-cases.ts'
import { countedIn, reportOf, type SaidReport } from './report.ts'
import { tableOf } from './tables.ts'

const office = await withDivorceSupplies(await testOffice(20))
const calendar = calendarOf(HOLIDAY_YEARS)
const town = townOf(office, 20)

/** Applications of a few couples, some again and again, with every end that one can have. */
const divorces = Array.from({ length: 8 }, (_, index) =>
  unsignedDivorce({
    office,
    author: office.clerks[index % 3] ?? office.clerks[0],
    index,
    couple: inventedCouple(1 + (index % 5)),
    receivedOn: '2026-10-12',
    to: index % 3 === 0 ? 'waiting' : 'delivered',
    ...(index % 2 === 0
      ? {
          finally: [
            {
              make: withdrawalBy(index % 4 === 0 ? 'man' : 'woman'),
              at: '2026-11-11T10:00:00+08:00',
            },
          ],
        }
      : {}),
  }),
)

const offices = ['xincheng', 'beilin', 'yanta'] as const
const periodOf = (name: string): ReportPeriod => {
  const read = reportPeriod(name)
  if (!read.ok) throw new Error(`no period ${name}`)
  return read.value
}
const periods = fc.constantFrom('2026-10', '2026-11', '2026-12', '2026-Q4', '2026', '2027-01').map(periodOf)

/** What has arrived of some divorces: the first acts of each. */
const arrivedDivorces = fc
  .array(fc.tuple(fc.nat(divorces.length - 1), fc.nat(40)), { maxLength: 5 })
  .map((list) =>
    list.flatMap(([which, many]) => (divorces[which]?.actions ?? []).slice(0, many + 1) as readonly Action[]),
  )
const histories = fc
  .tuple(townHistories(town), arrivedDivorces)
  .map(([marriages, others]): readonly Action[] => [...marriages, ...others])

const factsIn = (held: HeldCases) => factsOf(held, calendar)

test('[9] the check identities hold in the report of every office, whatever happened', () => {
  always(
    fc.property(histories, periods, (actions, period) => {
      const facts = factsIn(casesOf(actions))
      for (const name of offices) {
        const broken = brokenIdentities(countedIn(facts, name, period))
        assert.equal(broken, [], JSON.stringify(broken))
      }
    }),
  )
})

test('[9] the months of a quarter come to the quarter, wherever only the legal date counts', () => {
  always(
    fc.property(histories, (actions) => {
      const facts = factsIn(casesOf(actions))
      const byDate = (name: string) =>
        linesOf(countedIn(facts, 'xincheng', periodOf(name))).filter(
          ({ cell }) => !/^divorces\.(accepted|cohort)|overdue/.test(cell),
        )
      const months = figuresOf(['2026-10', '2026-11', '2026-12'].flatMap(byDate))
      assert.equal(difference(months, figuresOf(byDate('2026-Q4'))), [])
    }),
  )
})

test('[O2] what is reported does not depend on the order in which acts arrived', () => {
  always(
    fc.property(histories, periods, (actions, period) => {
      const one = countedIn(factsIn(casesOf(actions)), 'xincheng', period)
      const other = countedIn(factsIn(casesOf(actions.toReversed())), 'xincheng', period)
      assert.equal([...one], [...other])
    }),
  )
})

test('[K24] what was closed and the corrections after it come to what is known now, and are said once', () => {
  always(
    fc.property(histories, fc.nat(60), (actions, late) => {
      const [october, november, december] = ['2026-10', '2026-11', '2026-12'].map(periodOf) as [
        ReportPeriod,
        ReportPeriod,
        ReportPeriod,
      ]
      const before = factsIn(casesOf(actions.slice(0, Math.max(0, actions.length - late))))
      const now = factsIn(casesOf(actions))
      const first: SaidReport = reportOf(before, 'xincheng', october)
      const second: SaidReport = reportOf(before, 'xincheng', november, [first])
      const third = reportOf(now, 'xincheng', december, [first, second])
      for (const closed of [first, second]) {
        const corrections = third.adjustments.filter(({ period }) => period === closed.period.name)
        const said = figuresOf([...linesOf(closed.figures), ...corrections.flatMap(({ lines }) => lines)])
        const missing = difference(said, countedIn(now, 'xincheng', closed.period))
        const purged = missing.filter(({ cell }) => tableOf(partsOfCell(cell).table)?.isPurged === true)
        assert.equal(missing, purged, 'all but what goes after its time is corrected')
      }
      const fourth = reportOf(now, 'xincheng', periodOf('2027-01'), [first, second, third])
      assert.equal(fourth.adjustments, [], 'a correction is said once')
    }),
  )
})

test.run()
