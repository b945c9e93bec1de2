import type { CertificateLetters } from './pieces.ts'

/** What a kind issues at the end: its certificate, as the citations call it, its letters, and its blanks. */
export interface Issue<S> {
  /** E.g. 结婚证. */
  readonly name: string
  readonly letters: (state: S) => CertificateLetters
  readonly blanks: (state: S) => 'marriage' | 'divorce'
}
