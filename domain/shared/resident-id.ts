import { err, ok, type Result } from '../log/result.ts'
import type { SexCode } from './codes/sex.ts'
import { type CheckDigit, checkDigit } from './mod-11-2.ts'
import { type PlainDate, parsePlainDate } from './plain-date.ts'

/** A citizen identity number (公民身份号码, GB 11643) and what its digits say. */
export interface ResidentId {
  /** 18 characters, ASCII, upper case. */
  readonly number: string
  /** Division code of the place where the number was given; not the household registration. */
  readonly address: string
  readonly born: PlainDate
  readonly sex: Extract<SexCode, '1' | '2'>
  /** The text as it was read or typed, a 15-digit number included. */
  readonly original: string
}

/** Why a text is no citizen number; no digit of a person's number is repeated but the expected check digit. */
export type ResidentIdFault =
  | { readonly code: 'length'; readonly length: number }
  /** `position` counts from 1. */
  | { readonly code: 'character'; readonly position: number }
  | { readonly code: 'birth-not-existing' }
  | { readonly code: 'birth-before-1900' }
  | { readonly code: 'birth-after-today' }
  | { readonly code: 'checksum'; readonly expected: CheckDigit }

/**
 * GB 11643: reads a citizen number of 18 characters, or an old one of 15 digits, which it expands.
 * Full-width digits and every x are brought to ASCII. An address code is never refused, because codes
 * withdrawn since stay for life. The birth is held against `today` when it is given.
 */
export const parseResidentId = (text: string, today?: PlainDate): Result<ResidentId, ResidentIdFault> => {
  const written = normalise(text)
  if (written.length !== 18 && written.length !== 15) return err({ code: 'length', length: written.length })
  const position = written.search(written.length === 18 ? /[^\d](?!$)|[^\dX]$/ : /[^\d]/)
  if (position >= 0) return err({ code: 'character', position: position + 1 })

  const number = written.length === 15 ? expandOldNumber(written) : written
  const born = parsePlainDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`)
  if (!born.ok && born.error !== 'range') return err({ code: 'birth-not-existing' })
  if (!born.ok && number.slice(6, 10) < '1900') return err({ code: 'birth-before-1900' })
  if (!born.ok || (today !== undefined && born.value > today)) return err({ code: 'birth-after-today' })

  const expected = checkDigit(number)
  if (number[17] !== expected) return err({ code: 'checksum', expected })
  const sex = Number(number[16]) % 2 === 1 ? '1' : '2'
  return ok({ number, address: number.slice(0, 6), born: born.value, sex, original: text })
}

/** GB 11643: the 18-character form of a number of 15 digits, all of whose owners were born in 19xx. */
export const expandOldNumber = (digits: string): string => {
  const body = `${digits.slice(0, 6)}19${digits.slice(6)}`
  return body + checkDigit(body)
}

/** A number as lists show it: the first six and the last four characters, stars between. */
export const maskNumber = (number: string): string =>
  number.length <= 10
    ? '*'.repeat(number.length)
    : number.slice(0, 6) + '*'.repeat(number.length - 10) + number.slice(-4)

// ｘ Ｘ are full-width letters, ⅹ Ⅹ Roman numerals ten.
const normalise = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[xｘＸⅹⅩ]/g, 'X')
