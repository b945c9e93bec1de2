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
  ActOfKind,
  BlankUsage,
  BlobRef,
  CaseId,
  CaseKind,
  CaseSummary as CaseProjection,
  CertificateKind,
  Circumstances,
  Conflict,
  DisputeAct,
  DisputeStage,
  DisputeState,
  Draft,
  HeldCases,
  Log,
  NumberUsage,
  Reference,
  Result,
  Review,
  Role,
  StageOfKind,
  Standing,
  StateOfKind,
  WithoutEffect,
} from '../../domain/index.ts'
import type { Bridge } from '../devices/bridge.ts'
import type { ReceiptFault } from '../sync/receipt-chain.ts'
import type { CountedHere, OnCounted } from './counting.ts'
import type { BlobAbsence, CentreFault, ClockStatus, SignInFault, SigningFault } from './faults.ts'
import type { ShareRecovery } from './way-in-by-shares.ts'

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
  /** What went wrong with the database of this machine and what was done; null when nothing did. */
  readonly ledgerNews: Accessor<LedgerNews | null>
  /** The person has read the news. */
  readonly dismissLedgerNews: () => void
  /** The way in by the two shares of the office's recovery key, when nobody can sign in here any more. */
  readonly recovery: () => Promise<ShareRecovery>
  readonly storage: Accessor<StorageRoom>
  /** Asks the browser not to evict this site's data; call it from a click. */
  readonly askToPersist: () => Promise<void>
  readonly updates: Updates
}

/** What a person has to know of the database of this machine. */
export type LedgerNews =
  /** It was broken and is whole again, as far as that goes. */
  | ({ readonly state: 'rebuilt' } & import('./ledger/rebuild.ts').Rebuilt)
  /** The browser does not open it; nothing was changed, nobody can work here. */
  | { readonly state: 'unusable' }
  /** A newer version of the app has written it. */
  | { readonly state: 'newer' }
  /** It does not open for want of room. */
  | { readonly state: 'no-space' }

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
  /** A lock or an update was stopped because what is typed is in memory alone; asked for again, it goes on. */
  readonly isHeldBack: boolean
}

/** A new version of the app; it never reloads an open case by itself. */
export interface Updates {
  readonly isReady: Accessor<boolean>
  /** On the clerk's word: flushes drafts, switches to the new version, reloads every tab; see `isHeldBack`. */
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
  /** Every waiting, parked, held and refused act and blob, oldest first. */
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
  /** What clashed and was settled by an act in every case held here. */
  readonly settledConflicts: Accessor<readonly Conflict[]>
  /** What became of each certificate number and blank that a case here took; see `account` in the domain. */
  readonly usages: Accessor<readonly NumberUsage[]>
  readonly blankUsages: Accessor<readonly BlankUsage[]>
  /** At most 200 hits, best first; a few milliseconds at 100,000 rows. */
  readonly find: (query: string) => Promise<readonly Hit[]>
  /** Every act that is held here of the given type and kind, e.g. `print` to account for numbers. */
  readonly actsOfType: <K extends CaseKind, T extends ActOfKind<K>['type']>(
    kind: K,
    type: T,
  ) => Promise<readonly Action<Extract<ActOfKind<K>, { type: T }>>[]>

  /** The verified acts of one case, as they are held now; for what must look across cases. */
  readonly logOf: (id: CaseId) => Promise<Log<Act>>
  /** What reports count of everything held here, taken beside the window; given up with its signal. */
  readonly countForReports: (onCounted: OnCounted, signal: AbortSignal) => Promise<CountedHere>

  /** A case with every other held here that bears on the status of its people, however long ago it was finished. */
  readonly casesOfSamePeople: (id: CaseId) => Promise<HeldCases>

  /** A new case id; nothing is kept until the first draft or act. */
  readonly newCase: () => CaseId
  /**
   * Opens a case of any kind, also one that does not exist yet: its first act will be of the kind `begins`, a marriage
   * where none is named. Call it inside a component; it closes itself.
   */
  readonly openCase: (id: CaseId, begins?: CaseKind) => AnyCase
  /** Judges, signs and stores one act in a case that is not open, e.g. `status-check`. */
  readonly sign: (id: CaseId, kind: CaseKind, act: Act) => Promise<Result<Action, SigningFault>>
  /** What is typed for an act of a case that is not open, e.g. for one that is about to begin with what is known already. */
  readonly draftOf: <T extends object>(id: CaseId, name: string) => DraftHandle<T>
  /** Opens the case of a dispute, also one that has not arrived yet. Call it inside a component; it closes itself. */
  readonly openDispute: (id: CaseId) => OpenDispute
  /** Another clerk signs on this machine, e.g. a head; their keys are there while `work` runs and no longer. */
  readonly withHandOf: <T>(
    clerk: string,
    password: string,
    work: (sign: Desk['sign']) => Promise<T>,
  ) => Promise<Result<T, SignInFault>>

  /** Keeps bytes, sealed; they go to the centre on their own. */
  readonly keepBlob: (bytes: Blob, media: BlobRef['media']) => Promise<Result<BlobRef, 'no-space'>>
  /** From this machine, else from the centre. */
  readonly readBlob: (ref: BlobRef) => Promise<Result<Blob, CentreFault | BlobAbsence>>

