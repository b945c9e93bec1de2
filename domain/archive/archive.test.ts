import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Row } from '../log/reference.ts'
import { formatArchiveNumber } from '../shared/archive/archive-number.ts'
import { caseIdOf } from '../testing/case-id.ts'
import { type CatalogueEntry, cataloguePaper, catalogues, keptAtLeastUntil } from './catalogue.ts'
import { referencesOf, remarkOnForm } from './cross-reference.ts'
import { filingDeadline, isFilingOverdue } from './filing-deadline.ts'
import { numberFiles } from './numbering.ts'

const file = (name: string, of: 'JH' | 'LH', registeredAt: string) => ({
  case: caseIdOf(name),
  class: of,
  registeredAt: `${registeredAt}+08:00`,
})

const numbered = (...args: Parameters<typeof numberFiles>) =>
  numberFiles(...args).map((one) => formatArchiveNumber(one.number))

test('[No. 32 art. 10] files are numbered by class and time of registration, each class of a year from 1', () => {
  const files = [
    file('c', 'JH', '2026-05-20T16:08:00'),
    file('a', 'JH', '2026-05-20T09:31:00'),
    file('b', 'LH', '2026-05-20T09:00:00'),
    file('d', 'JH', '2027-01-04T09:00:00'),
  ]
  assert.equal(numbered('0123', files, []), [
    '0123-2026-LH-00001',
    '0123-2026-JH-00001',
    '0123-2026-JH-00002',
    '0123-2027-JH-00001',
  ])
})

test('[No. 32 art. 10] who has a number keeps it, and the others come after the last one', () => {
  const files = [file('a', 'JH', '2026-05-20T09:31:00'), file('b', 'JH', '2026-05-20T09:00:00')]
  const before = [
    { case: caseIdOf('a'), number: { fonds: '0123', year: 2026, class: 'JH', volume: 7 } },
  ] as const
  assert.equal(numbered('0123', files, before), ['0123-2026-JH-00008'])
  assert.equal(numbered('9999', files, before), ['9999-2026-JH-00001'])
})

const rowOf = (value: string, from: string, office: string | null = null): Row => ({
  id: `sha256-${from}`,
  body: { kind: 'parameter', name: 'archive-filing-deadline', office, from, value },
  sig: { key: 'centre', suite: 'intl-1', value: '' },
})

test('[filing-deadline] the files of a year are filed by the end of March, on the day still in time', () => {
  const filing = { registeredOn: '2026-05-20', filedOn: null } as const
  const on = (day: '2027-03-30' | '2027-03-31' | '2027-04-01') => isFilingOverdue(filing, day, 'xincheng', [])
  assert.equal([on('2027-03-30'), on('2027-03-31'), on('2027-04-01')], [false, false, true])
  assert.not(isFilingOverdue({ ...filing, filedOn: '2027-06-01' }, '2027-06-02', 'xincheng', []))
  assert.is(filingDeadline('2026-12-31', 'xincheng', []), '2027-03-31')
  assert.is(filingDeadline('2027-01-01', 'xincheng', []), '2028-03-31')
})

test('[filing-deadline] a row sets another day, the office before all, and one that is no day counts for nothing', () => {
  const rows = [rowOf('06-30', '2026-01-01'), rowOf('05-31', '2026-01-01', 'beilin')]
  assert.is(filingDeadline('2026-05-20', 'xincheng', rows), '2027-06-30')
  assert.is(filingDeadline('2026-05-20', 'beilin', rows), '2027-05-31')
  assert.is(filingDeadline('2025-05-20', 'xincheng', rows), '2026-03-31')
  assert.is(filingDeadline('2026-05-20', 'xincheng', [rowOf('02-29', '2026-01-01')]), '2027-03-31')
})

const entry = (volume: number, of: 'JH' | 'CX'): CatalogueEntry => ({
  case: caseIdOf(`${of} ${volume}`),
  number: { fonds: '0123', year: 2026, class: of, volume },
  names: ['赵承宇', '陆清嘉'],
  certificate: null,
  on: '2026-05-20',
  pages: 6,
  archivesNumber: null,
  references: [],
})

test('[No. 32 art. 10] a catalogue for each class, its files by number, with the numbers that nobody has', () => {
  const [first, second] = catalogues([entry(4, 'JH'), entry(1, 'CX'), entry(1, 'JH')])
  assert.equal([first?.series.class, second?.series.class], ['JH', 'CX'])
  assert.equal(
    first?.entries.map(({ number }) => number.volume),
    [1, 4],
  )
  assert.equal([first?.gaps, first?.pages], [[2, 3], 12])
  assert.ok(first)
  const paper = first ? JSON.stringify(cataloguePaper(first, '西安市新城区民政局')) : ''
  for (const words of ['0123-2026-JH-00004', '结婚登记类', '100年', '赵承宇、陆清嘉'])
    assert.match(paper, words)
})

test('[No. 32 art. 13] a file is kept a hundred years at least', () => {
  assert.is(keptAtLeastUntil('2026-05-20'), '2126-05-20')
  assert.is(keptAtLeastUntil('2024-02-29'), '2124-02-29')
  assert.is(keptAtLeastUntil('2000-02-29'), '2100-02-28')
})

test('[No. 32 art. 9] the original form names the file that annuls it, and each of the two leads to the other', () => {
  const from = { fonds: '0123', year: 2027, class: 'CX', volume: 2 } as const
  const to = { fonds: '0123', year: 2026, class: 'JH', volume: 17 } as const
  assert.is(remarkOnForm(from), '参见撤销婚姻类档案 0123-2027-CX-00002')
  const references = [
    { from, to },
    { from, to },
  ]
  assert.equal(referencesOf(to, references), [from])
  assert.equal(referencesOf(from, references), [to])
  assert.equal(referencesOf({ ...to, volume: 18 }, references), [])
})

test.run()
