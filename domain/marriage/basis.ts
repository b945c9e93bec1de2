import type { ActionBody, RowId } from '../log/action.ts'
import { inForce, type Row, type RowBody, type RowOf, rowsOf } from '../log/reference.ts'
import type { MarriageAct } from './action.ts'
import { parameterNames } from './parameters.ts'

type Author = Pick<ActionBody['by'], 'clerk' | 'office' | 'device'>

/**
 * The reference rows that an act names in `basis`: what its author, office and day rest on, of the rows known
 * here. `at` is the act's legal time. The client, the gate's tests and the simulator all ask here.
 */
export function basisFor(act: MarriageAct['type'], by: Author, at: string, rows: readonly Row[]): RowId[] {
  const on = at.slice(0, 10)
  const offices = rowsOf(rows, 'office').filter(({ body }) => body.office === by.office)
  const named = [
    ...keysOf(by, at, rows),
    ...grantOf(by, at, rows),
    ...present(inForce(offices, on)),
    ...parametersOf(by, on, rows),
    ...(act === 'print' || act === 'spoil' ? leasedTo(by, on, rows) : []),
  ]
  return named.map(({ id }) => id).toSorted()
}

const keysOf = (by: Author, at: string, rows: readonly Row[]): Row[] =>
  rowsOf(rows, 'key').filter(
    ({ body }) =>
      body.clerk === by.clerk && body.device === by.device && body.office === by.office && body.from <= at,
  )

/** The grant in force; when there is none the last one, so that the refusal can say when it lapsed. */
function grantOf(by: Author, at: string, rows: readonly Row[]): Row[] {
  const own = rowsOf(rows, 'grant')
    .filter(({ body }) => body.clerk === by.clerk && body.office === by.office)
    .toSorted((one, other) => (one.body.until < other.body.until ? 1 : -1))
  const inTime = own.filter(({ body }) => body.from <= at && at <= body.until)
  return (inTime.length > 0 ? inTime : own).slice(0, 1)
}

/** For each parameter the office's own row in force, or else the one for all offices. */
const parametersOf = (by: Author, on: string, rows: readonly Row[]): Row[] =>
  parameterNames.flatMap((name) => {
    const set = rowsOf(rows, 'parameter').filter(({ body }) => body.name === name)
    const of = (office: string | null) =>
      inForce(
        set.filter(({ body }) => body.office === office),
        on,
      )
    return present(of(by.office) ?? of(null))
  })

/** The number segments of the year and the blanks that the device holds. */
const leasedTo = (by: Author, on: string, rows: readonly Row[]): Row[] => {
  const isTheirs = ({ body }: Row<RowOf<'segment'>> | Row<RowOf<'blanks'>>): boolean =>
    body.office === by.office && body.device === by.device
  const segments = rowsOf(rows, 'segment').filter(({ body }) => String(body.year) === on.slice(0, 4))
  return [...segments.filter(isTheirs), ...rowsOf(rows, 'blanks').filter(isTheirs)]
}

const present = <B extends RowBody>(row: Row<B> | undefined): Row<B>[] => (row ? [row] : [])
