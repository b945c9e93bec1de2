import { Dexie, type EntityTable, type Table } from 'dexie'
import type { BridgeKeys } from '../../devices/bridge.ts'
import type { Envelope } from '../vault/envelope.ts'
import type { Tries } from '../vault/retry-delay.ts'
import type { Sealed } from '../vault/sealing.ts'

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
}

/** Where one of our own acts is; `sent` is answered but not yet seen in the feed. */
export type OutboxState = 'saved' | 'sent' | 'parked' | 'refused'

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

/** What is kept once; see the type of each key. */
export interface MetaValues {
  /** This machine's name at its office, made at the first enrolment. */
  readonly device: string
  /** The last act of this machine's chain, whoever made it. */
  readonly chain: { readonly seq: number; readonly last: string; readonly at: string }
  /** The projection, sealed, and the last page that is in it. */
  readonly snapshot: { readonly page: number; readonly sealed: Sealed }
  /** Clock difference that a second person has confirmed, milliseconds. */
  readonly confirmedDrift: number
  /** Where the device bridge listens, as the centre last said. */
  readonly bridgeBase: string
  /** The pairing with this machine's device bridge. */
  readonly bridge: BridgeKeys
  /** When everything of ours was last at the centre. */
  readonly clearedAt: string
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

  constructor(name = 'lianli') {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      pages: '++n, unverified, view',
      outbox: 'seq, &id, state',
      blobs: 'sha256, state',
      blobBytes: 'sha256',
      meta: 'key',
    })
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
