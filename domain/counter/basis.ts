import type { ActionBody, RowId } from '../log/action.ts'
import { inForce, type Row, type RowBody, type RowOf, rowsOf } from '../log/reference.ts'
import type { Draft } from '../log/rule.ts'
import { parseCertificateNumber } from '../numbers/certificate-number.ts'
import type { CounterActOf } from './acts.ts'

type Author = Pick<ActionBody['by'], 'clerk' | 'office' | 'device'>

/** An act, finished or not, whose basis is asked for. */
interface ActWithType {
  readonly type: string
}

/**
 * The reference rows that an act of a kind with these parameters names in `basis`: what its author, office and day
 * rest on, of the rows known here. `at` is the act's legal time. Of the segments and boxes of blanks only those that
 * hold the act's numbers are named; while they are not filled in, all that the device holds. The client, the gate's
 * tests and the simulator all ask here.
 */
export const basisReader =
  <A extends ActWithType>(parameterNames: readonly string[]) =>
  (act: A, by: Author, at: string, rows: readonly Row[]): RowId[] => {
    const on = at.slice(0, 10)
    const offices = rowsOf(rows, 'office').filter(({ body }) => body.office === by.office)
    const named = [
      ...keysOf(by, at, rows),
      ...grantOf(by, at, rows),
      ...present(inForce(offices, on)),
      ...parametersOf(parameterNames, by, on, rows),
      ...segmentsOf(act, by, on, rows),
      ...boxesOf(act, by, rows),
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
const parametersOf = (names: readonly string[], by: Author, on: string, rows: readonly Row[]): Row[] =>
  names.flatMap((name) => {
    const set = rowsOf(rows, 'parameter').filter(({ body }) => body.name === name)
    const of = (office: string | null) =>
      inForce(
        set.filter(({ body }) => body.office === office),
        on,
      )
    return present(of(by.office) ?? of(null))
  })

type Leased = Row<RowOf<'segment'>> | Row<RowOf<'blanks'>>

const isLeasedTo =
  (by: Author) =>
  ({ body }: Leased): boolean =>
    body.office === by.office && body.device === by.device

/** The segment that the number comes from. */
function segmentsOf(act: ActWithType, by: Author, on: string, rows: readonly Row[]): Row[] {
  if (act.type !== 'print') return []
  const { certificate } = act as Draft<CounterActOf<'print'>>
  const segments = rowsOf(rows, 'segment')
    .filter(isLeasedTo(by))
    .filter(({ body }) => String(body.year) === on.slice(0, 4))
  const number = parseCertificateNumber(certificate ?? '')
  if (!number.ok) return segments
  const { sequence } = number.value
  return segments.filter(({ body }) => body.first <= sequence && sequence <= body.last)
}

/** The boxes that the blanks come from. */
function boxesOf(act: ActWithType, by: Author, rows: readonly Row[]): Row[] {
  const serials = serialsIn(act)
  if (!serials) return []
  const boxes = rowsOf(rows, 'blanks').filter(isLeasedTo(by))
  const named = serials.filter((serial) => typeof serial === 'string')
  if (named.length < serials.length) return boxes
  return boxes.filter(({ body }) => named.some((serial) => body.serials.includes(serial)))
}

/** The blanks that an act takes, as far as they are filled in; null for acts that take none. */
function serialsIn(act: ActWithType): readonly (string | null | undefined)[] | null {
  if (act.type === 'print') {
    const { blanks } = act as Draft<CounterActOf<'print'>>
    return [blanks?.man, blanks?.woman]
  }
  return act.type === 'spoil' ? [(act as Draft<CounterActOf<'spoil'>>).replacement] : null
}

const present = <B extends RowBody>(row: Row<B> | undefined): Row<B>[] => (row ? [row] : [])
