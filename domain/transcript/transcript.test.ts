import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { annotationsInForce } from '../counter/taken-back.ts'
import { fold } from '../log/fold.ts'
import { logOf } from '../log/log.ts'
import { play, type Step } from '../testing/histories.ts'
import { transcriptActs } from '../testing/transcript-acts.ts'
import type { TranscriptAct } from './action.ts'
import { transcriptConflicts } from './conflicts.ts'
import { transcript } from './kind.ts'
import { transcriptPaper } from './papers.ts'
import { readingsOf, registrationOf as said } from './registration.ts'
import type { TranscriptState } from './state.ts'

const { transcribe, confirm, amend, annotate, retract, settle } = transcriptActs
const at0 = (make: TranscriptAct): Step<TranscriptAct> => ({ device: 0, make })
const heard = [
  { device: 1, hears: 0 },
  { device: 2, hears: 0 },
]

const played = (...steps: readonly Step<TranscriptAct>[]) =>
  play<TranscriptAct, TranscriptAct>(steps, (_moment, act) => act, [], 'transcript').actions

const folded = (...steps: readonly Step<TranscriptAct>[]) => fold(transcript, logOf(played(...steps))).state

/** The registration of a record that is there and not contested. */
const registrationOf = (state: TranscriptState) => {
  const registration = said(state)
  return registration === 'unknown' ? null : registration
}

test('[transcript] every act reads back as it was written, and an unknown field is for a newer program', () => {
  for (const act of Object.values(transcriptActs))
    assert.equal(transcript.readAct(act), { ok: true, value: act })
  assert.not(transcript.readAct({ ...transcribe, telephone: '1' }).ok)
})

test('[transcript] what counts in a status is the record that stands, by its own date', () => {
  assert.is(registrationOf(transcript.initial), null)
  const registration = registrationOf(folded(at0(transcribe)))
  assert.equal(
    [registration?.of, registration?.date, registration?.isConfirmed, registration?.endedOn],
    ['marriage', '1986-05-01', false, null],
  )
  assert.is(registrationOf(folded(at0(transcribe), at0(confirm)))?.isConfirmed, true)
})

test('[transcript] a confirmation holds for the very reading that was confirmed', () => {
  const amended = [at0(transcribe), at0(confirm), at0({ ...amend, number: '新结字第86-1025号' })]
  assert.is(transcript.stageOf(folded(...amended)), 'transcribed')
  assert.is(transcript.stageOf(folded(...amended, at0(confirm))), 'confirmed')
})

test('[transcript] an amendment beside a confirmation has nobody who confirmed it', () => {
  const state = folded(at0(transcribe), ...heard, at0({ ...amend, date: annotate.effectiveFrom }), {
    device: 1,
    make: confirm,
  })
  assert.is(transcript.stageOf(state), 'transcribed')
  assert.is(registrationOf(state)?.date, annotate.effectiveFrom)
})

test('[transcript] a divorce ends it on its day, a judgment of nullity says that it never was', () => {
  const divorced = registrationOf(folded(at0(transcribe), at0(confirm), at0(annotate)))
  assert.equal([divorced?.endedOn, divorced?.isVoid], ['2010-06-18', false])
  const never = registrationOf(folded(at0(transcribe), at0({ ...annotate, ground: 'nullity' })))
  assert.equal([never?.endedOn, never?.isVoid], [null, true])
})

test('[annotation-retraction] a wrong annotation is taken back by an act, stays to be read, and counts no longer', () => {
  const before = [at0(transcribe), at0(annotate)]
  const wrong = played(...before).at(-1)?.id ?? ''
  const state = folded(...before, at0({ ...retract, annotation: wrong }))
  assert.equal([registrationOf(state)?.endedOn, registrationOf(state)?.endedBy], [null, null])
  assert.equal([state.annotations.length, annotationsInForce(state).length], [1, 0])
  const again = folded(
    ...before,
    at0({ ...retract, annotation: wrong }),
    at0({ ...annotate, ground: 'nullity' }),
  )
  assert.equal([registrationOf(again)?.endedOn, registrationOf(again)?.isVoid], [null, true])
})

test('[K7] two readings that differ are contested until a head settles them; two that agree are not', () => {
  const one = { ...amend, number: '甲' }
  const other = { ...amend, number: '乙' }
  const apart = [at0(transcribe), ...heard, at0(one), { device: 1, make: other }]
  assert.is(transcript.stageOf(folded(...apart)), 'contested')
  assert.is(said(folded(...apart)), 'unknown')
  assert.equal(
    readingsOf(folded(...apart)).map(({ number, isContested }) => [number, isContested]),
    folded(...apart).record.map(({ value }) => [value.number, true]),
  )
  assert.equal(
    transcriptConflicts('01JZ0000000000000000000000', folded(...apart)).map(({ code }) => code),
    ['K7'],
  )
  const kept = played(...apart).find(({ body }) => body.act.type === 'amend')
  const decided = folded(...apart, { device: 0, hears: 1 }, at0({ ...settle, keep: kept?.id ?? '' }))
  assert.is(registrationOf(decided)?.number, '甲')
  const alike = folded(at0(transcribe), ...heard, at0(one), { device: 1, make: { ...one, reason: '同上' } })
  assert.is(transcript.stageOf(alike), 'transcribed')
})

test('[transcript] the form says what was read, the number verbatim', () => {
  const paper = transcriptPaper(folded(at0(transcribe)), '西安市新城区民政局', annotate.effectiveFrom)
  const values = paper.blocks.flatMap((block) => (block.type === 'fields' ? block.rows : []))
  assert.equal(values.find(({ label }) => label === '字号')?.values, ['新结字第86-1024号'])
  assert.equal(values.find(({ label }) => label === '身份证件号')?.values, [
    '610102600312001',
    '610103620708002',
  ])
})

test.run()
