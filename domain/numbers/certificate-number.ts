import { err, ok, type Result } from '../log/result.ts'

/** What a certificate is: J marriage, L divorce, BJ and BL their reissues (补领). */
export type CertificateKind = 'J' | 'L' | 'BJ' | 'BL'

/** A certificate number (字号), e.g. J610102-2026-000017. */
export interface CertificateNumber {
  readonly kind: CertificateKind
  /** GB/T 2260 code that the issuing authority prints, six digits. */
  readonly code: string
  readonly year: number
  /** Running number of that authority, kind and year, 1 to 999999. */
  readonly sequence: number
}

/** A number of before 2004, of no common form, kept as it stands on the paper. */
export interface OldCertificateNumber {
  readonly kind: 'old'
  readonly text: string
}

/** Why a text is no certificate number. */
export type CertificateNumberFault = 'form' | 'sequence-zero'

/** The highest running number that six digits hold. */
export const LAST_SEQUENCE = 999_999

const FORM = /^(J|L|BJ|BL)(\d{6})-(\d{4})-(\d{6})$/

/** Reads a number of the form in use since 2004; it is exact in form, because it is copied from paper. */
export const parseCertificateNumber = (text: string): Result<CertificateNumber, CertificateNumberFault> => {
  const match = FORM.exec(text)
  if (!match) return err('form')
  const sequence = Number(match[4])
  if (sequence === 0) return err('sequence-zero')
  return ok({
    kind: match[1] as CertificateKind,
    code: match[2] as string,
    year: Number(match[3]),
    sequence,
  })
}

/** The number as certificates print it. */
export const formatCertificateNumber = ({ kind, code, year, sequence }: CertificateNumber): string =>
  `${kind}${code}-${String(year).padStart(4, '0')}-${String(sequence).padStart(6, '0')}`

/** Keeps the number of an old paper verbatim; refuses only a text with nothing in it. */
export const oldCertificateNumber = (text: string): Result<OldCertificateNumber, 'empty'> =>
  text.trim() === '' ? err('empty') : ok({ kind: 'old', text })
