import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { PartyId } from '../shared/person.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { type Cell, cellOf, type Figures, figuresOf } from '../statistics-report/figures.ts'
import { type ReportPeriod, reportPeriod } from '../statistics-report/period.ts'
import type { DivorceFact, Fact, MarriageFact, MarriedPerson } from './facts.ts'
import { countedIn } from './report.ts'
import { tablesOutside } from './suppression.ts'

const linesOf = (name: string): string[][] =>
  readFileSync(new URL(`./examples/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))

type Words = ReadonlyMap<string, string>
const dayIn = (words: Words, name: string): PlainDate | null => (words.get(name) as PlainDate) ?? null
const isSaid = (words: Words, name: string): boolean => words.get(name) === 'true'

const personIn = (words: Words, party: PartyId): MarriedPerson => {
  const [status = '10', born = '1998-01-01'] = (words.get(party) ?? '').split('/').filter(Boolean)
  return { born: born as PlainDate, status, education: '2', occupation: '4', ethnicity: '01' }
}

const marriageIn = (words: Words): MarriageFact => ({
  of: 'marriage',
  office: 'xincheng',
  on: dayIn(words, 'on') ?? '2026-01-01',
  variant: (words.get('variant') as MarriageFact['variant']) ?? 'marriage',
  origin: (words.get('origin') as MarriageFact['origin']) ?? 'mainland',
  mode: 'nationwide',
  residence: (words.get('residence') as MarriageFact['residence']) ?? 'xian',
  serviceman: isSaid(words, 'serviceman'),
  restDay: isSaid(words, 'restDay'),
  sameSpouse: isSaid(words, 'sameSpouse'),
  persons: { man: personIn(words, 'man'), woman: personIn(words, 'woman') },
})

const divorceIn = (words: Words): DivorceFact => {
  const [on, by] = (words.get('withdrawn') ?? '').split('/')
  return {
    of: 'divorce',
    office: 'xincheng',
    acceptedOn: dayIn(words, 'accepted') ?? '2026-01-01',
    repeat: isSaid(words, 'repeat'),
    marriedOn: dayIn(words, 'married'),
    youngestBorn: dayIn(words, 'youngest'),
    withdrawn: on ? { on: on as PlainDate, by: by as PartyId } : null,
    terminatedOn: dayIn(words, 'terminated'),
    deemedFrom: dayIn(words, 'deemedFrom'),
    registeredOn: dayIn(words, 'registered'),
    isVoid: isSaid(words, 'void'),
  }
}

const factIn = (text: string): Fact => {
  const [of, ...pairs] = text.split(' ')
  const words: Words = new Map(pairs.map((pair) => pair.split('=') as [string, string]))
  if (of === 'marriage') return marriageIn(words)
  if (of === 'divorce') return divorceIn(words)
  return {
    of: 'promise',
    office: 'xincheng',
    by: dayIn(words, 'by') ?? '2026-01-01',
    issuedOn: dayIn(words, 'issued'),
  }
}

const periodOf = (name: string): ReportPeriod => {
  const read = reportPeriod(name)
  if (!read.ok) throw new Error(`no period ${name}`)
  return read.value
}

for (const [rule = '', fact = '', period = '', cells = '', why = ''] of linesOf('counting.tsv')) {
  test(`[${rule}] ${fact} in ${period}: ${why}`, () => {
    const figures = countedIn([factIn(fact)], 'xincheng', periodOf(period))
    if (cells === 'nothing') return assert.is(figures.size, 0, [...figures.keys()].join(', '))
    for (const cell of cells.split(', ')) {
      const [name = '', many] = cell.split('=')
      const full = name.split('/').length === 2 ? `${name}/count` : name
      assert.is(figures.get(full as Cell), Number(many), `${name} in ${[...figures.keys()].join(', ')}`)
    }
    assert.is(countedIn([factIn(fact)], 'beilin', periodOf(period)).size, 0)
  })
}

const figuresIn = (table: string, rows: string): Figures =>
  figuresOf(
    rows.split(', ').flatMap((row) => {
      const [name = '', ...values] = row.split(' ')
      const columns = values.length === 2 ? ['man', 'woman'] : ['count']
      return values.map((value, at) => ({ cell: cellOf(table, name, columns[at]), by: Number(value) }))
    }),
  )

for (const [table = '', rows = '', outside = '', why = ''] of linesOf('suppression.tsv')) {
  test(`[small-cells] ${table}: ${rows}: ${why}`, () => {
    const told = tablesOutside(figuresIn(table, rows)).find(({ id }) => id === table)
    assert.ok(told)
    const named = new Set(outside.split(', ').map((row) => row.split(' ')[0]))
    const written = told.rows
      .filter(({ row }) => named.has(row))
      .map(({ row, values }) => [row, ...values.map((value) => value ?? '-')].join(' '))
    assert.equal(written.toSorted(), outside.split(', ').toSorted())
  })
}

test.run()
