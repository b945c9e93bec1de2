import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { admit } from '../log/admit.ts'
import { fold } from '../log/fold.ts'
import { logOf } from '../log/log.ts'
import { testOffice } from '../testing/office.ts'
import { sealUnsigned } from '../testing/signer.ts'
import { unsignedCheck } from '../testing/status-checks.ts'
import { checkCode, statusCheck } from './kind.ts'

const office = await testOffice(1)
const [asking, checking] = office.clerks
const check = unsignedCheck(office, checking, {
  number: '610102199003071238',
  name: '赵承宇',
  found: '10',
  askedBy: asking.clerk,
})

test('[O1] another registrar’s check is admitted, and the case is checked', () => {
  assert.is(admit(statusCheck, new Map(), check, office.reference).verdict, 'admitted')
  assert.is(statusCheck.stageOf(fold(statusCheck, logOf([check])).state), 'checked')
  assert.is(statusCheck.stageOf(statusCheck.initial), 'opened')
})

test('[O1] nobody documents a check for himself', () => {
  const own = sealUnsigned({ ...check.body, act: { ...check.body.act, askedBy: checking.clerk } })
  const verdict = admit(statusCheck, new Map(), own, office.reference)
  assert.ok(verdict.verdict === 'refused' && verdict.refusals[0]?.rule === 'own-check')
})

test('[O1] a case of its own for each check: a second one in the same case is out of place', () => {
  const second = sealUnsigned({ ...check.body, prev: [check.id] })
  const verdict = admit(statusCheck, logOf([check]), second, office.reference)
  assert.ok(verdict.verdict === 'refused' && verdict.refusals[0]?.rule === 'stage')
})

test('[O1] the code read over the telephone is eight hex digits of the act’s hash', () => {
  assert.is(checkCode('sha256-0123abcdef'), '0123ABCD')
  assert.match(checkCode(check.id), /^[0-9A-F]{8}$/)
})

test('[act] an unknown field or act is for a newer program', () => {
  assert.not(statusCheck.readAct({ ...check.body.act, extra: 1 }).ok)
  assert.not(statusCheck.readAct({ type: 'recheck' }).ok)
})

test.run()
