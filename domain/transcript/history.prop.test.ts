import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { ActionId } from '../log/action.ts'
import { fold, foldBy } from '../log/fold.ts'
import { logOf } from '../log/log.ts'
import { anyTieBreak, arrival, play, steps } from '../testing/histories.ts'
import { always } from '../testing/property.ts'
import { transcriptActs } from '../testing/transcript-acts.ts'
import { annotationGrounds, type TranscriptAct } from './action.ts'
import { transcriptConflicts } from './conflicts.ts'
import { transcript } from './kind.ts'
import { readingsOf, registrationOf } from './registration.ts'

const { transcribe, confirm, amend, annotate, retract, settle } = transcriptActs

/** What somebody does about the record: read it, read it otherwise, confirm, end, decide for the nth act, or take it back. */
type Wish = TranscriptAct | { readonly settle: number } | { readonly retract: number }

const wishes: fc.Arbitrary<Wish> = fc.oneof(
  fc.constantFrom('甲', '乙').map((number): Wish => ({ ...amend, number })),
  fc.constantFrom<Wish>(transcribe, confirm),
  fc.constantFrom(...annotationGrounds).map((ground): Wish => ({ ...annotate, ground })),
  fc.nat(20).map((nth): Wish => ({ settle: nth })),
  fc.nat(20).map((nth): Wish => ({ retract: nth })),
)

const histories = steps(wishes).map((list) =>
  play<TranscriptAct, Wish>(
    [{ device: 0, make: transcribe }, { device: 1, hears: 0 }, ...list],
    ({ log }, wish) => {
      if ('type' in wish) return wish
      const known = [...log.keys()].sort()
      const nth = 'settle' in wish ? wish.settle : wish.retract
      const named: ActionId = known[nth % Math.max(1, known.length)] ?? `sha256-${'0'.repeat(64)}`
      return 'settle' in wish ? { ...settle, keep: named } : { ...retract, annotation: named }
    },
    [],
    'transcript',
  ),
)

test('[I2] [I3] an old registration adds up to the same in every order of arrival and by every tie-break', () => {
  always(
    fc.property(histories, fc.nat(), ({ actions }, seed) => {
      const log = logOf(actions)
      const { state } = fold(transcript, log)
      assert.equal(fold(transcript, logOf(arrival(actions, seed))).state, state)
      assert.equal(foldBy(transcript, log, anyTieBreak(seed)).state, state)
      assert.equal(
        registrationOf(state),
        registrationOf(fold(transcript, logOf(arrival(actions, seed))).state),
      )
    }),
  )
})

test('[I9] what is contested counts for nobody and is told; what is not contested counts', () => {
  always(
    fc.property(histories, ({ actions }) => {
      const { state } = fold(transcript, logOf(actions))
      const isContested = transcript.stageOf(state) === 'contested'
      assert.is(registrationOf(state) === 'unknown', isContested)
      assert.is(transcriptConflicts('01JZ0000000000000000000000', state).length, isContested ? 1 : 0)
    }),
  )
})

test('[I3] a registration that a document called void is never valid again, unless that was taken back as wrong', () => {
  always(
    fc.property(histories, ({ actions }) => {
      const takenBack = actions.flatMap(({ body: { act } }) =>
        act.type === 'retract' ? [act.annotation as string] : [],
      )
      const isVoided = actions.some(
        ({ id, body: { act } }) =>
          act.type === 'annotate' &&
          act.ground !== 'divorced' &&
          act.ground !== 'spouse-died' &&
          !takenBack.includes(id),
      )
      for (const reading of readingsOf(fold(transcript, logOf(actions)).state))
        assert.is(reading.isVoid, isVoided)
    }),
  )
})

test.run()
