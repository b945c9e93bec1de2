/**
 * What the screens may ask of the machine below them: types only.
 *
 * `createDoor()` in `door.ts` is all that is loaded before sign-in; signing in gives a {@link Desk}.
 * Accessors are Solid's: read them inside JSX or a memo and they follow the data, in every tab.
 * Nothing here throws for what may happen in an office: what can go wrong comes back as a value.
 */
import type { Accessor } from 'solid-js'
import type {
  Act,
  Action,
  ActionId,
  BlankUsage,
  BlobRef,
  CaseId,
  CaseKind,
  CaseSummary as CaseProjection,
  Circumstances,
  Conflict,
  Draft,
  Log,
  MarriageAct,
  Stage as MarriageStage,
  MarriageState,
  NotYet,
  NumberUsage,
  Reference,
  Refusal,
  Result,
  Review,
  Role,
} from '../../domain/index.ts'
import type { Bridge } from '../devices/bridge.ts'

// ---------------------------------------------------------------- before sign-in

/** The part of the app that is there before anyone has signed in. */
export interface Door {
  /** The open desk, or undefined while nobody is signed in or the screen is locked. */
  readonly desk: Accessor<Desk | undefined>
  /** True while another tab is asked for its keys, or a sign-in is running. */
  readonly isBusy: Accessor<boolean>
  /** Ids of the clerks who can sign in here without a line; ids only, names are sealed. */
  readonly enrolled: Accessor<readonly string[]>
  /** Whether the centre answered last time; null before it was first asked. */
  readonly isCentreReachable: Accessor<boolean | null>
  /** Online first; when the centre does not answer, opens what is sealed here and says so in `desk.signedIn`. */
  readonly signIn: (clerk: string, password: string) => Promise<Result<Desk, SignInFault>>
  readonly storage: Accessor<StorageRoom>
  /** Asks the browser not to evict this site's data; call it from a click. */
  readonly askToPersist: () => Promise<void>
  readonly updates: Updates
}

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
  | { readonly code: 'no-space' }
  | { readonly code: 'centre'; readonly because: CentreFault }

/** What may go wrong with one request to the centre. */
export type CentreFault =
  | { readonly code: 'unreachable' }
  | { readonly code: 'sign-in-again' }
  | { readonly code: 'refused'; readonly status: number; readonly reason: string }
  /** It answered something that is not in its contract, also a body cut short. */
  | { readonly code: 'unreadable-answer' }
  /** It answered, and this machine had no room to keep the answer. */
  | { readonly code: 'no-space' }

/** Room and safety of what is kept on this machine. */
export interface StorageRoom {
  /** Whether the browser promised not to evict; null before it was asked. */
  readonly isPersistent: boolean | null
  readonly usedBytes: number
  readonly quotaBytes: number
  /** Less than 200 MB, or less than a twentieth of the quota, is left. */
  readonly isLow: boolean
  /** A write was refused for want of room; drafts are kept in memory until there is some. */
  readonly isFull: boolean
}

/** A new version of the app; it never reloads an open case by itself. */
export interface Updates {
  readonly isReady: Accessor<boolean>
  /** On the clerk's word: flushes drafts, switches to the new version, reloads every tab. */
  readonly apply: () => Promise<void>
}

// ---------------------------------------------------------------- after sign-in

/** One signed-in clerk at one machine. */
export interface Desk {
  readonly clerk: Clerk
  readonly device: string
  /** `offline`: opened without the centre; a fresh sign-in is asked for when the line is back. */
  readonly signedIn: 'online' | 'offline'
  /** Random, new with each unlock of this machine: a `sign` of another sitting needs `reconfirm` (K12). */
  readonly sitting: string

  readonly sync: Accessor<SyncStatus>
  /** Every waiting, parked and refused act and blob, oldest first. */
  readonly waiting: Accessor<readonly WaitingItem[]>
  /** Tries again now, whatever the back-off says; what was refused is offered once more. */
  readonly tryNow: () => void
  /** After `sync().line === 'sign-in-again'`: a new session without closing anything. */
  readonly signInAgain: (password: string) => Promise<Result<null, SignInFault>>

  readonly clock: Accessor<ClockStatus>
  /** Now, as an act would record it. Ticks each second. */
  readonly now: Accessor<string>

