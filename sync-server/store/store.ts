import type { Admitted, NotYet, Refusal, Row } from '../../domain/index.ts'

/** One document ready to be kept: an act that was admitted, or a row that the centre signed. */
export interface Entry {
  readonly of: Admitted | Row
  readonly id: string
  readonly rev: string
  /** The document as it will be sent, `_id` and `_rev` included. */
  readonly json: string
  /** The case and the clerk of an act, for reading by scope; null for reference rows. */
  readonly case: string | null
  readonly clerk: string | null
}

/** One document as it is kept. */
export interface Kept {
  readonly seq: number
  readonly id: string
  readonly rev: string
  readonly json: string
}

/** What an authentic act waits for. */
export type ParkedFor = 'cause' | 'basis' | 'version' | 'rule'

/** An act that is kept durably and not published. */
export interface Parked {
  readonly id: string
  readonly rev: string
  readonly json: string
  readonly reason: ParkedFor
  readonly missing: NotYet
  /** The rules it breaks, when that is the reason. */
  readonly refusals: readonly Refusal[]
}

/** Why a document was turned away; remembered, so that its author can be told. */
export interface Refused {
  readonly id: string
  readonly reason: string
}

/** What one judgement changes, kept whole or not at all. */
export interface Batch {
  readonly entries: readonly Entry[]
  readonly parked: readonly Parked[]
  readonly refused: readonly Refused[]
  /** Ids that are parked no longer. */
  readonly released: readonly string[]
}

/** Which documents somebody may read: all, or those of the cases a clerk has acted in. */
export interface Reach {
  readonly casesOf?: string
}

/** One page of the feed; `last` is how far it has looked. */
export interface Page {
  readonly rows: readonly Kept[]
  readonly last: number
}

/** A stretch of documents by id, both ends included. */
export interface Range {
  readonly start: string
  readonly end: string
  readonly limit: number
}

/** An append-only database: documents with a sequence, and beside them what waits, what was refused, checkpoints. */
export interface Database {
  readonly name: string
  /** Changes when a backup is put back; sequences of another epoch mean nothing here. */
  readonly epoch: string
  /** Keeps a judgement durably; called by the gate and by the reference alone. */
  append(batch: Batch): Promise<void>
  lastSequence(): Promise<number>
  count(): Promise<number>
  get(ids: readonly string[], reach?: Reach): Promise<ReadonlyMap<string, Kept>>
  range(range: Range, reach?: Reach): Promise<readonly Kept[]>
  changes(since: number, limit: number, reach?: Reach): Promise<Page>
  parked(ids?: readonly string[]): Promise<readonly Parked[]>
  refused(ids: readonly string[]): Promise<readonly Refused[]>
  /** Checkpoints of replicators: the last write wins. */
  putLocal(id: string, json: string): Promise<void>
  getLocal(id: string): Promise<string | null>
  close(): Promise<void>
}

/** All databases of one centre. */
export interface Store {
  open(name: string): Promise<Database>
  close(): Promise<void>
}

/** Everything. */
export const all: Range = { start: '', end: '\uffff', limit: Number.MAX_SAFE_INTEGER }
