import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fold } from '../log/fold.ts'
import { logOf } from '../log/log.ts'
import { circumstancesOf, review } from '../log/rule.ts'
import { testOffice } from '../testing/office.ts'
import { partly } from '../testing/partly.ts'
import { always } from '../testing/property.ts'
import { type ReissueScriptOptions, unsignedReissue, withReissues } from '../testing/reissue-script.ts'
import type { Unfinished } from '../testing/unfinished.ts'
import type { ReissueAct } from './action.ts'
import { reissue } from './kind.ts'

const office = await withReissues(await testOffice(2))
const [author] = office.clerks
const plans: readonly NonNullable<ReissueScriptOptions['plan']>[] = [
  {},
  { of: 'divorce' },
  { applies: { man: 'by-proxy', woman: 'in-person' }, reason: 'damaged' },
]

/** Each finished act and the case before it. */
const moments = plans.flatMap((plan) => {
  const { actions } = unsignedReissue({ office, author, index: 0, plan })
  return actions.map((action, index) => ({
    action,
    state: fold(reissue, logOf(actions.slice(0, index))).state,
    circumstances: circumstancesOf(action, office.rows),
  }))
})

/** One of them, told by its number where a property fails. */
const anyMoment = fc.nat(moments.length - 1)
const momentAt = (nth: number): (typeof moments)[number] => {
  const moment = moments[nth]
  if (!moment) throw new Error(`no moment ${nth}`)
  return moment
}

test('[drafts] whatever is still missing is asked for by the checklist and refused by no rule', () => {
  always(
    fc.property(anyMoment, fc.nat(), (nth, seed) => {
      const { action, state, circumstances } = momentAt(nth)
      const seen = review(reissue, state, partly(action.body.act, seed), circumstances)
      assert.equal(seen.refusals, [], action.body.act.type)
      assert.ok(seen.inPlace)
    }),
  )
})

test('[drafts] nothing that was filled in and emptied again makes a rule or the checklist fall over', () => {
  always(
    fc.property(anyMoment, fc.nat(), (nth, seed) => {
      const { action, state, circumstances } = momentAt(nth)
      review(reissue, state, partly(action.body.act, seed, true), circumstances)
    }),
  )
})

test('[drafts] a finished act leaves nothing on its checklist', () => {
  for (const { action, state, circumstances } of moments) {
    const { evidence } = review(reissue, state, action.body.act as Unfinished<ReissueAct>, circumstances)
    assert.equal(
      evidence.filter(({ presence }) => presence !== 'present').map(({ id }) => id),
      [],
      action.body.act.type,
    )
  }
})

test.run()