  /** All verified reference rows. */
  readonly reference: Accessor<Reference>
  /** One row of each case held here, newest act first. */
  readonly cases: Accessor<readonly CaseSummary[]>
  /** Everything that clashes among the acts held here, within and across cases. */
  readonly conflicts: Accessor<readonly Conflict[]>
  /** What became of each certificate number and blank that a case here took; see `account` in the domain. */
  readonly usages: Accessor<readonly NumberUsage[]>
  readonly blankUsages: Accessor<readonly BlankUsage[]>
  /** At most 200 hits, best first; a few milliseconds at 100,000 rows. */
  readonly find: (query: string) => Promise<readonly Hit[]>
  /** Every act that is held here of the given type, e.g. `print` to account for numbers. */
  readonly actsOfType: <T extends MarriageAct['type']>(
    type: T,
  ) => Promise<readonly Action<Extract<MarriageAct, { type: T }>>[]>

  /** A new case id; nothing is kept until the first draft or act. */
  readonly newCase: () => CaseId
  /** Opens a case, also one that does not exist yet. Call it inside a component; it closes itself. */
  readonly openCase: (id: CaseId) => OpenCase
  /** Judges, signs and stores one act of a kind other than marriage, e.g. `status-check`. */
  readonly sign: (id: CaseId, kind: CaseKind, act: Act) => Promise<Result<Action, SigningFault>>

  /** Keeps bytes, sealed; they go to the centre on their own. */
  readonly keepBlob: (bytes: Blob, media: BlobRef['media']) => Promise<Result<BlobRef, 'no-space'>>
  /** From this machine, else from the centre. */
  readonly readBlob: (ref: BlobRef) => Promise<Result<Blob, CentreFault | { readonly code: 'not-here-yet' }>>

  /** Checks of marital status through the line. */
  readonly checkStatus: (
    people: readonly { readonly number: string; readonly name: string }[],
  ) => Promise<Result<readonly StatusFound[], CentreFault>>
  /** Asks the centre for a segment of certificate numbers for this machine; it arrives in `reference`. */
  readonly leaseNumbers: () => Promise<Result<null, CentreFault>>
  /** Enters printed blanks handed to this machine. */
  readonly receiveBlanks: (serials: readonly string[]) => Promise<Result<null, CentreFault>>

  /** The device bridge of this machine: card reader, fingerprint scanner. */
  readonly bridge: Bridge

  /** Forgets all keys, in every tab. Drafts are saved first. */
  readonly lock: () => Promise<void>
  /** Locks and ends the session at the centre. */
  readonly signOut: () => Promise<void>
}

/** Who is signed in. */
export interface Clerk {
  readonly id: string
  readonly name: string
  readonly office: string
  readonly roles: readonly Role[]
  /** End of the grant: without a line the clerk may sign acts until then. */
  readonly grantUntil: string
}

/** How the machine stands with the centre. */
export interface SyncStatus {
  readonly line: 'connected' | 'connecting' | 'offline' | 'sign-in-again'
  /** Since when the line has been so, ISO 8601 +08:00. */
  readonly since: string
  /** When everything of ours was last at the centre; null if never. */
  readonly clearedAt: string | null
  /** Own acts saved here that the centre has not confirmed. */
  readonly savedActs: number
  readonly savedBlobs: number
  readonly savedBytes: number
  /** At the centre, but waiting for a cause, a key or a row; does not count as at the centre. */
  readonly parked: number
  readonly refused: number
  /** Acts from the centre whose key is not known here yet; kept, not counted. */
  readonly unverified: number
  /** Epoch milliseconds of the next try by itself; null while connected. */
  readonly nextTryAt: number | null
  readonly lastFault: CentreFault | null
  /** Said only when nothing is waiting, parked or refused, blobs included. */
  readonly isEverythingAtCentre: boolean
  /** One tab of a profile syncs; all tabs show the same. */
  readonly isThisTabSyncing: boolean
}

/** Where one act or blob is. */
export type Whereabouts =
  | { readonly at: 'here' }
  | { readonly at: 'centre' }
  | { readonly at: 'parked'; readonly reason: string }
  | { readonly at: 'refused'; readonly reason: string }

/** One thing of ours that is not at the centre. */
export interface WaitingItem {
  readonly id: string
  readonly what: 'act' | 'blob'
  readonly case: CaseId | null
  /** Type of the act, or media type of the blob. */
  readonly type: string
  readonly bytes: number
  readonly savedAt: string
  readonly whereabouts: Whereabouts
  readonly attempts: number
  readonly lastFault: string | null
  readonly nextTryAt: number | null
}

