import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fold } from '../log/fold.ts'
import { logOf } from '../log/log.ts'
import { circumstancesOf, review } from '../log/rule.ts'
import { play } from '../testing/histories.ts'
import { partly } from '../testing/partly.ts'
import { always } from '../testing/property.ts'
import { transcriptActs } from '../testing/transcript-acts.ts'
import type { TranscriptAct } from './action.ts'
import { transcript } from './kind.ts'

const { transcribe, amend, confirm, annotate } = transcriptActs
const { actions } = play<TranscriptAct, TranscriptAct>(
  [
    { device: 0, make: transcribe },
    { device: 0, make: amend },
    { device: 1, hears: 0 },
    { device: 1, make: confirm },
    { device: 1, make: annotate },
  ],
  (_moment, act) => act,
  [],
  'transcript',
)

/** Each finished act and the record before it. */
const moments = actions.map((action, index) => ({
  action,
  state: fold(transcript, logOf(actions.slice(0, index))).state,
  circumstances: circumstancesOf(action, []),
}))

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
      const seen = review(transcript, state, partly(action.body.act, seed), circumstances)
      assert.equal(seen.refusals, [], action.body.act.type)
      assert.ok(seen.inPlace)
    }),
  )
})

test('[drafts] nothing that was filled in and emptied again makes a rule or the checklist fall over', () => {
  always(
    fc.property(anyMoment, fc.nat(), (nth, seed) => {
      const { action, state, circumstances } = momentAt(nth)
      review(transcript, state, partly(action.body.act, seed, true), circumstances)
    }),
  )
})

test.run()
