import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Action } from '../log/action.ts'
import { add, fold } from '../log/fold.ts'
import { heads, type Log, logOf, merge } from '../log/log.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { caseIdOf } from '../testing/case-id.ts'
import {
  amendAct,
  identifyAct,
  issueAct,
  makeAct,
  plainActs,
  refTo,
  reviewAct,
  statusAfter,
  verifyAct,
  voidAct,
} from '../testing/e-certificate-acts.ts'
import { minutesLater } from '../testing/instants.ts'
import { sealUnsigned } from '../testing/signer.ts'
import type { ECertificateAct } from './action.ts'
import { certificatesOf } from './certificates.ts'
import { eCertificateConflicts } from './conflicts.ts'
import { eCertificate } from './kind.ts'
import { promisesOn, toNotify } from './late.ts'
import { deadAmong } from './live-status.ts'
import { eCertificatePaper } from './papers.ts'
import { fieldsThatDiffer, versionBeside } from './record-version.ts'
import type { ECertificateState } from './state.ts'

type Make = (state: ECertificateState) => ECertificateAct
type Cases = Log<ECertificateAct>

const start = '2026-05-20T09:00:00+08:00'

/** The case with some acts more, each by an author who knows what is in it. */
const later = (log: Cases, ...makes: Make[]): Cases =>
  makes.reduce((before, make) => {
    const at = minutesLater(start, before.size * 2)
    const action = sealUnsigned<ECertificateAct>({
      v: 1,
      case: caseIdOf('an example'),
      kind: 'e-certificate',
      prev: heads(before),
      basis: [],
      act: make(stateOf(before)),
      at,
      by: { clerk: 'registrar-1', office: 'xincheng', device: 'counter-1', seq: before.size, last: null },
    })
    return add(eCertificate, before, action)
  }, log)

const stateOf = (log: Cases): ECertificateState => fold(eCertificate, log).state
const statuses = (log: Cases): string[] => certificatesOf(stateOf(log)).map(({ status }) => status)

const identified = later(new Map(), () => identifyAct)
const verified = later(
  identified,
  (state) => reviewAct('review-validity', state, 'marriage'),
  () => makeAct('marriage'),
  verifyAct,
)
const issued = later(verified, issueAct)
const made = (log: Cases, index = 0): string => certificatesOf(stateOf(log))[index]?.id ?? ''

test('[K13] a correction beside an issue is contested until somebody who knows both makes the older one void', () => {
  const corrected = later(issued, amendAct)
  const again = later(issued, (state) => reviewAct('review-validity', state, 'marriage', 'data-error'))
  const both = merge(
    corrected,
    later(again, () => makeAct('marriage', 1), verifyAct, issueAct),
  )
  assert.is(eCertificate.stageOf(stateOf(both)), 'contested')
  assert.equal(
    eCertificateConflicts('case', stateOf(both)).map(({ code }) => code),
    ['K13'],
  )
  const decided = later(both, () => ({
    type: 'void',
    certificates: [{ certificate: refTo(made(both, 1)), reason: 'data-error' }],
    decision: null,
    remark: '依据更正前的记录制作',
    scans: [],
  }))
  assert.is(eCertificate.stageOf(stateOf(decided)), 'voided')
})

test('[K13] of two that were issued beside one another neither counts until one is void', () => {
  const one = later(verified, issueAct)
  const other = later(
    verified,
    () => ({ type: 'return-to-make', made: made(verified), fields: ['photo'], remark: '不清晰' }),
    () => makeAct('marriage', 2),
    verifyAct,
    issueAct,
  )
  const both = merge(one, other)
  assert.equal(statuses(both), ['suspended', 'suspended'])
  const decided = later(both, () => ({
    type: 'void',
    certificates: [{ certificate: refTo(made(both)), reason: 'data-error' }],
    decision: null,
    remark: '依据较早的记录制作',
    scans: [],
  }))
  assert.equal(statuses(decided), ['voided', 'issued'])
  assert.is(eCertificate.stageOf(stateOf(decided)), 'issued')
})

test('[dead-certificate] an issue beside a review that found the status dead is told until the certificate is void', () => {
  const told = (log: Cases) =>
    eCertificateConflicts('case', stateOf(log)).filter(({ code }) => code === 'dead-certificate')
  const found = later(verified, (state) => reviewAct('review-again', state, 'divorce'))
  const both = merge(later(verified, issueAct), found)
  assert.equal(
    told(both).map(({ at, facts }) => [at, facts.status]),
    [['review', '40']],
  )
  const same = later(verified, (state) => reviewAct('review-again', state, 'marriage'))
  assert.equal(told(merge(later(verified, issueAct), same)), [])
  const judged = later(both, (state) => reviewAct('review-validity', state, 'divorce'))
  assert.equal(told(judged), [])
  assert.equal(told(later(judged, (state) => voidAct(state, 'status-changed'))), [])
  assert.equal(told(later(both, (state) => voidAct(state, 'status-changed'))), [])
})

