import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fold } from '../log/fold.ts'
import { logOf } from '../log/log.ts'
import { circumstancesOf, review } from '../log/rule.ts'
import { play } from '../testing/histories.ts'
import { partly } from '../testing/partly.ts'
import { always } from '../testing/property.ts'
import { recordCertificateAct } from '../testing/record-certificate-examples.ts'
import type { RecordCertificateAct } from './action.ts'
import { recordCertificate } from './kind.ts'

/** The whole course, asked for by the person, by a representative and by an authority. */
const moments = ['self', 'proxy', 'authority'].flatMap((by) => {
  const { actions } = play<RecordCertificateAct, string>(
    ['apply', 'search', 'issue'].map((make) => ({ device: 0, make })),
    ({ log, at }, type) => {
      const act = recordCertificateAct(type, fold(recordCertificate, log).state, at, by)
      return act.type === 'apply' && (by === 'proxy' || by === 'authority') ? { ...act, by } : act
    },
    [],
    'record-certificate',
  )
  return actions.map((action, index) => ({
    action,
    state: fold(recordCertificate, logOf(actions.slice(0, index))).state,
    circumstances: circumstancesOf(action, []),
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
      const seen = review(recordCertificate, state, partly(action.body.act, seed), circumstances)
      assert.equal(seen.refusals, [], action.body.act.type)
      assert.ok(seen.inPlace)
    }),
  )
})

test('[drafts] nothing that was filled in and emptied again makes a rule or the checklist fall over', () => {
  always(
    fc.property(anyMoment, fc.nat(), (nth, seed) => {
      const { action, state, circumstances } = momentAt(nth)
      review(recordCertificate, state, partly(action.body.act, seed, true), circumstances)
    }),
  )
})

test.run()
