import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Act } from '../log/action.ts'
import { inventedCouple } from '../testing/couples.ts'
import { holder, identifyAct, makeAct, type Registration, refTo } from '../testing/e-certificate-acts.ts'
import { holding, marriageOf } from '../testing/lives.ts'
import { writtenCase } from '../testing/written-case.ts'
import { certificatesInTwoCases } from './certificates-in-two-cases.ts'
import { claimsOf, conflictsAmong } from './claims.ts'
import { conflicts } from './conflicts.ts'
import { likelyOnePerson } from './likely-one-person.ts'

const at = '2026-10-08T09:00:00+08:00'

/** A case of her e-certificates in which one was issued, and perhaps made void. */
function issuedIn(name: string, of: Registration, options: { voided?: boolean; document?: object } = {}) {
  const document = { ...holder.document, ...options.document }
  const begun = [{ ...identifyAct, person: { name: holder.name, document } }, makeAct(of)].map((act) => ({
    act: act as Act,
    at,
  }))
  const made = writtenCase('e-certificate', name, begun).actions[1]?.id ?? 'sha256-'
  const issue = { type: 'issue', voids: [], issues: made, record: makeAct(of).record, seal: null }
  const certificates = [{ certificate: refTo(made), reason: 'reissued' }]
  const voiding = { type: 'void', certificates, decision: null, remark: '重复', scans: [] }
  const later = options.voided ? [issue, voiding] : [issue]
  return writtenCase('e-certificate', name, [...begun, ...later.map((act) => ({ act: act as Act, at }))])
}

const here = issuedIn('here', 'marriage')
const there = issuedIn('there', 'marriage')

test('[K13] two cases of one person, with a certificate issued in each, are told', () => {
  const held = holding(here, there)
  const [found, ...others] = certificatesInTwoCases(held)
  assert.equal(others, [])
  assert.equal([found?.code, found?.cases], ['K13', [here.case, there.case].sort()])
  assert.ok(conflicts(held).some(({ key }) => key === found?.key))
})

test('[K13] the two cases share a claim on the person, so that either shows it to a watch', () => {
  const shared = claimsOf(here.case, here.log).filter((claim) =>
    claimsOf(there.case, there.log).includes(claim),
  )
  assert.ok(shared.some((claim) => claim.startsWith('person:')))
  for (const { case: id } of [here, there])
    assert.is(conflictsAmong(id, holding(here, there)).filter(({ code }) => code === 'K13').length, 1)
})

test('[K13] it is over once one is void; what may stand beside another is in order', () => {
  assert.equal(certificatesInTwoCases(holding(here, issuedIn('there', 'marriage', { voided: true }))), [])
  assert.equal(
    certificatesInTwoCases(holding(issuedIn('here', 'divorce'), issuedIn('there', 'remarriage'))),
    [],
  )
  assert.is(certificatesInTwoCases(holding(here, issuedIn('there', 'divorce'))).length, 1)
})

test('[K13] two identities that a head has joined are one person; before that they are two', () => {
  const passport = { type: 'PASSPORT', number: 'P1234567', validFrom: null, validTo: null } as const
  const abroad = {
    ...holder,
    nationality: 'GBR',
    type: 'foreigner',
    document: { ...holder.document, ...passport },
  } as const
  const married = marriageOf({ man: inventedCouple(7).man, woman: holder }, '2026-03-02T09:00:00+08:00')
  const again = { man: inventedCouple(8).man, woman: abroad }
  const later = marriageOf(again, '2026-09-02T09:00:00+08:00', { index: 1 })
  const cases = [married, later, here, issuedIn('there', 'marriage', { document: passport })]
  assert.equal(certificatesInTwoCases(holding(...cases)), [])
  const [proposal] = likelyOnePerson(holding(...cases))
  const sides = (proposal?.cases ?? []).map((id) => ({ case: id, outcome: 'same-person' }))
  const joined = writtenCase('dispute', 'a dispute about identities', [
    { act: { type: 'open', code: 'K20', conflict: proposal?.key, sides } as unknown as Act, at },
    { act: { type: 'close', by: 'head', decided: sides, why: '对照一致' } as unknown as Act, at },
  ])
  assert.is(certificatesInTwoCases(holding(...cases, joined)).length, 1)
})

test.run()
