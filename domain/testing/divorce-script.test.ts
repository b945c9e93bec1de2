import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { divorce } from '../divorce/kind.ts'
import type { Action } from '../log/action.ts'
import { readAction } from '../log/action.ts'
import { admit } from '../log/admit.ts'
import { signersOf } from '../log/authentic.ts'
import { fold } from '../log/fold.ts'
import { logOf } from '../log/log.ts'
import { withdrawalBy } from './divorce-acts.ts'
import { divorceScript, unsignedDivorce, withDivorceSupplies } from './divorce-script.ts'
import { testOffice } from './office.ts'

const office = await withDivorceSupplies(await testOffice(20))
const [author] = office.clerks

test('[script] every act of a written divorce is admitted on its past, from the call to the file', () => {
  const { actions } = unsignedDivorce({ office, author, index: 0, to: 'filed' })
  for (const [place, action] of actions.entries()) {
    const verdict = admit(divorce, logOf(actions.slice(0, place)), action as Action, office.reference)
    assert.is(verdict.verdict, 'admitted', `${action.body.act.type} ${JSON.stringify(verdict)}`)
  }
  assert.is(divorce.stageOf(fold(divorce, logOf(actions)).state), 'filed')
})

test('[action] every act of a signed divorce is read back as it was written, and its key is competent', async () => {
  const { actions } = await divorceScript({ office, author, index: 1 })
  for (const { id, body, sigs } of actions) {
    assert.equal(readAction(id, { body, sigs }), { ok: true, value: { id, body, sigs } })
    assert.equal(divorce.readAct(body.act), { ok: true, value: body.act }, body.act.type)
    const { signers } = signersOf({ id, body, sigs }, office.reference, office.office)
    assert.is(signers, 'known', body.act.type)
  }
})

test('[script] a withdrawal within the cooling-off period is admitted at its end', () => {
  const { actions, log } = unsignedDivorce({
    office,
    author,
    index: 2,
    to: 'waiting',
    receivedOn: '2026-10-12',
    finally: [{ make: withdrawalBy('woman'), at: '2026-11-11T10:00:00+08:00' }],
  })
  const last = actions.at(-1)
  assert.ok(last)
  const verdict = admit(divorce, logOf(actions.slice(0, -1)), last as Action, office.reference)
  assert.is(verdict.verdict, 'admitted', JSON.stringify(verdict))
  assert.is(divorce.stageOf(fold(divorce, log).state), 'withdrawn')
})

test.run()
