import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Act } from '../log/action.ts'
import { type Log, merge } from '../log/log.ts'
import { withdrawalBy } from '../testing/divorce-acts.ts'
import { unsignedDivorce, withDivorceSupplies } from '../testing/divorce-script.ts'
import { testOffice } from '../testing/office.ts'
import { caseSummary } from './case-summary.ts'
import { claimsOf } from './claims.ts'
import { conflicts } from './conflicts.ts'

const office = await withDivorceSupplies(await testOffice(20))
const [author] = office.clerks
const options = { office, author, index: 0, receivedOn: '2026-10-12' } as const
const registered = unsignedDivorce(options)
const withdrawn = unsignedDivorce({
  ...options,
  to: 'waiting',
  finally: [{ make: withdrawalBy('woman'), at: '2026-11-11T16:00:00+08:00' }],
})

test('[K2] a withdrawal and a registration that did not know of one another are found among the cases held', () => {
  const both: Log<Act> = merge<Act>(registered.log, withdrawn.log)
  const found = conflicts(new Map([[registered.case, both]]), office.rows).filter(({ code }) => code === 'K2')
  assert.is(found.length, 1)
  assert.equal(found[0]?.facts.withdrawnOn, ['2026-11-11'])
  assert.is(caseSummary(registered.case, both)?.stage, 'contested')
})

test('[summary] a waiting application shows both people and the days of its receipt', () => {
  const { case: id, log } = unsignedDivorce({ ...options, to: 'waiting' })
  const summary = caseSummary(id, log)
  assert.is(summary?.kind, 'divorce')
  assert.is(summary?.stage, 'waiting')
  assert.ok(summary?.isOpen && summary.names.man !== '' && summary.numbers.woman !== '')
  assert.equal(summary?.period, {
    receivedOn: '2026-10-12',
    endsOn: '2026-11-11',
    firstWorkingDay: '2026-11-12',
    closesOn: '2026-12-11',
    provisional: false,
  })
  assert.not.ok(caseSummary(withdrawn.case, withdrawn.log)?.isOpen)
})

test('[claims] a divorce claims its people, its number and its blanks', () => {
  const claims = claimsOf(registered.case, registered.log)
  assert.is(claims.filter((claim) => claim.startsWith('person:')).length, 2)
  assert.ok(claims.includes('certificate:L610102-2026-000001'))
  assert.ok(claims.includes('blank:L00000001') && claims.includes('blank:L00000002'))
})

test.run()
