import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Act, Action } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import { logOf } from '../log/log.ts'
import type { RecordCertificateAct } from '../record-certificate/action.ts'
import { recordCertificate } from '../record-certificate/kind.ts'
import { play } from '../testing/histories.ts'
import { testOffice } from '../testing/office.ts'
import { recordCertificateAct } from '../testing/record-certificate-examples.ts'
import { unsignedReissue, withReissues } from '../testing/reissue-script.ts'
import { transcriptActs } from '../testing/transcript-acts.ts'
import type { TranscriptAct } from '../transcript/action.ts'
import { caseSummary } from './case-summary.ts'
import { claimsOf } from './claims.ts'

const summaryOf = (actions: readonly Action[]) => caseSummary(actions[0]?.body.case ?? '', logOf(actions))

const { transcribe, confirm, amend } = transcriptActs
const transcripts = (...acts: readonly TranscriptAct[]): readonly Action<Act>[] =>
  play<TranscriptAct, TranscriptAct>(
    acts.map((make) => ({ device: 0, make })),
    (_moment, act) => act,
    [],
    'transcript',
  ).actions

test('[summary] an old registration is recorded, by its own date and number, and open until it is confirmed', () => {
  const written = summaryOf(transcripts(transcribe))
  assert.equal(
    [written?.kind, written?.stage, written?.registeredOn, written?.certificate, written?.isOpen],
    ['transcript', 'recorded', '1986-05-01', '新结字第86-1024号', true],
  )
  assert.equal(written?.names, { man: '陈屿', woman: '林岚' })
  assert.is(summaryOf(transcripts(transcribe, confirm))?.isOpen, false)
  assert.is(summaryOf(transcripts(transcribe, confirm, amend))?.isOpen, true)
})

test('[summary] a reissue shows both of the registration, and its own number', async () => {
  const office = await withReissues(await testOffice(1))
  const one = { applies: { man: 'in-person', woman: null } } as const
  const {
    case: id,
    actions,
    log,
  } = unsignedReissue({ office, author: office.clerks[0], index: 0, plan: one })
  const summary = caseSummary(id, log)
  assert.equal(
    [summary?.kind, summary?.stage, summary?.isOpen, summary?.registeredOn],
    ['reissue', 'filed', false, '2026-11-23'],
  )
  assert.ok(summary?.names.man && summary.names.woman)
  const claimed = claimsOf(id, log)
  assert.ok(claimed.includes(`certificate:${summary?.certificate}`))
  assert.is(claimed.filter((claim) => claim.startsWith('blank:')).length, 1)
  assert.is(caseSummary(id, logOf(actions.slice(0, 1)))?.stage, 'called')
})

test('[summary] a record certificate shows of whom the records are asked, at the place of the own sex', () => {
  const { actions } = play<RecordCertificateAct, string>(
    ['apply', 'search', 'issue'].map((make) => ({ device: 0, make })),
    ({ log, at }, type) => recordCertificateAct(type, fold(recordCertificate, log).state, at),
    [],
    'record-certificate',
  )
  const summary = summaryOf(actions)
  assert.equal(
    [summary?.kind, summary?.stage, summary?.isOpen, summary?.names],
    ['record-certificate', 'record-issued', false, { man: '陈屿', woman: '' }],
  )
  assert.is(summaryOf(actions.slice(0, 2))?.stage, 'record-searched')
})

test.run()
