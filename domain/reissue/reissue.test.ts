import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fold } from '../log/fold.ts'
import { logOf } from '../log/log.ts'
import { plainDate } from '../shared/plain-date.ts'
import { inventedCouple } from '../testing/couples.ts'
import { play, type Step } from '../testing/histories.ts'
import { inventedBlob } from '../testing/invented-blob.ts'
import { type Reissuing, reissueSteps } from '../testing/reissue-acts.ts'
import type { ReissueAct, ReissueActOf } from './action.ts'
import { reissueConflicts } from './conflicts.ts'
import { reissue } from './kind.ts'
import { usagesOf } from './numbers.ts'
import { reissuedCertificateOf } from './reissued.ts'

const caseId = '01JZ0000000000000000000000'

const plan: Reissuing = {
  of: 'marriage',
  applies: { man: 'in-person', woman: 'in-person' },
  reason: 'lost',
  couple: inventedCouple(1),
  original: { date: plainDate(2016, 5, 20), authority: '西安市新城区民政局', number: 'J610102-2016-001024' },
  number: 1,
  sitting: 'sitting-1',
  registrar: 'clerk-0',
}

const revoke: ReissueActOf<'revoke-reissue'> = {
  type: 'revoke-reissue',
  ground: 'status-had-changed',
  changedOn: plainDate(2020, 3, 2),
  document: '（2020）陕0102民初1024号民事判决书',
  scans: [inventedBlob('a judgment')],
  recovered: { man: true, woman: false },
  reason: '补领前双方已经法院判决离婚',
}

/** A step by its name, or an act out of the way. */
type Wish = string | ReissueAct

const played = (...steps: readonly Step<Wish>[]) =>
  play<ReissueAct, Wish>(
    steps,
    ({ log, at }, wish) => {
      const step = reissueSteps.find(({ name }) => name === wish)
      const act = typeof wish === 'object' ? wish : step?.make(plan, fold(reissue, log).state, at)
      if (!act) throw new Error(`no step is called ${String(wish)}`)
      return act
    },
    [],
    'reissue',
  ).actions

/** The ordinary course by one registrar, up to a step, heard by the others. */
const until = (last: string): Step<Wish>[] => [
  ...reissueSteps
    .slice(0, reissueSteps.findIndex(({ name }) => name === last) + 1)
    .map(({ name }) => ({ device: 0, make: name })),
  { device: 1, hears: 0 },
  { device: 2, hears: 0 },
]

const folded = (...steps: readonly Step<Wish>[]) => fold(reissue, logOf(played(...steps))).state
const codes = (...steps: readonly Step<Wish>[]) =>
  reissueConflicts(caseId, folded(...steps)).map(({ code, at }) => `${code} ${at}`)

test('[reissue] what was given out is told with the original registration, its own number and its booklets', () => {
  assert.is(reissuedCertificateOf(folded(...until('sign'))), null)
  const given = reissuedCertificateOf(folded(...until('deliver')))
  assert.equal(
    [given?.certificate, given?.original.date, given?.booklets, given?.isRevoked],
    ['BJ610102-2026-000001', '2016-05-20', ['man', 'woman'], false],
  )
  assert.is(given?.documents.man?.number, plan.couple.man.document.number)
})

test('[K19] a revoked reissue is told, with the booklets that are still out until they come back', () => {
  const revoked = [...until('deliver'), { device: 0, make: revoke }]
  assert.is(reissue.stageOf(folded(...revoked)), 'revoked')
  assert.equal(reissuedCertificateOf(folded(...revoked))?.stillOut, ['woman'])
  const back: ReissueActOf<'recover-booklet'> = {
    type: 'recover-booklet',
    party: 'woman',
    on: plainDate(2026, 11, 23),
    scans: [inventedBlob('a booklet')],
  }
  assert.equal(reissuedCertificateOf(folded(...revoked, { device: 0, make: back }))?.stillOut, [])
})

test('[K19] revoked by one while another hands the booklets over: a person decides', () => {
  const apart = [...until('register'), { device: 0, make: 'deliver' }, { device: 1, make: revoke }]
  assert.is(reissue.stageOf(folded(...apart)), 'contested')
  assert.ok(codes(...apart).includes('stage stage'))
})

test('[K19] revoked twice for the same reason is revoked once', () => {
  const twice = [...until('deliver'), { device: 0, make: revoke }, { device: 1, make: revoke }]
  assert.is(reissue.stageOf(folded(...twice)), 'revoked')
  assert.equal(codes(...twice), [])
})

test('[K7] an address that two put right differently waits, and so does what was signed beside a correction', () => {
  const to = (value: string): ReissueActOf<'correct'> => ({
    type: 'correct',
    changes: [{ party: 'man', field: 'residence', value, grade: 'typed' }],
    reason: '录入有误',
    proof: null,
  })
  const twice = [...until('capture'), { device: 0, make: to('甲街1号') }, { device: 1, make: to('乙街2号') }]
  assert.equal(codes(...twice), ['K7 man.residence'])
  const beside = [...until('capture'), { device: 0, make: 'declare' }, { device: 1, make: to('甲街1号') }]
  assert.ok(codes(...beside).length > 0)
})

test('[reissue] the number of a reissue that was called off is a gap, that of one that was made is used', () => {
  const statusOf = (...steps: readonly Step<Wish>[]) =>
    usagesOf(caseId, logOf(played(...steps))).map(({ certificate, status }) => `${certificate} ${status}`)
  const abort: ReissueActOf<'abort'> = { type: 'abort', by: 'both', reason: '改日再来' }
  assert.equal(statusOf(...until('print')), ['BJ610102-2026-000001 reserved'])
  assert.equal(statusOf(...until('register')), ['BJ610102-2026-000001 used'])
  assert.equal(statusOf(...until('print'), { device: 0, make: abort }), ['BJ610102-2026-000001 gap'])
})

test('[act] every act reads back as it was written, and an unknown field is for a newer program', () => {
  for (const { body } of played(...until('file'), { device: 0, make: revoke })) {
    assert.equal(reissue.readAct(body.act), { ok: true, value: body.act })
    assert.not(reissue.readAct({ ...body.act, extra: 1 }).ok)
  }
})

test.run()
