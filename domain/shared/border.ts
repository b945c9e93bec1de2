import * as v from 'valibot'
import type { HolidayYear } from './calendar.ts'
import { type PlainDate, parsePlainDate } from './plain-date.ts'

/** A date as it comes over the border: a day that exists, 1900 to 2199, typed for the rules behind it. */
export const day = v.custom<PlainDate>((value) => typeof value === 'string' && parsePlainDate(value).ok)

/** One year's holiday schedule as a row of the reference database carries it. */
export const holidayYear = v.strictObject({
  year: v.pipe(v.number(), v.integer(), v.minValue(1949), v.maxValue(2199)),
  paper: v.pipe(v.array(v.pipe(v.string(), v.url())), v.minLength(1)),
  off: v.array(day),
  work: v.array(day),
}) satisfies v.GenericSchema<unknown, HolidayYear>
