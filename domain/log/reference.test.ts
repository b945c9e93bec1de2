import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { always } from '../testing/property.ts'
import { contentId } from './content-id.ts'
import { inForce, type RowOf, readRow, rowsOf } from './reference.ts'
import { sealSigned } from './signed-document.ts'

const sig = { key: `intl-1.${'0'.repeat(64)}`, suite: 'intl-1', value: 'AAAA' } as const
const parameter = (from: string, value: string): RowOf<'parameter'> => ({
  kind: 'parameter',
  name: 'status-check',
  office: null,
  from,
  value,
})
const rows = [parameter('2025-05-10', 'online'), parameter('2021-01-01', 'prepare-only')].map((body) =>
  sealSigned(body, sig),
)

test('[in-force] the day before the change the old row holds, on the day and after it the new one', () => {
  assert.is(inForce(rows, '2025-05-09')?.body.value, 'prepare-only')
  assert.is(inForce(rows, '2025-05-10')?.body.value, 'online')
  assert.is(inForce(rows, '2025-05-11')?.body.value, 'online')
  assert.is(inForce(rows, '2020-12-31'), undefined)
  assert.is(inForce(rows, '2025-05-10T00:00:00+08:00')?.body.value, 'online')
})

test('[in-force] of two rows of one day the same one holds in whatever order they came', () => {
  const twice = [...rows, sealSigned(parameter('2025-05-10', 'online-or-documented'), sig)]
  assert.is(inForce(twice, '2026-01-01'), inForce([...twice].reverse(), '2026-01-01'))
})

test('[row] a row is what its id names, in its kind’s own form', () => {
  const [row] = rows
  if (!row) throw new Error('a row')
  const { id, body } = row
  assert.equal(readRow(id, { body, sig }), { ok: true, value: row })
  assert.equal(readRow(id, { body: { ...body, value: 'online-' }, sig }), {
    ok: false,
    error: { code: 'wrong-id' },
  })
  const unknown = { body: { ...body, kind: 'decree' }, sig }
  const read = readRow(contentId(unknown), unknown)
  assert.ok(!read.ok && read.error.code === 'malformed')
  assert.is(rowsOf(rows, 'parameter').length, 2)
  assert.is(rowsOf(rows, 'key').length, 0)
})

test('[row] whatever comes from outside is a row or a fault, never an exception', () => {
  always(
    fc.property(fc.anything(), (document) => {
      assert.not(readRow('sha256-', document).ok)
    }),
  )
})

test.run()
