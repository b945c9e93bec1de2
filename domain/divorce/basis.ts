import { basisReader } from '../counter/basis.ts'
import type { ActionBody, RowId } from '../log/action.ts'
import { type Row, rowsOf } from '../log/reference.ts'
import type { Draft } from '../log/rule.ts'
import type { DivorceAct } from './action.ts'
import { parameterNames } from './parameters.ts'

/** An act, finished or not, whose basis is asked for. */
export type ActWithBasis = Draft<DivorceAct> & { readonly type: DivorceAct['type'] }

const commonBasis = basisReader<ActWithBasis>(parameterNames)

/**
 * The reference rows that an act names in `basis`: what every act at the counter names, and for those that count days
 * the edition of the calendar, one schedule a year, for the years that an application of that day can reach.
 */
export const basisFor = (
  act: ActWithBasis,
  by: Pick<ActionBody['by'], 'clerk' | 'office' | 'device'>,
  at: string,
  rows: readonly Row[],
): RowId[] =>
  [...commonBasis(act, by, at, rows), ...(countsDays.has(act.type) ? calendarRows(at, rows) : [])].toSorted()

const countsDays: ReadonlySet<DivorceAct['type']> = new Set([
  'issue-receipt',
  'reprint-receipt',
  'withdraw',
  'call-again',
  'recheck',
  'examine',
  'print',
  'register',
  'terminate',
  'file-application',
])

/** The last known schedule of the year of an act and of those on either side. */
function calendarRows(at: string, rows: readonly Row[]): RowId[] {
  const year = Number(at.slice(0, 4))
  return [year - 1, year, year + 1].flatMap((each) => {
    const last = rowsOf(rows, 'calendar').findLast(({ body }) => body.year === each)
    return last ? [last.id] : []
  })
}
