import { type Row, rowsOf } from './reference.ts'

/** What a parameter may be set to. */
export type ParameterValue = string | number | boolean

/**
 * What the rows set a parameter to at an office on a day: the office's own row before a row for all, the newest that
 * has begun. Undefined where there is none, and where two rows of one day contradict one another, because neither
 * comes before the other.
 */
export function parameterOn(
  name: string,
  office: string,
  day: string,
  rows: Iterable<Row>,
): ParameterValue | undefined {
  const begun = rowsOf(rows, 'parameter')
    .map(({ body }) => body)
    .filter((row) => row.name === name && row.from <= day)
  const own = begun.filter((row) => row.office === office)
  const bearing = own.length > 0 ? own : begun.filter((row) => row.office === null)
  const newest = bearing
    .map(({ from }) => from)
    .toSorted()
    .at(-1)
  const [value, ...others] = new Set(bearing.filter(({ from }) => from === newest).map((row) => row.value))
  return others.length === 0 ? value : undefined
}
