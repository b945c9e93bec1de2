import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { factOf } from '../counter/facts.ts'
import { eCertificate } from '../e-certificate/kind.ts'
import type { Act } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import { heads, type Log, logOf } from '../log/log.ts'
import { marriage } from '../marriage/kind.ts'
import { inventedCouple } from '../testing/couples.ts'
import { inventedBlob } from '../testing/invented-blob.ts'
import { holding, marriageOf, reissueOf, transcriptOf } from '../testing/lives.ts'
import { unsignedScript } from '../testing/marriage-script.ts'
import { testOffice } from '../testing/office.ts'
import { transcriptActs } from '../testing/transcript-acts.ts'
import type { TranscriptActOf } from '../transcript/action.ts'
import { attestedRecord, reviewedStatusOn } from './attested-record.ts'
import { recordToAttest } from './attested-reissue.ts'
import type { HeldCases } from './held-cases.ts'
import { personKey } from './person-key.ts'

const office = await testOffice(1)
const script = unsignedScript({ office, author: office.clerks[0], index: 0, to: 'filed' })
const { state } = fold(marriage, script.log)
const registered = script.actions.findIndex(({ body }) => body.act.type === 'register')
const document = factOf(state, 'woman', 'document')
if (!document) throw new Error('the script has a woman')
const authority = '西安市新城区民政局'

test('[6.4.1] what a certificate says is what the registration says, and makes an act that the kind reads', () => {
  const record = attestedRecord(script.case, script.log, 'woman', authority)
  assert.ok(record)
  assert.ok(eCertificate.readAct({ type: 'make', supersedes: null, ...record }).ok)
  assert.is(record.content.number, state.registration[0]?.value.certificate)
  assert.is(record.content.parties.woman.document, document.number)
  assert.equal(record.record.heads, [...heads(script.log)])
  assert.equal(record.photo, record.plate)
})

test('[6.4.1] before the legal moment there is nothing to attest', () => {
  const before = logOf(script.actions.slice(0, registered))
  assert.is(attestedRecord(script.case, before, 'woman', authority), null)
  assert.ok(attestedRecord(script.case, logOf(script.actions.slice(0, registered + 1)), 'woman', authority))
})

test('[6.4.1] the status follows from the cases at hand, with the version of the registration', () => {
  const held = new Map([[script.case, script.log]])
  const day = '2099-01-01' as Parameters<typeof reviewedStatusOn>[2]
  assert.equal(reviewedStatusOn(held, personKey(document), day), {
    code: '20',
    registration: { case: script.case, heads: [...heads(script.log)] },
  })
  assert.equal(reviewedStatusOn(new Map(), personKey(document), day), { code: 'unknown', registration: null })
})

const couple = inventedCouple(31)
const married = marriageOf(couple, '2026-05-20T09:00:00+08:00', { index: 7 })
const ownCase = { how: 'own-case', case: married.case } as const
const reissued = reissueOf(couple, '2026-06-01T09:00:00+08:00', { search: ownCase }, 'register')
const hersAlone = reissueOf(
  couple,
  '2026-07-01T09:00:00+08:00',
  { search: ownCase, applies: { man: null, woman: 'in-person' }, number: 900_005 },
  'register',
)
type Day = Parameters<typeof reviewedStatusOn>[2]

test('[6.4.1] a reissued certificate: its own number and remark, the original day, and the registration it is of', () => {
  const record = attestedRecord(reissued.case, reissued.log as Log<Act>, 'woman', authority)
  assert.ok(record)
  assert.ok(eCertificate.readAct({ type: 'make', supersedes: null, ...record }).ok)
  const { content, registration } = record
  assert.equal(
    [content.kind, content.number.slice(0, 2), content.registeredOn, content.remark],
    ['marriage', 'BJ', '2016-05-20', '补发，补发日期：2026年06月01日'],
  )
  assert.equal([registration, record.record.case], [married.case, reissued.case])
  const archived = reissueOf(couple, '2026-06-01T09:00:00+08:00', {}, 'register')
  assert.is(
    attestedRecord(archived.case, archived.log as Log<Act>, 'woman', authority),
    null,
    'of no case here',
  )
})

test('[6.4.1] the last booklet that somebody has is attested; the other keeps the one of the registration', () => {
  const of = (holder: 'man' | 'woman', held: HeldCases) => recordToAttest(held, married.case, holder)
  const [alone, both] = [holding(married, hersAlone), holding(married, hersAlone, reissued)]
  assert.equal([of('man', holding(married)), of('woman', holding(married))], [married.case, married.case])
  assert.equal([of('man', alone), of('woman', alone)], [married.case, hersAlone.case])
  assert.equal([of('man', both), of('woman', both)], [reissued.case, hersAlone.case])
  const his = attestedRecord(hersAlone.case, hersAlone.log as Log<Act>, 'man', authority)
  assert.is(his, null, 'he got no booklet')
})

const readAs = (record: Partial<TranscriptActOf<'transcribe'>>, ...later: readonly Act[]) =>
  transcriptOf(
    couple,
    { of: 'marriage', date: '1996-05-20', number: '新结字第96-24号', ...record },
    later.map((act, index) => ({ act, at: `2026-11-23T08:1${index}:00+08:00` })),
  )
const { confirm, annotate, retract } = transcriptActs
const attested = (old: ReturnType<typeof readAs>) => attestedRecord(old.case, old.log, 'woman', authority)

test('[6.4.2] an old certificate is attested once a second registrar has confirmed it, its photograph from the paper', () => {
  const record = attested(readAs({}, confirm as Act))
  assert.ok(record)
  const { content, photo } = record
  assert.equal(
    [content.number, content.registeredOn, content.authority, content.parties.woman.nationality, photo],
    ['新结字第96-24号', '1996-05-20', '西安市新城区人民政府', 'CHN', null],
  )
  const plate = inventedBlob('the photograph of an old certificate')
  assert.ok(eCertificate.readAct({ type: 'make', supersedes: null, ...record, photo: plate, plate }).ok)
})

test('[6.4.2] nothing is attested that is unconfirmed, unsure, ended, of a court, or that lacks what is printed', () => {
  const [first] = readAs({}).actions
  const amended = (more: object) =>
    ({ ...first?.body.act, type: 'amend', reason: '重新核对', ...more }) as Act
  assert.is(attested(readAs({})), null)
  assert.is(attested(readAs({ certainty: 'probable' }, confirm as Act)), null)
  assert.is(attested(readAs({ number: null, certainty: 'probable' }, confirm as Act)), null)
  assert.is(attested(readAs({ of: 'divorce-by-judgment' }, confirm as Act)), null)
  assert.is(attested(readAs({}, confirm as Act, annotate as Act)), null)
  assert.is(attested(readAs({}, confirm as Act, amended({ number: '甲' }))), null, 'amended since')
  const wrong = readAs({}, confirm as Act, annotate as Act).actions.at(-1)?.id
  assert.ok(attested(readAs({}, confirm as Act, annotate as Act, { ...retract, annotation: wrong } as Act)))
})

test('[6.4.1] a status that rests on an unsure record alone is not known, and nothing is issued of it', () => {
  const on = (old: ReturnType<typeof readAs>) =>
    reviewedStatusOn(holding(old), personKey(couple.woman.document), '2026-11-24' as Day).code
  assert.equal([on(readAs({})), on(readAs({ certainty: 'uncertain' }))], ['20', 'unknown'])
})

test.run()
