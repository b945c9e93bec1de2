import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Row, RowBody } from '../log/reference.ts'
import { sealSigned } from '../log/signed-document.ts'
import { readParameters } from './parameters.ts'
import { statusCheckParameters, statusCheckPolicy } from './status-check.ts'

const { parameter, numberParameter, parameterNames } = readParameters(statusCheckParameters)

const by = { clerk: 'registrar-1', office: 'xincheng', device: 'counter-1' }
const sig = { key: `intl-1.${'0'.repeat(64)}`, suite: 'intl-1', value: 'AAAA' } as const
const row = (
  name: keyof typeof statusCheckParameters,
  office: string | null,
  from: string,
  value: string | number,
): Row => sealSigned<RowBody>({ kind: 'parameter', name, office, from, value }, sig)
const on = (day: string, rows: Row[]) => ({ on: day, at: `${day}T09:00:00+08:00`, by, rows })

test('[parameter] a row holds from its day until the next one begins', () => {
  const rows = [
    row('status-check-hours', null, '2026-03-01', 48),
    row('status-check-hours', null, '2026-06-01', 12),
  ]
  const hours = (day: string) => parameter('status-check-hours', on(day, rows))
  assert.equal(
    ['2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01', '2026-06-02'].map(hours),
    [24, 48, 48, 12, 12],
  )
})

test('[parameter] the office’s own row goes before the one for all, another office’s is nothing', () => {
  const general = row('status-check', null, '2026-06-01', 'online')
  const own = row('status-check', 'xincheng', '2026-01-01', 'online-or-documented')
  const others = row('status-check', 'beilin', '2026-01-01', 'online-or-documented')
  assert.is(statusCheckPolicy(on('2026-07-01', [general, own])), 'online-or-documented')
  assert.is(statusCheckPolicy(on('2026-07-01', [general, others])), 'online')
  assert.is(statusCheckPolicy(on('2026-05-31', [general, others])), 'prepare-only')
})

test('[parameter] an older row that is named beside a newer one is nothing, in either order', () => {
  const older = row('status-check', 'xincheng', '2026-01-01', 'online-or-documented')
  const newer = row('status-check', 'xincheng', '2026-06-01', 'online')
  assert.is(statusCheckPolicy(on('2026-07-01', [older, newer])), 'online')
  assert.is(statusCheckPolicy(on('2026-07-01', [newer, older])), 'online')
})

test('[parameter] two rows of one day that disagree leave the default, in either order', () => {
  const one = row('status-check', 'xincheng', '2026-06-01', 'online-or-documented')
  const other = row('status-check', 'xincheng', '2026-06-01', 'online')
  assert.is(statusCheckPolicy(on('2026-07-01', [one, other])), 'prepare-only')
  assert.is(statusCheckPolicy(on('2026-07-01', [other, one])), 'prepare-only')
  assert.is(statusCheckPolicy(on('2026-07-01', [other, { ...other, id: one.id }])), 'online')
})

test('[parameter] a policy that nobody knows reads as the cautious one', () => {
  assert.is(
    statusCheckPolicy(on('2026-07-01', [row('status-check', null, '2026-01-01', 'none')])),
    'prepare-only',
  )
})

test('[parameter] a number that is set to a word reads as the default', () => {
  const set = (value: string | number) => [row('status-check-hours', null, '2026-01-01', value)]
  assert.is(numberParameter('status-check-hours', on('2026-07-01', set(48))), 48)
  assert.is(numberParameter('status-check-hours', on('2026-07-01', set('long'))), 24)
})

test('[parameter] a kind knows the names that it reads', () => {
  assert.equal(parameterNames, ['status-check', 'status-check-hours'])
})

test.run()
