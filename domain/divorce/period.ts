import { type Row, rowsOf } from '../log/reference.ts'
import type { Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { type Calendar, calendarOf } from '../shared/calendar.ts'
import { type PlainDate, parsePlainDate, partsOf } from '../shared/plain-date.ts'
import { type CoolingOff, coolingOff, neverShortened } from './cooling-off.ts'
import type { DivorceState, PrintedReceipt } from './state.ts'

const datesIn = (days: readonly string[]): PlainDate[] =>
  days.flatMap((day) => {
    const read = parsePlainDate(day)
    return read.ok ? [read.value] : []
  })

/** The calendar that the rows of an act's basis make: the edition on which its dates rest. */
export const calendarOfRows = (rows: readonly Row[]): Calendar =>
  calendarOf(
    rowsOf(rows, 'calendar').map(({ body: { year, paper, off, work } }) => ({
      year,
      paper,
      off: datesIn(off),
      work: datesIn(work),
    })),
  )

/** Rules.md K5: who counts days names one schedule a year; of two nobody can say which was meant. */
export const oneScheduleAYear: Rule<DivorceState, unknown> = {
  id: 'one-schedule',
  cite: '民法典 第一千零七十七条、第二百零三条；全国年节及纪念日放假办法',
  broken: (_state, _act, { rows }) => {
    const years = rowsOf(rows, 'calendar').map(({ body }) => body.year)
    const twice = new Set(years.filter((year, index) => years.indexOf(year) !== index))
    return [...twice].map((year) => ({ facts: { year } }))
  },
}

/** What an application's periods are by the schedules of a calendar, whatever its receipt says. */
export const recomputed = ({ receivedOn, readings }: PrintedReceipt, calendar: Calendar): CoolingOff =>
  coolingOff(receivedOn, calendar, readings)

/** What was printed, what the law gives by now, and what binds; null where the calendar lacks a year of it. */
export function periodsBy(
  printed: PrintedReceipt,
  calendar: Calendar,
): { readonly legal: CoolingOff; readonly binding: CoolingOff } | null {
  const legal = recomputed(printed, calendar)
  const years = [printed.receivedOn, printed.closesOn, legal.closesOn].map((day) => partsOf(day).year)
  if (!years.every((year) => calendar.isPublished(year))) return null
  return { legal, binding: neverShortened(printed, legal, calendar.readAs(printed.readings)) }
}

/** Rules.md K5: the periods by now where a receipt says other dates than these; null where it says the same. */
export function datesOtherwise(printed: PrintedReceipt, calendar: Calendar): ReturnType<typeof periodsBy> {
  const periods = periodsBy(printed, calendar)
  const saysSame = ({ endsOn, closesOn }: CoolingOff) =>
    printed.endsOn === endsOn && printed.closesOn === closesOn
  return periods && saysSame(periods.binding) && saysSame(periods.legal) ? null : periods
}

/** The last day of withdrawal; of several printings that nobody has decided between the latest. */
export const lastDayOfWithdrawal = (state: DivorceState, rows: readonly Row[]): PlainDate | undefined =>
  state.printedPeriod
    .map(({ value }) => (periodsBy(value, calendarOfRows(rows))?.binding ?? value).endsOn)
    .toSorted()
    .at(-1)

/** The periods that bind a case by the schedules named in the basis, the printed ones where they are not all named. */
export function bindingPeriod(state: DivorceState, rows: readonly Row[]): CoolingOff | undefined {
  const printed = agreed(state.printedPeriod)
  return printed && (periodsBy(printed, calendarOfRows(rows))?.binding ?? printed)
}
