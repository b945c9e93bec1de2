import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Row, RowBody } from '../log/reference.ts'
import { sealSigned } from '../log/signed-document.ts'
import { numberOf, serialsOf, testOffice } from '../testing/office.ts'
import { basisFor } from './basis.ts'

const { rows, clerks } = await testOffice(20)
const [{ clerk, device }] = clerks
const by = { clerk, device, office: 'xincheng' }
const at = '2026-11-23T09:00:00+08:00'
const sig = { key: `intl-1.${'0'.repeat(64)}`, suite: 'intl-1', value: 'AAAA' } as const
const kindsOf = (ids: readonly string[], among: readonly Row[]): string[] =>
  among
    .filter(({ id }) => ids.includes(id))
    .map(({ body }) => body.kind)
    .sort()

test('[basis] an act names key, grant, office and parameters', () => {
  assert.equal(kindsOf(basisFor({ type: 'accept' }, by, at, rows), rows), [
    'grant',
    'key',
    'office',
    'parameter',
  ])
})

test('[basis] printing and spoiling name the device’s numbers and blanks as well', () => {
  const expected = ['blanks', 'grant', 'key', 'office', 'parameter', 'segment']
  assert.equal(kindsOf(basisFor({ type: 'print' }, by, at, rows), rows), expected)
  const replacing = expected.filter((kind) => kind !== 'segment')
  assert.equal(kindsOf(basisFor({ type: 'spoil' }, by, at, rows), rows), replacing)
})

test('[basis] a finished act names only the segment and the boxes that hold its numbers', () => {
  const segment = rows.find(({ body }) => body.kind === 'segment' && body.device === device)
  const older = Array.from({ length: 80 }, (_, index) =>
    sealSigned<RowBody>(
      {
        kind: 'blanks',
        office: 'xincheng',
        device,
        certificate: 'marriage',
        serials: [`OLD ${1000 + index}`],
      },
      sig,
    ),
  )
  const act = { type: 'print', certificate: numberOf(1), blanks: serialsOf(1) } as const
  const named = basisFor(act, by, at, [...rows, ...older])
  assert.ok(segment && named.includes(segment.id))
  assert.not(older.some(({ id }) => named.includes(id)))
  assert.ok(kindsOf(named, rows).includes('blanks'))
})

test('[basis] the parameter in force on the day is named, the office’s before the general one', () => {
  const general = sealSigned<RowBody>(
    { kind: 'parameter', name: 'status-check', office: null, from: '2026-01-01', value: 'online' },
    sig,
  )
  const next = sealSigned<RowBody>(
    { kind: 'parameter', name: 'status-check', office: 'xincheng', from: '2026-11-24', value: 'online' },
    sig,
  )
  const known = [...rows, general, next]
  const named = (day: string) => basisFor({ type: 'accept' }, by, `${day}T09:00:00+08:00`, known)
  assert.not(named('2026-11-23').includes(general.id))
  assert.not(named('2026-11-23').includes(next.id))
  assert.ok(named('2026-11-24').includes(next.id))
})

test('[basis] a grant that has lapsed is still named, so that the refusal can say when', () => {
  assert.ok(
    kindsOf(basisFor({ type: 'accept' }, by, '2028-01-01T09:00:00+08:00', rows), rows).includes('grant'),
  )
})

test.run()
