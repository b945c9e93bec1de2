import type { NotYet, Refusal } from '../../domain/index.ts'

/** What may go wrong with one request to the centre. */
export type CentreFault =
  | { readonly code: 'unreachable' }
  | { readonly code: 'sign-in-again' }
  | { readonly code: 'refused'; readonly status: number; readonly reason: string }
  /** It answered something that is not in its contract, also a body cut short. */
  | { readonly code: 'unreadable-answer' }
  /** It answered, and this machine had no room to keep the answer. */
  | { readonly code: 'no-space' }
  /** It answered, or was not asked, and something broke on this machine. */
  | { readonly code: 'failed-here' }

/** Why the centre has no bytes for a name. */
export type BlobAbsence =
  | { readonly code: 'not-here-yet' }
  /** They were there, and a retention rule has erased them on this day. */
  | { readonly code: 'erased'; readonly on: string }

/** Why nobody was signed in. */
export type SignInFault =
  /** The centre said no, or the password does not open the envelope kept here. */
  | { readonly code: 'wrong-password' }
  /** Too many tries: the next one counts from `retryAt` (epoch milliseconds). */
  | { readonly code: 'wait'; readonly retryAt: number }
  /** No line, and this clerk has never signed in on this machine. */
  | { readonly code: 'not-enrolled-here' }
  /** The centre knows the clerk, but enrolling this machine did not go through. */
  | { readonly code: 'enrolment-failed'; readonly because: CentreFault }
  /** The centre's key is not the one this machine pinned. Nothing was sent or opened; call support. */
  | { readonly code: 'other-centre' }
  /** The centre has another key for what is kept here; the two shares of the recovery key open it. */
  | { readonly code: 'other-device-key' }
  /** The machine is another office's than the clerk; nothing was sent. */
  | { readonly code: 'other-office' }
  | { readonly code: 'no-space' }
  /** The database of this machine cannot be used; see `Door.ledgerNews`. */
  | { readonly code: 'ledger' }
  | { readonly code: 'centre'; readonly because: CentreFault }

/** Why signing is blocked; a `confirm-clock` act lifts it. */
export interface ClockStatus {
  readonly trust: 'good' | 'drift' | 'backwards' | 'unconfirmed'
  /** This machine minus the centre, milliseconds; null while the centre has not been heard. */
  readonly drift: number | null
}

/** Why nothing was signed. */
export type SigningFault =
  | { readonly code: 'refused'; readonly refusals: readonly Refusal[] }
  /** Causes or rows are not here yet. */
  | { readonly code: 'not-yet'; readonly missing: NotYet }
  | { readonly code: 'clock'; readonly clock: ClockStatus }
  /** Nothing was signed; the draft is kept. */
  | { readonly code: 'no-space' }
  /** The database of this machine was found broken: nothing was signed, every desk is closed. */
  | { readonly code: 'ledger' }
  /** The screen was locked meanwhile. */
  | { readonly code: 'locked' }
  /** The key's own row has not arrived from the centre, so no act could name it. */
  | { readonly code: 'key-not-certified' }
