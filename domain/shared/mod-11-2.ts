/** A check digit of ISO 7064 MOD 11-2, X standing for ten. */
export type CheckDigit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | 'X'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'] as const

/** GB 11643, ISO 7064 MOD 11-2: the 18th character that belongs to the first 17 digits of a number. */
export const checkDigit = (digits: string): CheckDigit => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return CHECK_DIGITS[sum % 11] as CheckDigit
}
