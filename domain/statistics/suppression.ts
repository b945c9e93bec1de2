import { cellOf, type Figures, partsOfCell } from '../statistics-report/figures.ts'
import { disclosed, type Place } from './disclosed.ts'
import type { Measure } from './measures.ts'
import { type Table, tables } from './tables.ts'

/** Rules.md 9: fewer than this many people or couples are not told outside the office; nobody is none. */
export const smallest = 5

/** One table as it is shown: its rows with their total, and the bottom line. */
export interface ShownTable {
  readonly id: string
  readonly columns: readonly string[]
  readonly rows: readonly ShownRow[]
  /** Null where the rows do not add up to anything. */
  readonly bottom: ShownRow | null
}

/** One row; null is a number that is withheld (以“—”表示). */
export interface ShownRow {
  readonly row: string
  readonly values: readonly (number | null)[]
  readonly total: number | null
}

/** The report as the office itself reads it. */
export const tablesWithin = (figures: Figures): readonly ShownTable[] =>
  tables.map((table) => shown(table, figures))

/** Numbers of a table that are not told, each as `row/column`; the column `total` is that of a row. */
export type Secrets = ReadonlySet<string>

/** What a reader of a table holds already from other reports. */
export interface ToldBefore {
  /** What those withheld, which this one has to withhold as well. */
  readonly secrets: Secrets
  /** What is left when their numbers are taken from this one's. */
  readonly differences: readonly Figures[]
}

const nothingBefore: ToldBefore = { secrets: new Set(), differences: [] }

/**
 * The report as it leaves the office. A number from 1 to 4 is withheld, and with it as many others as it takes so that
 * it cannot be computed from what is told: see {@link disclosed}. The bottom line is told in several tables and stands
 * in all of them alike; where it is small itself, the whole table is withheld.
 */
export const tablesOutside = (
  figures: Figures,
  before: (table: Table) => ToldBefore = () => nothingBefore,
): readonly ShownTable[] =>
  tables.map((table) => {
    const whole = shown(table, figures)
    if (hasSmallBottom(whole)) return nothingOf(whole)
    const secrets = secretsOf(table, figures, before(table))
    return {
      ...whole,
      rows: whole.rows.map(({ row, values, total }) => ({
        row,
        values: values.map((value, at) => (secrets.has(`${row}/${table.columns[at]}`) ? null : value)),
        total: secrets.has(`${row}/total`) ? null : total,
      })),
    }
  })

/** Whether the bottom line of a table comes to a number that is too small to be told. */
export const comesToSmall = (table: Table, figures: Figures): boolean => hasSmallBottom(shown(table, figures))

/** The numbers of a table that are not told: the small ones, those that differences give away, and what hides them. */
export function secretsOf(table: Table, figures: Figures, { secrets, differences }: ToldBefore): Secrets {
  if (![figures, ...differences].some((from) => isIn(table, from))) return secrets
  const columns = [...table.columns, 'total']
  const names = rowNames(table, [figures, ...differences])
  const numbersOf = (from: Figures) =>
    shown(table, from, names).rows.map(({ values, total }) => [...values, total].map((value) => value ?? 0))
  const own = numbersOf(figures)
  const places = own.flatMap((values, row) => values.map((_, column): Place => `${row} ${column}`))
  const nameOf = (place: Place): string => {
    const [row = 0, column = 0] = place.split(' ').map(Number)
    return `${names[row]}/${columns[column]}`
  }
  const isSecretIn = (numbers: readonly (readonly number[])[], place: Place) => {
    const [row = 0, column = 0] = place.split(' ').map(Number)
    return isSmall(Math.abs(numbers[row]?.[column] ?? 0))
  }
  const seen = [own, ...differences.map(numbersOf)]
  const small = new Set(places.filter((place) => seen.some((numbers) => isSecretIn(numbers, place))))
  const kept = new Set(places.filter((place) => secrets.has(nameOf(place))))
  const all = table.adds ? disclosed(own, small, kept) : new Set([...small, ...kept])
  return new Set([...all].map(nameOf))
}

const hasSmallBottom = ({ bottom }: ShownTable): boolean =>
  bottom !== null && [...bottom.values, bottom.total].some((value) => isSmall(Math.abs(value ?? 0)))

const nothingOf = (table: ShownTable): ShownTable => {
  const none = ({ row, values }: ShownRow): ShownRow => ({ row, values: values.map(() => null), total: null })
  return { ...table, rows: table.rows.map(none), bottom: table.bottom && none(table.bottom) }
}

/** What leaves the office of the measures: none from too few, and none that gives a withheld row away. */
export const measuresOutside = (
  measures: readonly Measure[],
  told: readonly ShownTable[],
): readonly Measure[] =>
  measures.map((measure) => {
    const row = told
      .find(({ id }) => id === measure.row?.[0])
      ?.rows.find((one) => one.row === measure.row?.[1])
    const isWithheld = row !== undefined && [...row.values, row.total].includes(null)
    return measure.from < smallest || isWithheld ? { ...measure, tenths: null } : measure
  })

/** The names of a table's rows: those it has, or those that are found in any of some figures. */
function rowNames({ id, rows }: Table, all: readonly Figures[]): readonly string[] {
  const found = all.flatMap((figures) =>
    [...figures.keys()].map(partsOfCell).flatMap(({ table, row }) => (table === id ? [row] : [])),
  )
  return [...(rows ?? []), ...new Set(found.filter((row) => !rows?.includes(row)).toSorted())]
}

const isIn = ({ id }: Table, figures: Figures): boolean =>
  [...figures.keys()].some((cell) => cell.startsWith(`${id}/`))

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

/** A table with every number in it, by the rows it has or by those that are named. */
function shown(table: Table, figures: Figures, names = rowNames(table, [figures])): ShownTable {
  const { id, columns, adds } = table
  const rows = names.map((row) => {
    const values = columns.map((column) => figures.get(cellOf(id, row, column)) ?? 0)
    return { row, values, total: sum(values) }
  })
  const values = columns.map((_, at) => sum(rows.map((row) => row.values[at] ?? 0)))
  return { id, columns, rows, bottom: adds ? { row: 'total', values, total: sum(values) } : null }
}

const isSmall = (value: number): boolean => value > 0 && value < smallest
