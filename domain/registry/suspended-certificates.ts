import { type ECertificate, isInForce } from '../e-certificate/certificates.ts'
import type { Conflict } from '../log/conflict.ts'
import { conflictCode } from '../shared/conflict-codes.ts'

/** Two marriages of one person in their order: the first is the marriage, and only the second is in doubt (K1). */
const firstStands: readonly string[] = ['K1', 'K15']

/**
 * Rules.md O5, K1, K2: the open conflict about somebody's status that suspends an e-certificate in force of one of its
 * registrations: until it is settled the certificate proves nothing, and it is neither void nor made anew. This follows
 * from the registrations' own cases; nothing is written into the case of the certificates.
 */
export const suspendedBy = (certificate: ECertificate, open: readonly Conflict[]): Conflict | undefined =>
  isInForce(certificate)
    ? open.find(({ code, cases }) => {
        const nth = cases.indexOf(certificate.make.registration)
        const isInDoubt = nth > 0 || (nth === 0 && !firstStands.includes(code))
        return isInDoubt && conflictCode(code)?.freezesPersons === true
      })
    : undefined
