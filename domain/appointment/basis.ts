import { basisReader } from '../counter/basis.ts'
import type { ActionBody, RowId } from '../log/action.ts'
import { inForce, type Row, rowsOf } from '../log/reference.ts'
import type { Draft } from '../log/rule.ts'
import { addDays, type PlainDate } from '../shared/plain-date.ts'
import type { AppointmentAct } from './action.ts'
import { latestAfterMidnight } from './hours.ts'
import { appointmentParameters, openDay } from './parameters.ts'

/** An act, finished or not, whose basis is asked for. */
export type ActWithBasis = Draft<AppointmentAct> & { readonly type: AppointmentAct['type'] }

const settings = appointmentParameters.filter((name) => name !== openDay)
const commonBasis = basisReader<ActWithBasis>(settings)

/**
 * The reference rows that an act of an appointment names in `basis`: what every act names, and for the day of its slot
 * the office's settings on that day, what opens or closes that very day, and the year's schedule of holidays. `slot` is
 * the slot the act is about; a confirmation does not say it itself.
 */
export function basisFor(
  act: ActWithBasis,
  by: Pick<ActionBody['by'], 'clerk' | 'office' | 'device'>,
  at: string,
  rows: readonly Row[],
  slot: string | null,
): RowId[] {
  const common = commonBasis(act, by, at, rows)
  if (slot === null) return common
  const day = slot.slice(0, 10) as PlainDate
  const days = isAfterMidnight(slot) ? [addDays(day, -1), day] : [day]
  const named = [
    ...days.flatMap((each) => settings.flatMap((name) => settingOn(name, by.office, each, rows))),
    ...rowsOf(rows, 'parameter').filter(
      ({ body }) =>
        body.name === openDay &&
        days.some((each) => String(body.value).startsWith(`${each} `)) &&
        (body.office === null || body.office === by.office),
    ),
    ...rowsOf(rows, 'calendar').filter(({ body }) => Math.abs(body.year - Number(day.slice(0, 4))) <= 1),
  ]
  return [...new Set([...common, ...named.map(({ id }) => id)])].toSorted()
}

/** A slot that may belong to the hours of the evening before. */
const isAfterMidnight = (slot: string): boolean => Number(slot.slice(11, 13)) * 60 < latestAfterMidnight

/** The office's own row in force on a day, or else the one for all. */
function settingOn(name: string, office: string, day: string, rows: readonly Row[]): Row[] {
  const set = rowsOf(rows, 'parameter').filter(({ body }) => body.name === name)
  const of = (whose: string | null) =>
    inForce(
      set.filter(({ body }) => body.office === whose),
      day,
    )
  const found = of(office) ?? of(null)
  return found ? [found] : []
}
