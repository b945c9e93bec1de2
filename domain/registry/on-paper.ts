import type { DivorceAct } from '../divorce/action.ts'
import { divorce } from '../divorce/kind.ts'
import { calendarOfRows, datesOtherwise } from '../divorce/period.ts'
import type { PrintedReceipt } from '../divorce/state.ts'
import type { Act, CaseId } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { type Row, rowsOf } from '../log/reference.ts'
import { agreed } from '../log/slot.ts'
import { counterCase } from './counter-cases.ts'
import { bookletOf } from './numbers-used-twice.ts'

/** What a case has put on paper that a row which comes later may contradict. */
export interface OnPaper {
  /** The dates that a couple holds in print (K5). */
  readonly receipt: PrintedReceipt | null
  /** The blanks that were filled, and whose booklets they have to be (K9). */
  readonly blanks: readonly string[]
  readonly booklet: 'marriage' | 'divorce'
}

/** Rules.md K5, K9: what of a case has to be held against rows that come; null where nothing has. */
export function onPaperOf(id: CaseId, log: Log<Act>): OnPaper | null {
  const found = counterCase(id, log)
  if (!found) return null
  const receipt = found.kind === 'divorce' ? printedIn(log as Log<DivorceAct>) : null
  const blanks = found.blanks.flatMap(({ serial, status }) => (status === 'spoiled' ? [] : serial))
  return receipt || blanks.length > 0 ? { receipt, blanks, booklet: bookletOf(found) } : null
}

const printedIn = (log: Log<DivorceAct>): PrintedReceipt | null =>
  agreed(fold(divorce, log).state.printedPeriod) ?? null

/** Whether rows contradict a paper: a schedule its dates, the ledger of blanks its booklets. Read the rows once. */
export function contradictedBy(rows: Iterable<Row>): (paper: OnPaper) => boolean {
  const known = [...rows]
  const calendar = calendarOfRows(known)
  const printedAs = new Map(
    rowsOf(known, 'blanks').flatMap(({ body }) =>
      body.serials.map((serial) => [serial, body.certificate] as const),
    ),
  )
  return ({ receipt, blanks, booklet }) =>
    (receipt !== null && datesOtherwise(receipt, calendar) !== null) ||
    blanks.some((serial) => (printedAs.get(serial) ?? booklet) !== booklet)
}

/** The kinds of rows that tell of a clash by themselves: schedules, blanks, and what an office can see in a slot. */
const tellingKinds: ReadonlySet<string> = new Set(['calendar', 'blanks', 'parameter'])

/** The rows by which cases are held against one another and against what was printed. */
export const tellingRows = (rows: Iterable<Row>): readonly Row[] =>
  [...rows].filter(({ body }) => tellingKinds.has(body.kind))