/** Why signing is blocked; a `confirm-clock` act lifts it. */
export interface ClockStatus {
  readonly trust: 'good' | 'drift' | 'backwards' | 'unconfirmed'
  /** This machine minus the centre, milliseconds; null while the centre has not been heard. */
  readonly drift: number | null
}

/** One case as lists show it: what its acts make of it, and how much of it is at the centre. */
export interface CaseSummary extends CaseProjection {
  /** Own acts of this case by whereabouts; blobs still to go. */
  readonly saved: number
  readonly parked: number
  readonly refused: number
  readonly blobsToGo: number
  readonly conflicts: number
}

/** One row that was found, and in what. */
export interface Hit {
  readonly summary: CaseSummary
  readonly in: 'name' | 'pinyin' | 'number' | 'certificate' | 'case'
}

/** One act of a case with where it is. */
export interface TimelineEntry {
  readonly action: Action<MarriageAct>
  readonly whereabouts: Whereabouts
  /** Stored, but its signature cannot be checked yet; not part of `state`. */
  readonly isUnverified: boolean
  readonly isMine: boolean
}

/** A marriage case while it is on a screen. */
export interface OpenCase {
  readonly id: CaseId
  /** False until what is kept of the case has been read. */
  readonly isReady: Accessor<boolean>
  /** Verified acts, own saved ones included. */
  readonly log: Accessor<Log<MarriageAct>>
  readonly state: Accessor<MarriageState>
  readonly stage: Accessor<MarriageStage>
  /** Causes before effects. */
  readonly timeline: Accessor<readonly TimelineEntry[]>
  readonly conflicts: Accessor<readonly Conflict[]>
  /** Blobs named by the case's own acts that have not passed the centre's check. */
  readonly blobsToGo: Accessor<number>
  /** What such an act would be judged on now: today's date, this clerk, the rows it would name. */
  readonly circumstances: (act?: MarriageAct['type']) => Circumstances
  /** Holds a half-filled act against law and checklist as of now; cheap, call it in a memo on each keystroke. */
  readonly review: (act: Draft<MarriageAct> & { readonly type: MarriageAct['type'] }) => Review
  /** Judges, signs, stores durably; resolves when it is on disk. */
  readonly sign: (act: MarriageAct) => Promise<Result<Action<MarriageAct>, SigningFault>>
  /** Somebody else's act on this machine, e.g. a head's approval; their keys are forgotten at once. */
  readonly signAs: (
    clerk: string,
    password: string,
    act: MarriageAct,
  ) => Promise<Result<Action<MarriageAct>, SigningFault | SignInFault>>
  /** What is typed but not signed; `name` tells apart several forms of one case, usually the act's type. */
  readonly draft: <T extends object>(name: string) => DraftHandle<T>
}

export type SigningFault =
  | { readonly code: 'refused'; readonly refusals: readonly Refusal[] }
  /** Causes or rows are not here yet. */
  | { readonly code: 'not-yet'; readonly missing: NotYet }
  | { readonly code: 'clock'; readonly clock: ClockStatus }
  /** Nothing was signed; the draft is kept. */
  | { readonly code: 'no-space' }
  /** The screen was locked meanwhile. */
  | { readonly code: 'locked' }
  /** The key's own row has not arrived from the centre, so no act could name it. */
  | { readonly code: 'key-not-certified' }

/** One form's unsigned contents, saved as they are typed, sealed for this clerk only. */
export interface DraftHandle<T extends object> {
  /** Undefined until read; null when there is none. */
  readonly value: Accessor<T | null | undefined>
  /** Replaces the contents; on disk within 300 ms and before the page goes. */
  readonly save: (value: T) => void
  /** After the act is signed, or when the clerk throws it away. */
  readonly discard: () => Promise<void>
  readonly savedAt: Accessor<string | null>
}

/** The answer of one status check; `found` as GB/T 2261.2 or `unknown`. */
export interface StatusFound {
  readonly number: string
  readonly found: '10' | '20' | '30' | '40' | 'unknown'
  readonly source: string
  readonly reference: string
  readonly at: string
}

/** For `WaitingItem.id` of acts. */
export type WaitingActId = ActionId
