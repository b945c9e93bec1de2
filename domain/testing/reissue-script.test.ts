import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readAction } from '../log/action.ts'
import { admit } from '../log/admit.ts'
import { signersOf } from '../log/authentic.ts'
import { canonical, type Json } from '../log/canonical.ts'
import { logOf } from '../log/log.ts'
import { reissue } from '../reissue/kind.ts'
import { testOffice } from './office.ts'
import { type ReissueScriptOptions, reissueScript, unsignedReissue, withReissues } from './reissue-script.ts'

const office = await withReissues(await testOffice(4))
const [author] = office.clerks

test('[admit] every act of a whole reissue is admitted on its causal past and signed by a competent key', async () => {
  const { actions } = await reissueScript({ office, author, index: 0 })
  const log = logOf(actions)
  for (const { id, body, sigs } of actions) {
    const action = { id, body, sigs }
    const verdict = admit(reissue, log, action, office.reference)
    assert.equal(verdict, { verdict: 'admitted', action }, body.act.type)
    const again = readAction(id, JSON.parse(canonical({ body, sigs } as unknown as Json)))
    assert.equal(again, { ok: true, value: action })
    assert.is(signersOf(action, office.reference, office.office).signers, 'known')
  }
  assert.is(actions.length, 14)
})

const plans: Readonly<Record<string, ReissueScriptOptions['plan']>> = {
  'a divorce certificate for one': { of: 'divorce' },
  'a damaged one for one of two': { applies: { man: null, woman: 'in-person' }, reason: 'damaged' },
  'through a representative': { applies: { man: 'by-proxy', woman: null } },
}

for (const [what, plan] of Object.entries(plans)) {
  test(`[admit] a whole reissue, ${what}, is admitted`, () => {
    const { actions, log } = unsignedReissue({ office, author, index: 1, ...(plan ? { plan } : {}) })
    for (const action of actions)
      assert.is(admit(reissue, log, action, office.reference).verdict, 'admitted', action.body.act.type)
  })
}

test.run()