  /** Checks of marital status through the line. */
  readonly checkStatus: (
    people: readonly { readonly number: string; readonly name: string }[],
  ) => Promise<Result<readonly StatusFound[], CentreFault>>
  /** Asks the centre for a segment of certificate numbers for this machine; it arrives in `reference`. */
  readonly leaseNumbers: (certificate: CertificateKind) => Promise<Result<null, CentreFault>>
  /** Enters printed blanks handed to this machine, of one certificate. */
  readonly receiveBlanks: (
    certificate: 'marriage' | 'divorce',
    serials: readonly string[],
  ) => Promise<Result<null, CentreFault>>

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
  /** Own acts saved here that no receipt of the centre names yet. */
  readonly savedActs: number
  readonly savedBlobs: number
  readonly savedBytes: number
  /** At the centre, but waiting for a cause, a key or a row; does not count as at the centre. */
  readonly parked: number
  /** Own acts that the centre holds: they are there, without legal effect until somebody settles them. */
  readonly held: number
  readonly refused: number
  /** Acts from the centre whose key is not known here yet; kept, not counted. */
  readonly unverified: number
  /** Epoch milliseconds of the next try by itself; null while connected. */
  readonly nextTryAt: number | null
  readonly lastFault: CentreFault | null
  /** The centre was restored from a backup and is given back what is held here: steps done and in all. */
  readonly recovering: { readonly done: number; readonly total: number } | null
  /** The centre's chain of receipts is not whole; it stays until support has looked at it. */
  readonly receiptFault: ReceiptFault | null
  /** Said only when each own act is in a receipt, none is refused, no blob is to go and nothing is recovering. */
  readonly isEverythingAtCentre: boolean
  /** One tab of a profile syncs; all tabs show the same. */
  readonly isThisTabSyncing: boolean
}

/** Where one act or blob is. */
export type Whereabouts =
  | { readonly at: 'here' }
  | { readonly at: 'centre' }
  | { readonly at: 'parked'; readonly reason: string }
  /** At the centre, without legal effect until somebody settles it; the reason is the rule it breaks. */
  | { readonly at: 'held'; readonly reason: string }
  | { readonly at: 'refused'; readonly reason: string }

/** One thing of ours that is not at the centre, or is held there. */
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
export interface TimelineEntry<A extends Act = Act> {
  readonly action: Action<A>
  readonly whereabouts: Whereabouts
  /** Stored, but its signature cannot be checked yet; not part of `state`. */
  readonly isUnverified: boolean
  readonly isMine: boolean
  /** Why it has no legal effect; null while it has. */
  readonly withoutEffect: WithoutEffect | null
}

/** A case of a kind while it is on a screen: its acts, its state and its stages are those of the kind. */
export interface OpenCase<A extends Act, S, Stage extends string> {
  readonly id: CaseId
  /** The kind of its first act; before that, the kind with which it was opened to begin. */
  readonly kind: Accessor<CaseKind>
  /** The same case as one of that kind, or undefined when it is of another. */
  readonly as: <K extends CaseKind>(kind: K) => CaseOf<K> | undefined
  /** False until what is kept of the case has been read. */
  readonly isReady: Accessor<boolean>
  /** Verified acts, own saved ones included. */
  readonly log: Accessor<Log<A>>
  readonly state: Accessor<S>
  readonly stage: Accessor<Stage>
  /** Which acts have no effect, and what the case is disputed about. */
  readonly standing: Accessor<Standing>
  /** Causes before effects. */
  readonly timeline: Accessor<readonly TimelineEntry<A>[]>
  readonly conflicts: Accessor<readonly Conflict[]>
  /** Blobs named by the case's own acts that have not passed the centre's check. */
  readonly blobsToGo: Accessor<number>
  /** What such an act would be judged on now: today's date, this clerk, the rows it would name. */
  readonly circumstances: (act?: A['type']) => Circumstances
  /** Holds a half-filled act against law and checklist as of now; cheap, call it in a memo on each keystroke. */
  readonly review: (act: Draft<A> & { readonly type: A['type'] }) => Review
  /** Judges, signs, stores durably; resolves when it is on disk. */
  readonly sign: (act: A) => Promise<Result<Action<A>, SigningFault>>
  /** Somebody else's act on this machine, e.g. a head's approval; their keys are forgotten at once. */
  readonly signAs: (
    clerk: string,
    password: string,
    act: A,
  ) => Promise<Result<Action<A>, SigningFault | SignInFault>>
  /** What is typed but not signed; `name` tells apart several forms of one case, usually the act's type. */
  readonly draft: <T extends object>(name: string) => DraftHandle<T>
}

/** An open case of one kind, by the kind's name. */
export type CaseOf<K extends CaseKind> = OpenCase<ActOfKind<K>, StateOfKind<K>, StageOfKind<K>>

/** An open case whose kind is its own business. */
export type AnyCase = OpenCase<Act, unknown, string>

/** The case of a dispute while it is on a screen. */
export interface OpenDispute {
  readonly id: CaseId
  readonly isReady: Accessor<boolean>
  readonly log: Accessor<Log<DisputeAct>>
  readonly state: Accessor<DisputeState>
  readonly stage: Accessor<DisputeStage>
  /** How many of its acts are not at the centre yet. */
  readonly saved: Accessor<number>
  /** Holds a half-filled act against law and checklist as of now. */
  readonly review: (act: Draft<DisputeAct> & { readonly type: DisputeAct['type'] }) => Review
  /** What is typed but not signed. */
  readonly draft: <T extends object>(name: string) => DraftHandle<T>
}

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
