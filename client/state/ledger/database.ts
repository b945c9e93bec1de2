import { Dexie, type EntityTable, type Table } from 'dexie'
import type { BridgeKeys } from '../../devices/bridge.ts'
import type { ReceiptChain } from '../../sync/receipt-chain.ts'
import type { Envelope } from '../vault/envelope.ts'
import type { RecoveryBox } from '../vault/recovery-box.ts'
import type { Tries } from '../vault/retry-delay.ts'
import type { Sealed } from '../vault/sealing.ts'
import type { LedgerFault } from './ledger-fault.ts'
import { ledgerName } from './places.ts'
import { keepTally, type Tally } from './tally.ts'

/** One pulled batch: its acts verified and sealed together, with the place in the feed it brings us to. */
export interface PageRow {
  /** Local counter; the feed's own sequences are opaque. */
  readonly n: number
  readonly since: string
  /** Whose view of the feed `since` belongs to: all desks share one, each kit clerk has an own. */
  readonly view: string
  readonly sealed: Sealed
  /** Acts in it whose signatures could not be checked yet. */
  readonly unverified: number
  /** 1 while it has few acts, so that many such pages become one when there is time. */
  readonly isSmall?: 0 | 1
}

/** Where one of our own acts is; `sent` and `held` are answered, and at the centre once a receipt names them. */
export type OutboxState = 'saved' | 'sent' | 'parked' | 'held' | 'refused'

/** One of our own acts, durable from the moment it is written. */
export interface OutboxRow {
  /** Place in the device's chain: two windows can never write the same. */
  readonly seq: number
  readonly id: string
  readonly case: string
  readonly sealed: Sealed
  readonly bytes: number
  readonly savedAt: string
  readonly state: OutboxState
  /** A receipt of the centre names it; it stays here only until it has come back with the feed. */
  readonly isConfirmed?: boolean
  /** Code of the centre's answer, never a sentence. */
  readonly reason: string | null
  readonly attempts: number
  readonly lastFault: string | null
}

/** A scan, photograph, print or set of strokes, named by its plain bytes; the bytes lie apart. */
export interface BlobRow {
  readonly sha256: string
  readonly media: string
  readonly bytes: number
  readonly savedAt: string
  /** The case whose act names it; until then it is a draft's, and stays here. */
  readonly case: string | null
  /** `kept`: named by no act. `here`: to be sent. `centre`: passed its check. `fetched`: never ours to send. */
  readonly state: 'kept' | 'here' | 'centre' | 'fetched' | 'refused'
  readonly attempts: number
  readonly lastFault: string | null
}

/** A blob's bytes, sealed. */
export interface BlobBytes {
  readonly sha256: string
  readonly sealed: Sealed
}

/** What this machine gives a centre that was restored from a backup; a crash goes on where it stopped. */
export interface Recovery {
  /** `pull`: the feed is read from its beginning. `offer`: what is held here is offered, page by page. */
  readonly stage: 'pull' | 'offer'
  /** The last page that was offered, and the last that is to be. */
  readonly after: number
  readonly upTo: number
  readonly done: number
  readonly total: number
}

/** What is kept once; see the type of each key. */
export interface MetaValues {
  /** This machine's name at its office, made at the first enrolment. */
  readonly device: string
  /** The last act of this machine's chain, whoever made it. */
  readonly chain: { readonly seq: number; readonly last: string; readonly at: string }
  /** The projection, sealed, the last page that is in it, and the layout of the pages it speaks of. */
  readonly snapshot: { readonly page: number; readonly layout?: number; readonly sealed: Sealed }
  /** How often stored pages have been written anew; a snapshot of another layout is void. */
  readonly layout: number
  /** The centre's epoch; another one means that a backup was put back. */
  readonly epoch: string
  /** What is left to do since the centre's epoch changed. */
  readonly recovery: Recovery
  /** Documents on pages here that a restored centre was given back and has not taken in: they may still come. */
  readonly givenBack: readonly string[]
  /** Cases that the centre has purged, and those whose traces are still to be removed here. */
  readonly purged: { readonly cases: readonly string[]; readonly toDo: readonly string[] }
  /** Clock difference that a second person has confirmed, milliseconds. */
  readonly confirmedDrift: number
  /** Where the device bridge listens, as the centre last said. */
  readonly bridgeBase: string
  /** The pairing with this machine's device bridge. */
  readonly bridge: BridgeKeys
  /** When everything of ours was last at the centre. */
  readonly clearedAt: string
  /** How many rows each store must have. */
  readonly tally: Tally
  /** A rebuilding that was not finished. */
  readonly rebuilding: LedgerFault
  /** Places of own acts that nothing here opens any more; said once, then not a fault again. */
  readonly damaged: readonly number[]
  /** Blobs that the drafts of a clerk name, as of when that clerk last signed in. */
  [drafted: `drafted:${string}`]: { readonly at: string; readonly blobs: readonly string[] }
  /** Where the next pull of a view of the feed begins. */
  [place: `place:${string}`]: string
  /** The feed of a view is read from its beginning again, beside the pages that are held. */
  [rereading: `rereading:${string}`]: true
  /** The centre's receipts, as far as a view has followed them. */
  [receipts: `receipts:${string}`]: ReceiptChain
  /** This machine's device key, wrapped for the office's recovery key. */
  readonly recoveryBox: RecoveryBox
  [envelope: `envelope:${string}`]: Envelope
  [tries: `tries:${string}`]: Tries
  /** Who the clerk is, sealed under the device key: name, roles, grant, and the rows that prove it. */
  [profile: `profile:${string}`]: Sealed
}

interface MetaRow {
  readonly key: string
  readonly value: unknown
}

/** The client's ledger: one database, each write on disk before it is said to be saved. */
export class Ledger extends Dexie {
  declare readonly pages: EntityTable<PageRow, 'n'>
  declare readonly outbox: EntityTable<OutboxRow, 'seq'>
  declare readonly blobs: EntityTable<BlobRow, 'sha256'>
  declare readonly blobBytes: EntityTable<BlobBytes, 'sha256'>
  declare readonly meta: Table<MetaRow, string>
  /** Hears what is found broken while the ledger is in use. */
  onFault: (fault: LedgerFault) => void = () => undefined
  /** Hears which acts have come back with the feed, once they are on disk. */
  onArrived: (ids: readonly string[]) => void = () => undefined

  /** A blob's sealed bytes from the second copy, when there are such. */
  secondCopyOf: (sha256: string) => Promise<Sealed | undefined> = async () => undefined

  constructor(name = ledgerName) {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      pages: '++n, unverified, view',
      outbox: 'seq, &id, state',
      blobs: 'sha256, state',
      blobBytes: 'sha256',
      meta: 'key',
    })
    this.version(2).stores({ pages: '++n, unverified, view, [view+isSmall]' })
    keepTally(this)
  }

  /** One kept value, or undefined. */
  async read<K extends keyof MetaValues & string>(key: K): Promise<MetaValues[K] | undefined> {
    return (await this.meta.get(key))?.value as MetaValues[K] | undefined
  }

  /** Keeps one value; inside a transaction it is part of it. */
  async keep<K extends keyof MetaValues & string>(key: K, value: MetaValues[K]): Promise<void> {
    await this.meta.put({ key, value })
  }
}

/** Whether a write failed because the browser has no room left. */
export const isNoSpace = (cause: unknown): boolean =>
  cause instanceof Error &&
  (cause.name === 'QuotaExceededError' ||
    ('inner' in cause && cause.inner instanceof Error && cause.inner.name === 'QuotaExceededError'))
