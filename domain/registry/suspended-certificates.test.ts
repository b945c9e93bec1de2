import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { certificatesOf } from '../e-certificate/certificates.ts'
import { eCertificate } from '../e-certificate/kind.ts'
import type { Act, CaseId } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import { merge } from '../log/log.ts'
import { withdrawalBy } from '../testing/divorce-acts.ts'
import { identifyAct, makeAct } from '../testing/e-certificate-acts.ts'
import { divorceOf, first, holding, marriageOf, mixed } from '../testing/lives.ts'
import { type Written, writtenCase } from '../testing/written-case.ts'
import { conflicts } from './conflicts.ts'
import { deadCertificates } from './dead-certificates.ts'
import type { HeldCases } from './held-cases.ts'
import { suspendedBy } from './suspended-certificates.ts'

const married = marriageOf(first, '2026-03-02T09:00:00+08:00')
const again = marriageOf(mixed, '2026-06-01T09:00:00+08:00', { index: 1 })

/** A certificate of a registration that was issued, and its case. */
function issuedOf(registration: CaseId, of: 'marriage' | 'divorce' = 'marriage') {
  const at = '2026-07-01T09:00:00+08:00'
  const record = { case: registration, heads: ['sha256-1'] }
  const name = `certificates of ${registration}`
  const before: Written[] = [
    { act: identifyAct as Act, at },
    { act: { ...makeAct(of), registration, record } as Act, at },
  ]
  const issues = writtenCase('e-certificate', name, before).actions[1]?.id ?? 'sha256-'
  const issue = { type: 'issue', voids: [], issues, record, seal: null } as Act
  return writtenCase('e-certificate', name, [...before, { act: issue, at }])
}

const codeIn = (held: HeldCases, { log }: ReturnType<typeof issuedOf>): string | undefined => {
  const [one] = certificatesOf(fold(eCertificate, log as never).state)
  return one && suspendedBy(one, conflicts(held))?.code
}

test('[O5] [K1] of two marriages the certificate of the second is suspended, the first stays as it is, none is void', () => {
  const [his, hers] = [issuedOf(married.case), issuedOf(again.case)]
  assert.equal(codeIn(holding(married, his), his), undefined)
  const held = holding(married, again, his, hers)
  assert.equal([codeIn(held, his), codeIn(held, hers)], [undefined, 'K1'])
  assert.equal(deadCertificates(held), [])
})

test('[O5] [K2] the certificate of a divorce beside a withdrawal is suspended until that is settled', () => {
  const withdrawn = divorceOf(first, '2026-06-01T09:00:00+08:00', {
    to: 'waiting',
    finally: [{ make: withdrawalBy('woman'), at: '2026-05-10T10:00:00+08:00' }],
  })
  const divorced = divorceOf(first, '2026-06-01T09:00:00+08:00')
  const hers = issuedOf(divorced.case, 'divorce')
  assert.is(codeIn(holding(married, divorced, hers), hers), undefined)
  const both = { case: divorced.case, log: merge<Act>(divorced.log, withdrawn.log) }
  assert.is(codeIn(holding(married, both, hers), hers), 'K2')
})

test.run()
