import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { withdrawalBy } from '../testing/divorce-acts.ts'
import { unsignedDivorce, withDivorceSupplies } from '../testing/divorce-script.ts'
import { unsignedScript } from '../testing/marriage-script.ts'
import { testOffice } from '../testing/office.ts'
import { stateOn } from './state-on.ts'

const office = await withDivorceSupplies(await testOffice(20))
const [author] = office.clerks

test('[CC1077] a divorce is told by its acts up to a day, and while it waits by the day', () => {
  const { log } = unsignedDivorce({ office, author, index: 0, receivedOn: '2026-10-12' })
  const stages = [
    ['2026-10-11', 'opened'],
    ['2026-10-12', 'cooling-off'],
    ['2026-11-11', 'last-day-of-withdrawal'],
    ['2026-11-12', 'issue-window'],
    ['2026-11-23', 'delivered'],
    ['2027-01-01', 'delivered'],
  ] as const
  for (const [day, stage] of stages) assert.is(stateOn(log, day), stage, day)
})

test('[CC1077] an application that nobody followed up is deemed withdrawn, one that was withdrawn is withdrawn', () => {
  const options = { office, author, index: 1, receivedOn: '2026-10-12', to: 'waiting' } as const
  assert.is(stateOn(unsignedDivorce(options).log, '2026-12-12'), 'deemed-withdrawn')
  const withdrawal = { make: withdrawalBy('man'), at: '2026-11-10T10:00:00+08:00' }
  const { log } = unsignedDivorce({ ...options, finally: [withdrawal] })
  assert.is(stateOn(log, '2026-11-09'), 'cooling-off')
  assert.is(stateOn(log, '2026-11-10'), 'withdrawn')
  assert.is(stateOn(log, '2026-12-12'), 'withdrawn')
})

test('[stateOn] a marriage is told by its acts alone', () => {
  const { log } = unsignedScript({ office, author, index: 0 })
  assert.is(stateOn(log, '2026-11-22'), 'opened')
  assert.is(stateOn(log, '2026-11-23'), 'delivered')
})

test.run()
