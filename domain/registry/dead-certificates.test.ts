import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Act, CaseId } from '../log/action.ts'
import type { Log } from '../log/log.ts'
import { needsDispute } from '../shared/conflict-codes.ts'
import { shanghaiDate } from '../shared/instant.ts'
import { inventedCouple } from '../testing/couples.ts'
import { holder, identifyAct, makeAct } from '../testing/e-certificate-acts.ts'
import { divorceOf, holding } from '../testing/lives.ts'
import { herLife } from '../testing/whole-lives.ts'
import { type Written, writtenCase } from '../testing/written-case.ts'
import { reviewedStatusOn } from './attested-record.ts'
import { claimsOf } from './claims.ts'
import { conflicts } from './conflicts.ts'
import { deadCertificates } from './dead-certificates.ts'
import { deadOnIssue } from './dead-on-issue.ts'
import type { HeldCases } from './held-cases.ts'
import { personKey } from './person-key.ts'

const [married, divorced, remarried] = herLife
const reviewedAt = '2026-08-02T09:01:00+08:00'
const issuedAt = '2026-08-03T10:00:00+08:00'
const statusIn = (held: HeldCases, at: string) =>
  reviewedStatusOn(held, personKey(holder.document), shanghaiDate(at))

/** Her e-certificates up to an issue: reviewed on one day, issued on the next. */
function certificates(of: 'marriage' | 'divorce', known: HeldCases, reviews: readonly Written[] = []) {
  const status = statusIn(known, '2026-08-03T23:00:00+08:00')
  const record = status.registration ?? { case: married.case, heads: [] }
  const make = { ...makeAct(of), record, registration: record.case, dissolves: null }
  const before: Written[] = [
    { act: identifyAct as Act, at: reviewedAt },
    { act: { type: 'review-validity', status, held: [] } as Act, at: reviewedAt },
    { act: make as Act, at: reviewedAt },
  ]
  const made = writtenCase('e-certificate', 'her certificates', before).actions[2]?.id ?? 'sha256-'
  const issue = { type: 'issue', voids: [], issues: made, record, seal: null } as Act
  const toIssue = writtenCase('e-certificate', 'her certificates', before)
  const issued = writtenCase('e-certificate', 'her certificates', [
    ...before,
    { act: issue, at: issuedAt },
    ...reviews,
  ])
  return { toIssue, issue, issued, made }
}

const ofMarriage = certificates('marriage', holding(married))
const ofDivorce = certificates('divorce', holding(married, divorced))
const rulesOf = (held: HeldCases, act = ofMarriage.issue) =>
  deadOnIssue(act, ofMarriage.toIssue.case, held, issuedAt).map(({ rule, facts }) => [rule, facts.status])

test('[dead-status] who was divorced between the review and the issue is issued no certificate of the marriage', () => {
  assert.equal(rulesOf(holding(married, ofMarriage.toIssue)), [])
  assert.equal(rulesOf(holding(married, divorced, ofMarriage.toIssue)), [['dead-status', '40']])
})

test('[dead-status] nothing is issued where the registration is not held; other acts are not looked at', () => {
  assert.equal(rulesOf(holding(ofMarriage.toIssue)), [['dead-status', 'unknown']])
  assert.equal(rulesOf(holding(married, divorced, ofMarriage.toIssue), identifyAct as never), [])
})

test('[dead-certificate] a dispute is opened where it was issued too late, or the divorce is another office’s', () => {
  const isDisputed = (divorce: { readonly case: CaseId; readonly log: Log<Act> }) => {
    const [clash] = deadCertificates(holding(married, divorce, ofMarriage.issued))
    if (!clash) throw new Error('it is found')
    return needsDispute(clash)
  }
  const after = divorceOf(
    { man: inventedCouple(7).man, woman: inventedCouple(7).woman },
    '2026-09-03T09:00:00+08:00',
  )
  const elsewhere = [...after.log].map(([id, act]) => {
    const by = { ...act.body.by, office: 'beilin' }
    return [id, { ...act, body: { ...act.body, by } }] as const
  })
  assert.ok(isDisputed(divorced as never))
  assert.not(isDisputed(after as never))
  assert.ok(isDisputed({ case: after.case, log: new Map(elsewhere) as never }))
})

test('[dead-certificate] a marriage certificate in force beside the divorce is told, with the divorce', () => {
  assert.equal(deadCertificates(holding(married, ofMarriage.issued)), [])
  const held = holding(married, divorced, ofMarriage.issued)
  const [found, ...others] = conflicts(held).filter(({ code }) => code === 'dead-certificate')
  assert.equal(others, [])
  assert.equal(found?.cases, [ofMarriage.issued.case, divorced.case])
})

test('[dead-certificate] a case claims its person and its registration, so that a watch sees both sides', () => {
  const of = ({ case: id, log }: { readonly case: string; readonly log: Log<never> | Log<Act> }) =>
    claimsOf(id, log as Log<Act>)
  const claims = of(ofMarriage.issued)
  assert.ok(claims.some((claim) => claim.startsWith('person:') && of(divorced).includes(claim)))
  assert.ok(claims.includes(`case:${married.case}`))
})

test('[dead-certificate] a divorce certificate is dead once its holder marries again, unless a review kept it', () => {
  const all = [married, divorced, remarried]
  assert.equal(deadCertificates(holding(married, divorced, ofDivorce.issued)), [])
  assert.is(deadCertificates(holding(...all, ofDivorce.issued)).length, 1)
  const certificate = { in: 'case', case: ofDivorce.issued.case, made: ofDivorce.made }
  const kept = certificates('divorce', holding(married, divorced), [
    {
      act: {
        type: 'review-validity',
        status: { code: '20', registration: { case: remarried.case, heads: ['sha256-'] } },
        held: [{ certificate, kind: 'divorce', record: null, verdict: 'valid', reason: null }],
      } as Act,
      at: '2026-12-01T09:00:00+08:00',
    },
  ])
  assert.equal(deadCertificates(holding(...all, kept.issued)), [])
})

test('[dead-certificate] of a registration that is void a certificate is dead', () => {
  const annotated = writtenCase('revocation', 'a judgment on it', [
    {
      act: {
        type: 'annotate',
        affected: [{ case: married.case, certificate: 'J610102-2026-000001' }],
        effect: 'void',
        archiveNumber: { fonds: '610102', year: 2026, class: 'CX', volume: 1 },
        impersonated: null,
        remark: '据生效判决备注',
      } as unknown as Act,
      at: issuedAt,
    },
  ])
  const [found] = deadCertificates(holding(married, ofMarriage.issued, annotated))
  assert.equal(found?.cases, [ofMarriage.issued.case, married.case])
})

test('[dead-certificate] a certificate of people who are not held is not spoken of', () => {
  assert.equal(deadCertificates(holding(ofMarriage.issued, divorced)), [])
})

test.run()
