import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readAction } from '../log/action.ts'
import { admit } from '../log/admit.ts'
import { signersOf } from '../log/authentic.ts'
import { canonical, type Json } from '../log/canonical.ts'
import { logOf } from '../log/log.ts'
import { readRow } from '../log/reference.ts'
import { marriage } from '../marriage/kind.ts'
import { marriageScript, unsignedScript } from './marriage-script.ts'
import { testOffice } from './office.ts'

const office = await testOffice(20)
const [author] = office.clerks

test('[admit] every act of a whole marriage is admitted on its causal past', async () => {
  const { actions } = await marriageScript({ office, author, index: 0, to: 'filed' })
  const log = logOf(actions)
  for (const action of actions) {
    const verdict = admit(marriage, log, action, office.reference)
    assert.equal(verdict, { verdict: 'admitted', action }, action.body.act.type)
  }
  assert.is(actions.length, 14)
})

test('[documented] a marriage with documented checks is admitted, too', () => {
  const documented = {
    registrar: 'registrar-2',
    office: office.office,
    code: { man: '0123ABCD', woman: '4567ABCD' },
  }
  const { actions, log } = unsignedScript({ office, author, index: 1, documented })
  for (const action of actions) {
    assert.is(admit(marriage, log, action, office.reference).verdict, 'admitted', action.body.act.type)
  }
})

test('[action] every act of a script survives its canonical bytes and is signed by a competent key', async () => {
  const { actions } = await marriageScript({ office, author, index: 2 })
  for (const { id, body, sigs } of actions) {
    const again = readAction(id, JSON.parse(canonical({ body, sigs } as unknown as Json)))
    assert.equal(again, { ok: true, value: { id, body, sigs } })
    assert.is(signersOf({ id, body, sigs }, office.reference, office.office).signers, 'known')
  }
})

test('[reference] every row of the office survives its canonical bytes', () => {
  for (const { id, body, sig } of office.rows) {
    assert.equal(readRow(id, JSON.parse(canonical({ body, sig } as unknown as Json))), {
      ok: true,
      value: { id, body, sig },
    })
  }
})

test.run()
