import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { cellOf, figuresOf } from '../statistics-report/figures.ts'
import { follows } from '../testing/follows-from-sums.ts'
import { always } from '../testing/property.ts'
import { disclosed, type Place } from './disclosed.ts'
import { smallest, tablesOutside } from './suppression.ts'

const isSmall = (value: number): boolean => value > 0 && value < smallest

/** Rows of one to three numbers each, mostly small, each with its total at the end. */
const rows = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 3 }))
  .chain(([many, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: columns, maxLength: columns }), {
      minLength: many,
      maxLength: many,
    }),
  )
  .map((values) => values.map((row) => [...row, row.reduce((sum, value) => sum + value, 0)]))

const bottomOf = (table: readonly (readonly number[])[]): number[] =>
  (table[0] ?? []).map((_, column) => table.reduce((sum, row) => sum + (row[column] ?? 0), 0))

test('[small-cells] no small number of a table can be computed from what is told of it', () => {
  always(
    fc.property(rows, (table) => {
      fc.pre(!bottomOf(table).some(isSmall))
      const small = table.flatMap((values, row) =>
        values.flatMap((value, column): Place[] => (isSmall(value) ? [`${row} ${column}`] : [])),
      )
      const withheld = [...disclosed(table, new Set(small))]
      const at = (row: number, column: number): number => withheld.indexOf(`${row} ${column}`)
      const last = (table[0]?.length ?? 1) - 1
      const ofRows = table.map((values, row) =>
        withheld.map((_, unknown) => {
          const column = values.findIndex((_value, place) => at(row, place) === unknown)
          return column < 0 ? 0 : column === last ? -1 : 1
        }),
      )
      const ofColumns = (table[0] ?? []).map((_, column) =>
        withheld.map((_place, unknown) => (table.some((_row, row) => at(row, column) === unknown) ? 1 : 0)),
      )
      for (const [row, values] of table.entries())
        for (const [column, value] of values.entries()) {
          if (!isSmall(value)) continue
          assert.is.not(at(row, column), -1, 'a small number is withheld')
          const known = follows(at(row, column), withheld.length, [...ofRows, ...ofColumns])
          assert.not(known, `${row} ${column} of ${JSON.stringify(table)} follows from the rest`)
        }
    }),
    2000,
  )
})

test('[small-cells] nothing of a report that leaves the office is a number from one to four', () => {
  always(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(1), fc.nat(9)), { maxLength: 12 }), (cells) => {
      const figures = figuresOf(
        cells.map(([row, sex, by]) => ({
          cell: cellOf('persons.age', `${20 + row * 5}-${24 + row * 5}`, sex ? 'man' : 'woman'),
          by,
        })),
      )
      for (const { rows: told, bottom } of tablesOutside(figures))
        for (const { values, total } of bottom ? [...told, bottom] : told)
          for (const value of [...values, total]) assert.not(value !== null && isSmall(value))
    }),
  )
})

test.run()
