import { err, ok, type Result } from '../log/result.ts'
import { daysBetween, type PlainDate, parsePlainDate } from './plain-date.ts'

/** A moment as an act records it: `YYYY-MM-DDTHH:mm:ss(.sss)+08:00`, the offset always written. */
export type Instant = `${PlainDate}T${string}+08:00`

/** Why a text is no instant: its form, its offset, a date that does not exist, or a time that does not. */
export type InstantFault = 'form' | 'offset' | 'date' | 'time'

const FORM = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{3}))?(Z|[+-]\d{2}:\d{2})$/

/** Reads an instant strictly: the border calls this once, so that the readers below can be total. */
export const parseInstant = (text: string): Result<Instant, InstantFault> => {
  const match = FORM.exec(text)
  if (!match) return err('form')
  if (match[6] !== '+08:00') return err('offset')
  if (!parsePlainDate(match[1] as string).ok) return err('date')
  if (Number(match[2]) > 23 || Number(match[3]) > 59 || Number(match[4]) > 59) return err('time')
  return ok(text as Instant)
}

/**
 * The legal date of an act, which is the calendar date in Asia/Shanghai on which it was done.
 * Takes what `parseInstant` accepted; it never throws, and says nothing of use about other texts.
 */
export const shanghaiDate = (at: string): PlainDate => at.slice(0, 10) as PlainDate

/** Milliseconds since 1970-01-01T00:00Z, to compare instants written with and without a fraction. */
export const instantMillis = (at: string): number => {
  const match = FORM.exec(at)
  if (!match) return Number.NaN
  const [hours, minutes, seconds] = [Number(match[2]), Number(match[3]), Number(match[4])]
  const days = daysBetween('1970-01-01', match[1] as PlainDate)
  return (days * 86_400 + (hours - 8) * 3600 + minutes * 60 + seconds) * 1000 + Number(match[5] ?? 0)
}
