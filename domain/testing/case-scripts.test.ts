import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { certificatesOf } from '../e-certificate/certificates.ts'
import { eCertificate } from '../e-certificate/kind.ts'
import type { Act } from '../log/action.ts'
import { admit } from '../log/admit.ts'
import { chainFaults } from '../log/device-chain.ts'
import { fold } from '../log/fold.ts'
import { logOf } from '../log/log.ts'
import type { Kind } from '../log/rule.ts'
import { revokedIn } from '../revocation/annotating.ts'
import { revocation } from '../revocation/kind.ts'
import { type CaseScript, signedCase, unsignedCase } from './case-script.ts'
import { eCertificatePlan } from './e-certificate-script.ts'
import { unsignedScript } from './marriage-script.ts'
import { type TestOffice, testOffice } from './office.ts'
import { revocationPlan, withReviewer } from './revocation-script.ts'

const plain = await testOffice(20)
const [registrar, second, , head] = plain.clerks
const office = await withReviewer(plain, second)
const wedding = unsignedScript({ office, author: registrar, index: 0 })
const to = { office, of: wedding, maker: registrar, verifier: second }

/** What is refused of a script, act by act; nothing, as it should be. */
const refusedOf = <A extends Act, S, Stage extends string>(
  kind: Kind<A, S, Stage>,
  { actions }: CaseScript<A>,
  { reference }: TestOffice,
): string[] =>
  actions.flatMap((action, index) => {
    const judged = admit(kind, logOf(actions.slice(0, index)), action, reference)
    return judged.verdict === 'admitted' ? [] : [`${action.body.act.type} ${JSON.stringify(judged)}`]
  })

test('[script] an e-certificate for each of a couple, admitted act by act and issued', () => {
  for (const holder of ['man', 'woman'] as const) {
    const script = unsignedCase(eCertificatePlan({ ...to, holder }))
    assert.equal(refusedOf(eCertificate, script, office), [])
    const certificates = certificatesOf(fold(eCertificate, script.log).state)
    assert.equal(
      certificates.map(({ status, make }) => [status, make.content.holder]),
      [['issued', holder]],
    )
  }
})

test('[script] a nullity and a revocation for impersonation, admitted act by act and filed', () => {
  for (const by of ['judgment', 'own-decision'] as const) {
    const plan = { office, of: wedding, certificate: null, by, registrar, head, reviewer: second }
    const script = unsignedCase(revocationPlan(plan))
    assert.equal(refusedOf(revocation, script, office), [])
    const { state } = fold(revocation, script.log)
    assert.is(revocation.stageOf(state), 'filed')
    assert.equal(
      revokedIn(state).map(({ case: id, effect }) => [id, effect]),
      [[wedding.case, by === 'judgment' ? 'void' : 'revoked']],
    )
  }
})

test('[script] clerks in turns keep the chains of their own devices', async () => {
  const script = await signedCase(eCertificatePlan({ ...to, holder: 'man' }))
  assert.equal(chainFaults(script.actions), [])
  assert.equal(
    [...script.chains].map(([device, { seq }]) => [device, seq]),
    [
      ['counter-1', 4],
      ['counter-2', 1],
    ],
  )
})

test.run()
