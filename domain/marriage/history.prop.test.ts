import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Action } from '../log/action.ts'
import { admit, type Verdict } from '../log/admit.ts'
import { add, fold, foldBy } from '../log/fold.ts'
import { causalPast, type Log, logOf } from '../log/log.ts'
import { byTimeThenId } from '../log/order.ts'
import { anyTieBreak, arrival } from '../testing/histories.ts'
import { marriageHistories } from '../testing/marriage-histories.ts'
import { basisOf, serialsOf, testOffice } from '../testing/office.ts'
import { always } from '../testing/property.ts'
import type { MarriageAct } from './action.ts'
import { marriage } from './kind.ts'

const office = await testOffice(20)
const [one, two, outreach] = office.clerks
const authors = [one, two, outreach].map((author, device) => ({
  clerk: author.clerk,
  office: office.office,
  device: author.device,
  basis: basisOf(office, author, serialsOf(1 + device * 20).man),
}))
const histories = marriageHistories(authors)
const seed = fc.integer()

const verdictOf = (log: Log<MarriageAct>, action: Action<MarriageAct>): Verdict<MarriageAct> =>
  admit(marriage, log, action, office.reference)

test('[I3] the legal state of a marriage is the same for every order of arrival', () => {
  always(
    fc.property(histories, seed, ({ actions }, shuffle) => {
      const inOrder = fold(marriage, logOf(actions))
      assert.equal(fold(marriage, logOf(arrival(actions, shuffle))), inOrder)
    }),
  )
})

test('[I3] another tie-break changes no legal field', () => {
  always(
    fc.property(histories, seed, ({ actions }, tie) => {
      const log = logOf(actions)
      const { state } = fold(marriage, log)
      assert.equal(foldBy(marriage, log, anyTieBreak(tie)).state, state)
      assert.equal(foldBy(marriage, log, (a, b) => byTimeThenId(b, a)).state, state)
      assert.is(marriage.stageOf(foldBy(marriage, log, anyTieBreak(tie)).state), marriage.stageOf(state))
    }),
  )
})

test('[admit] acts that arrive later never change an earlier verdict', () => {
  always(
    fc.property(histories, seed, ({ actions }, shuffle) => {
      let log: Log<MarriageAct> = new Map()
      const given = new Map<string, Verdict<MarriageAct>>()
      for (const action of arrival(actions, shuffle)) {
        log = add(marriage, log, action)
        const verdict = verdictOf(log, action)
        if (verdict.verdict !== 'not-yet') given.set(action.id, verdict)
      }
      for (const action of actions) {
        const verdict = verdictOf(log, action)
        assert.is.not(verdict.verdict, 'not-yet')
        const earlier = given.get(action.id)
        if (earlier) assert.equal(verdict, earlier)
      }
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
  )
})

test('[histories] many of the invented histories are lawful acts, not only refusals', () => {
  const sample = fc.sample(histories, { numRuns: 100, seed: 1 })
  const verdicts = sample.flatMap(({ actions }) => {
    const log = logOf(actions)
    return actions.map((action) => verdictOf(log, action).verdict)
  })
  assert.ok(verdicts.filter((verdict) => verdict === 'admitted').length > verdicts.length / 4)
  assert.ok(verdicts.includes('refused'))
})

test.run()
