import { isLeapYear, type PlainDate, partsOf, plainDate } from './plain-date.ts'

/**
 * When somebody born on 29 February reaches an age in a year without that day.
 * The law does not say; 1 March is the safe reading, 28 February needs a head's override.
 */
export type LeapDayBirthday = '02-28' | '03-01'

/** The date on which a person completes a number of years (周岁): the birthday of that year itself. */
export const reachesAgeOn = (
  born: PlainDate,
  years: number,
  leapDay: LeapDayBirthday = '03-01',
): PlainDate => {
  const { year, month, day } = partsOf(born)
  const birthdayYear = year + years
  if (month === 2 && day === 29 && !isLeapYear(birthdayYear)) {
    return leapDay === '02-28' ? plainDate(birthdayYear, 2, 28) : plainDate(birthdayYear, 3, 1)
  }
  return plainDate(birthdayYear, month, day)
}

/** Completed years (周岁) on a date; the birthday itself counts. Negative before the birth. */
export const ageOn = (born: PlainDate, on: PlainDate, leapDay: LeapDayBirthday = '03-01'): number => {
  const years = partsOf(on).year - partsOf(born).year
  return on >= reachesAgeOn(born, years, leapDay) ? years : years - 1
}
