import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { CaseSummary } from '../../state/desk.ts'
import { promisesDue } from './promises-due.ts'

const row = (part: object): CaseSummary =>
  ({
    id: 'registration',
    kind: 'marriage',
    registeredOn: '2026-11-20',
    certificate: 'J610102-2026-000007',
    numbers: { man: 'M', woman: 'W' },
    ...part,
  }) as unknown as CaseSummary
const promise = (by: string) =>
  ({ body: { case: 'registration', act: { type: 'promise-e-certificate', by, told: true } } }) as never
const held = (id: string, number: string, certificate: string | null) =>
  row({ id, kind: 'e-certificate', registeredOn: null, certificate, numbers: { man: '', woman: number } })

test('[6.4.5] the day before, the day and the day after a promised day', () => {
  const lateOn = (day: string) => promisesDue([promise('2026-11-24')], [row({})], day as never)[0]?.late
  assert.equal(['2026-11-23', '2026-11-24', '2026-11-25'].map(lateOn), [-1, 0, 1])
})

test('[6.4.5] a promise waits for each of the two, and is kept when both hold the certificate of the registration', () => {
  const [due] = promisesDue(
    [promise('2026-11-24')],
    [row({}), held('hers', 'W', 'J610102-2026-000007')],
    '2026-11-24' as never,
  )
  assert.equal(due?.waiting, [{ party: 'man', case: null }])
  const both = [row({}), held('hers', 'W', 'J610102-2026-000007'), held('his', 'M', 'J610102-2026-000007')]
  assert.equal(promisesDue([promise('2026-11-24')], both, '2026-11-24' as never), [])
})

test('[6.4.5] a certificate of another registration keeps no promise', () => {
  const [due] = promisesDue(
    [promise('2026-11-24')],
    [row({}), held('hers', 'W', 'J610102-2020-000001')],
    '2026-11-24' as never,
  )
  assert.equal(
    due?.waiting.map((each) => each.case),
    [null, 'hers'],
  )
})

test.run()
