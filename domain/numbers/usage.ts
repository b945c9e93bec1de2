import type { ActionId, CaseId } from '../log/action.ts'

/** What became of a certificate number in one case; each kind of case tells this of its own states. */
export interface NumberUsage {
  /** As printed, e.g. `J610102-2026-000017`. */
  readonly certificate: string
  readonly case: CaseId
  readonly act: ActionId
  /** `reserved`: printed and not yet registered; `gap`: the case ended without it. */
  readonly status: 'reserved' | 'used' | 'gap'
  /** Why there is a gap. */
  readonly reason: GapReason | null
}

/** Why a number was never given out; `restored`: it was jumped over when the centre was restored from a backup. */
export type GapReason = 'aborted' | 'declined' | 'duplicate-record' | 'replaced' | 'lost-device' | 'restored'

/** What became of a printed blank (空白证) in one case. */
export interface BlankUsage {
  readonly serial: string
  readonly case: CaseId
  readonly act: ActionId
  /** `assigned`: printed and not yet registered. */
  readonly status: 'assigned' | 'used' | 'spoiled'
  readonly reason: string | null
}
