import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Action } from '../log/action.ts'
import { admit, type Verdict } from '../log/admit.ts'
import { add, fold, foldBy } from '../log/fold.ts'
import { causalPast, type Log, logOf } from '../log/log.ts'
import { byTimeThenId } from '../log/order.ts'
import { rowsOf } from '../log/reference.ts'
import { calendarOf } from '../shared/calendar.ts'
import { HOLIDAY_YEARS } from '../shared/holidays/holiday-rows.ts'
import { addDays } from '../shared/plain-date.ts'
import { divorceHistories } from '../testing/divorce-histories.ts'
import { withDivorceSupplies } from '../testing/divorce-script.ts'
import { anyTieBreak, arrival } from '../testing/histories.ts'
import { testOffice } from '../testing/office.ts'
import { always } from '../testing/property.ts'
import type { DivorceAct } from './action.ts'
import { divorceConflicts } from './conflicts.ts'
import { deadlinesOf } from './deadlines.ts'
import { divorce } from './kind.ts'
import { stageOf } from './stage.ts'
import { stageOn } from './stage-on-day.ts'

const office = await withDivorceSupplies(await testOffice(20))
const [one, two, outreach] = office.clerks
const shared = ['office', 'parameter', 'calendar'] as const
const authors = [one, two, outreach].map(({ clerk, device, key, grant }) => ({
  clerk,
  office: office.office,
  device,
  basis: [
    key,
    grant,
    ...shared.flatMap((kind) => rowsOf(office.rows, kind)),
    ...rowsOf(office.rows, 'segment').filter(
      ({ body }) => body.device === device && body.certificate === 'L',
    ),
    ...rowsOf(office.rows, 'blanks').filter(
      ({ body }) => body.device === device && body.certificate === 'divorce',
    ),
  ].map(({ id }) => id),
}))
const histories = divorceHistories(authors)
const seed = fc.integer()
const calendar = calendarOf(HOLIDAY_YEARS)

const verdictOf = (log: Log<DivorceAct>, action: Action<DivorceAct>): Verdict<DivorceAct> =>
  admit(divorce, log, action, office.reference)

test('[I3] the legal state of a divorce is the same for every order of arrival', () => {
  always(
    fc.property(histories, seed, ({ actions }, shuffle) => {
      const inOrder = fold(divorce, logOf(actions))
      const shuffled = fold(divorce, logOf(arrival(actions, shuffle)))
      assert.equal(shuffled, inOrder)
      assert.equal(
        divorceConflicts('case', shuffled.state, calendar),
        divorceConflicts('case', inOrder.state, calendar),
      )
    }),
  )
})

test('[I3] another tie-break changes no legal field', () => {
  always(
    fc.property(histories, seed, ({ actions }, tie) => {
      const log = logOf(actions)
      const { state } = fold(divorce, log)
      assert.equal(foldBy(divorce, log, anyTieBreak(tie)).state, state)
      assert.equal(foldBy(divorce, log, (a, b) => byTimeThenId(b, a)).state, state)
    }),
  )
})

test('[admit] a verdict is the same on the causal past alone, on each device and on everything', () => {
  always(
    fc.property(histories, ({ actions, devices }) => {
      const everything = logOf(actions)
      for (const action of actions) {
        const verdict = verdictOf(causalPast(everything, action.body.prev).past, action)
        assert.equal(verdictOf(everything, action), verdict)
        for (const held of devices) if (held.has(action.id)) assert.equal(verdictOf(held, action), verdict)
      }
    }),
    300,
  )
})

test('[histories] many of the invented histories are lawful acts, and some are in conflict', () => {
  const sample = fc.sample(histories, { numRuns: 100, seed: 1 })
  const verdicts = sample.flatMap(({ actions }) => {
    const log = logOf(actions)
    return actions.map((action) => verdictOf(log, action).verdict)
  })
  assert.ok(verdicts.filter((verdict) => verdict === 'admitted').length > verdicts.length / 4)
  assert.ok(verdicts.includes('refused'))
  const codes = sample.flatMap(({ actions }) =>
    divorceConflicts('case', fold(divorce, logOf(actions)).state).map(({ code }) => code),
  )
  for (const code of ['stage', 'K3', 'K7']) assert.ok(codes.includes(code), code)
})

test('[CC1077] what a day makes of a case is never an act, and the days go one way', () => {
  const onTheWay = [
    'cooling-off',
    'last-day-of-withdrawal',
    'issue-window',
    'last-day-of-window',
    'deemed-withdrawn',
  ]
  always(
    fc.property(histories, fc.nat(120), ({ actions }, days) => {
      let log: Log<DivorceAct> = new Map()
      for (const action of actions) log = add(divorce, log, action)
      const { state } = fold(divorce, log)
      const day = addDays('2026-11-01', days)
      const today = stageOn(state, day)
      const tomorrow = stageOn(state, addDays(day, 1))
      assert.not.ok(onTheWay.includes(stageOf(state)))
      if (onTheWay.includes(today)) assert.ok(onTheWay.indexOf(tomorrow) >= onTheWay.indexOf(today))
      const ahead = deadlinesOf(state, day, calendar).map(({ on }) => on)
      assert.equal(ahead.toSorted(), ahead)
    }),
  )
})

test('[add] a case that grows act by act is the case folded whole', () => {
  always(
    fc.property(histories, ({ actions }) => {
      let log: Log<DivorceAct> = new Map()
      for (const action of actions) log = add(divorce, log, action)
      assert.equal(fold(divorce, log), fold(divorce, logOf(actions)))
    }),
    300,
  )
})

test.run()
