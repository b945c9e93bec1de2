import { hashText } from '../log/content-id.ts'
import type { Person } from '../shared/person.ts'
import { expandOldNumber, parseResidentId } from '../shared/resident-id.ts'

/**
 * Names a person wherever cases are compared, without saying who: the SHA-256 of the kind of number and the number.
 * It keeps numbers out of indexes and messages; it is no secret, because numbers can be tried out.
 */
export type PersonKey = string

/**
 * Rules.md 8.1, K1: the key of a person from an identity document. A citizen number is one number on every document
 * that carries it, of 15 digits or of 18; which passport belongs to which permit is not guessed (K20).
 */
export function personKey({ type, number }: Pick<Person['document'], 'type' | 'number'>): PersonKey {
  const written = asciiOf(number)
  const isCitizen = carriesCitizenNumber(type, written)
  return hashText(`person ${isCitizen ? 'citizen' : type} ${isCitizen ? inFull(written) : written}`)
}

/** Cards carry it always; a document of the forces has it or a number of its own, which is no citizen number. */
const carriesCitizenNumber = (type: Person['document']['type'], written: string): boolean =>
  type.startsWith('MIL')
    ? parseResidentId(written).ok
    : (type === 'CN_ID' || type === 'CN_ID_TMP') && /^(\d{15}|\d{17}[\dX])$/.test(written)

/** The 17 digits that say who it is; the check digit says only whether they were written well. */
const inFull = (number: string): string =>
  (number.length === 15 ? expandOldNumber(number) : number).slice(0, 17)

/** Full-width signs and the Roman ten in ASCII, capitals, no spaces and hyphens: as one writes it, so another. */
const asciiOf = (text: string): string =>
  text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[ⅹⅩ]/g, 'X')
    .replace(/[\s-]/g, '')
    .toUpperCase()