test('[K13] which version of a record is older is read from the record', () => {
  const first = sealUnsigned({ ...bodyOf([]), act: { type: 'register' } })
  const second = sealUnsigned({ ...bodyOf([first.id]), act: { type: 'correct' } })
  const beside = sealUnsigned({ ...bodyOf([first.id]), act: { type: 'file' } })
  const record = logOf<unknown>([first, second, beside])
  const version = (...actions: Action[]) => ({ case: 'the record', heads: actions.map(({ id }) => id) })
  assert.is(versionBeside(record, version(first), version(second)), 'older')
  assert.is(versionBeside(record, version(second, beside), version(second)), 'newer')
  assert.is(versionBeside(record, version(second), version(beside)), 'apart')
  assert.is(versionBeside(record, version(second, beside), version(beside, second)), 'same')
  assert.is(versionBeside(record, version(first), { ...version(second), case: 'another' }), 'apart')
})

const bodyOf = (prev: Action['id'][]) => ({
  v: 1,
  case: caseIdOf('a record'),
  kind: 'marriage',
  prev,
  basis: [],
  at: start,
  by: { clerk: 'registrar-1', office: 'xincheng', device: 'counter-1', seq: 0, last: null },
})

test('[6.4.4] the fields in which a certificate differs from its record are told by name', () => {
  const certificate = makeAct('marriage')
  const { parties } = certificate.content
  const man = { ...parties.man, name: '赵屿' }
  const record = {
    ...certificate,
    content: { ...certificate.content, parties: { ...parties, man }, remark: '补发' },
  }
  assert.equal(fieldsThatDiffer(certificate, record), ['man', 'remark'])
  assert.equal(fieldsThatDiffer(certificate, certificate), [])
})

test('[6.4.5] a promise is ahead, due, overdue by the day, and kept by the issue; nobody writes any of it', () => {
  const promised = later(identified, () => plainActs.promise)
  const on = (log: Cases, day: PlainDate) => promisesOn(stateOf(log), day).map(({ is }) => is)
  assert.equal(on(promised, '2026-05-24'), ['ahead'])
  assert.equal(on(promised, '2026-05-25'), ['due'])
  assert.equal(on(promised, '2026-05-26'), ['overdue'])
  const kept = later(issued, () => plainActs.promise)
  assert.equal(
    [on(kept, '2026-05-19'), on(kept, '2026-05-20'), on(kept, '2026-05-26')],
    [['ahead'], ['kept'], ['kept']],
  )
  const late = later(issued, () => ({ ...plainActs.promise, by: '2026-05-19' }))
  assert.equal(on(late, '2026-05-20'), ['kept-late'])
})

test('[6.4.5] of each issue, voiding and promise the person is told once', () => {
  const promised = later(issued, () => plainActs.promise)
  const waiting = toNotify(stateOf(promised))
  assert.equal(
    waiting.map(({ about }) => about),
    ['issued', 'late'],
  )
  const told = later(promised, () => ({
    type: 'queue-notification',
    about: 'issued',
    of: waiting[0]?.of ?? '',
    channel: 'in-person',
    contact: null,
  }))
  assert.equal(
    toNotify(stateOf(told)).map(({ about }) => about),
    ['late'],
  )
})

test('[6.4.1] what the registry says later shows which certificates are dead', () => {
  const certificates = certificatesOf(stateOf(issued))
  assert.is(deadAmong(certificates, statusAfter('marriage')).length, 0)
  assert.is(deadAmong(certificates, statusAfter('divorce')).length, 1)
  assert.is(deadAmong(certificates, statusAfter('remarriage')).length, 1)
  assert.is(deadAmong(certificates, { code: 'unknown', registration: null }).length, 0)
})

test('[6.4.2] the e-certificate says what the booklet says, with the photograph of its kind', () => {
  const marriage = eCertificatePaper(makeAct('marriage'))
  const divorce = eCertificatePaper(makeAct('divorce'))
  const photos = [marriage, divorce].map(({ blocks }) => blocks.find(({ type }) => type === 'photo'))
  assert.equal(
    photos.map((block) => block?.type === 'photo' && [block.width, block.height]),
    [
      [53, 35],
      [35, 53],
    ],
  )
  assert.is(divorce.title, '离婚证（电子证照）')
  const rows = marriage.blocks.flatMap((block) => (block.type === 'fields' ? block.rows : []))
  assert.equal(rows.find(({ label }) => label === '性别')?.values, ['男', '女'])
  assert.equal(rows.find(({ label }) => label === '国籍')?.values, ['中国', '中国'])
  assert.equal(rows.find(({ label }) => label === '登记日期')?.values, ['2026年05月20日'])
})

test('[act] every act reads back as it was written; an unknown act or field is for a newer program', () => {
  for (const { body } of issued.values())
    assert.equal(eCertificate.readAct(body.act), { ok: true, value: body.act })
  assert.not(eCertificate.readAct({ type: 'reissue' }).ok)
  assert.not(eCertificate.readAct({ ...identifyAct, extra: 1 }).ok)
})

test.run()
