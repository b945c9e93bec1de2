import type { CaseId } from '../log/action.ts'
import { hashText } from '../log/content-id.ts'

/** A case id that is the same for the same words; ULIDs of real cases are made on the device. */
export function caseIdOf(words: string): CaseId {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const digits = hashText(words).slice(0, 50).match(/../g) ?? []
  return `0${digits.map((pair) => alphabet[Number.parseInt(pair, 16) % 32]).join('')}`
}
