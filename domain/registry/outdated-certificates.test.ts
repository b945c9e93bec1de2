import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { ECertificateAct } from '../e-certificate/action.ts'
import type { Act } from '../log/action.ts'
import { heads, type Log } from '../log/log.ts'
import { needsDispute } from '../shared/conflict-codes.ts'
import { identifyAct, makeAct } from '../testing/e-certificate-acts.ts'
import { minutesLater } from '../testing/instants.ts'
import { inventedBlob } from '../testing/invented-blob.ts'
import { first, holding, marriageOf } from '../testing/lives.ts'
import { transcriptActs } from '../testing/transcript-acts.ts'
import { writtenCase } from '../testing/written-case.ts'
import { outdatedCertificates } from './outdated-certificates.ts'

const at = '2026-10-08T09:00:00+08:00'
const steps = marriageOf(first, '2026-03-02T09:00:00+08:00').actions.map(({ body }) => ({
  act: body.act as Act,
  at: body.at,
}))
const correction: Act = {
  type: 'annotate',
  ground: 'clerical-error',
  document: '户口簿',
  effectiveFrom: null,
  remark: '更正姓名用字',
  scans: [inventedBlob('a household book')],
} as Act
const married = writtenCase('marriage', 'a marriage', steps)
const corrected = writtenCase('marriage', 'a marriage', [...steps, { act: correction, at }])

/** An e-certificate issued from the version of the marriage that is given. */
function issuedFrom(version: Log, voided = false) {
  const record = { case: married.case, heads: heads(version) }
  const make = { ...makeAct('marriage'), record, registration: married.case }
  const begun = writtenCase('e-certificate', 'her certificates', [
    { act: identifyAct as Act, at },
    { act: make as Act, at },
  ])
  const made = begun.actions[1]?.id ?? 'sha256-'
  const then: ECertificateAct[] = [
    { type: 'issue', voids: [], issues: made, record, seal: null },
    ...(voided
      ? [
          {
            type: 'void' as const,
            certificates: [
              { certificate: { in: 'case' as const, case: begun.case, made }, reason: 'data-error' as const },
            ],
            decision: null,
            remark: '按更正后的记录重制',
            scans: [],
          },
        ]
      : []),
  ]
  return writtenCase('e-certificate', 'her certificates', [
    { act: identifyAct as Act, at },
    { act: make as Act, at },
    ...then.map((act) => ({ act: act as Act, at })),
  ])
}

test('[K13] an e-certificate of a record that was corrected since is told, with its correction', () => {
  const [clash, ...others] = outdatedCertificates(holding(corrected, issuedFrom(married.log)))
  assert.equal(others, [])
  assert.equal([clash?.code, clash?.facts.changedBy], ['K13', ['annotate']])
  assert.is(clash?.cases[1], married.case)
})

test('[K13] a correction that is taken back changes the record again; a remark without effect on it does not', () => {
  const takenBack = (said: Act) => {
    const before = writtenCase('marriage', 'a marriage', [...steps, { act: said, at }])
    const annotation = before.actions.at(-1)?.id ?? ''
    const act = { ...transcriptActs.retract, annotation } as Act
    const after = writtenCase('marriage', 'a marriage', [...steps, { act: said, at }, { act, at }])
    return outdatedCertificates(holding(after, issuedFrom(before.log)))
  }
  assert.equal(
    takenBack(correction).map(({ facts }) => facts.changedBy),
    [['retract']],
  )
  assert.equal(takenBack({ ...correction, ground: 'other' } as Act), [])
})

test('[K13] one that was made from the corrected record, and one that is void, are in order', () => {
  assert.equal(outdatedCertificates(holding(corrected, issuedFrom(corrected.log))), [])
  assert.equal(outdatedCertificates(holding(corrected, issuedFrom(married.log, true))), [])
  assert.equal(outdatedCertificates(holding(married, issuedFrom(married.log))), [])
})

test('[K13] nothing is said while the record, or the version it was made from, is not here', () => {
  assert.equal(outdatedCertificates(holding(issuedFrom(married.log))), [])
  assert.equal(outdatedCertificates(holding(married, issuedFrom(corrected.log))), [])
})

test('[K13] a dispute is opened where it clashed, or where another office holds the certificate, not in the ordinary course', () => {
  const clashOf = (correctedAt: string, office?: string) => {
    const record = writtenCase(
      'marriage',
      'a marriage',
      [...steps, { act: correction, at: correctedAt }],
      office,
    )
    const version = writtenCase('marriage', 'a marriage', steps, office)
    const made = { ...makeAct('marriage'), record: { case: record.case, heads: heads(version.log) } }
    const begun = [identifyAct, { ...made, registration: record.case }].map((act) => ({
      act: act as Act,
      at,
    }))
    const id = writtenCase('e-certificate', 'her certificates', begun).actions[1]?.id ?? ''
    const issue = { type: 'issue', voids: [], issues: id, record: made.record, seal: null } as Act
    const issued = writtenCase('e-certificate', 'her certificates', [...begun, { act: issue, at }])
    const [clash] = outdatedCertificates(holding(record, issued))
    if (!clash) throw new Error('it is found')
    return needsDispute(clash)
  }
  const later = minutesLater(at, 1)
  assert.equal([clashOf(minutesLater(at, -1)), clashOf(at), clashOf(later)], [true, true, false])
  assert.ok(clashOf(later, 'beilin'))
})

test.run()
