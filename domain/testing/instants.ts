import { addDays, type PlainDate } from '../shared/plain-date.ts'

/** An instant some minutes later, seconds and fraction kept. */
export function minutesLater(instant: string, minutes: number): string {
  const total = Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16)) + minutes
  const ofDay = ((total % 1440) + 1440) % 1440
  const day = addDays(instant.slice(0, 10) as PlainDate, Math.floor(total / 1440))
  return `${day}T${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}${instant.slice(16)}`
}

const two = (value: number): string => String(value).padStart(2, '0')
