import type { RecoveryKeyName, RecoveryShare, Result } from '../../domain/index.ts'
import type { CentreFault, SignInFault } from './faults.ts'

/** The way into a machine that nobody can sign in at any more, by the two shares of its office's recovery key. */
export interface ShareRecovery {
  /** The key whose shares open this machine; null when it was never wrapped for one. */
  readonly of: RecoveryKeyName | null
  readonly open: (
    head: RecoveryShare,
    bureau: RecoveryShare,
  ) => Promise<Result<OpenedByShares, 'does-not-open'>>
}

/** What of ours waits on a machine. */
export interface Waiting {
  readonly acts: number
  readonly pictures: number
  /** Acts whose seal does not open: damaged. */
  readonly unreadable: number
}

/** A machine that is open, to those who brought the shares, for sending what waits and for a new password. */
export interface OpenedByShares {
  readonly waiting: Waiting
  /**
   * Signs a clerk in at the centre, makes a new envelope for that password from the recovered key, and sends what
   * waits. The centre's copy of the device key is not used.
   */
  readonly send: (clerk: string, password: string) => Promise<Result<SentByShares, SignInFault>>
  /** Forgets the device key. */
  readonly close: () => void
}

/** What has arrived, as receipts of the centre prove, and what is still here with the reason. */
export interface SentByShares {
  readonly sent: Waiting
  readonly left: Waiting
  readonly fault: CentreFault | null
}
