import type { Admitted, NotYet, Receipt, Row, Tombstone } from '../../domain/index.ts'

/** One document ready to be kept: an act that was judged, or a row, receipt or tombstone that the centre signed. */
export interface Entry {
  readonly of: Admitted | Row | Receipt | Tombstone
  readonly id: string
  readonly rev: string
  /** The document as it will be sent, `_id` and `_rev` included. */
  readonly json: string
  /** The case and the clerk of an act, for reading by scope; null for what everybody may read. */
  readonly case: string | null
  readonly clerk: string | null
}

/** A place in a feed, in the words of the engine that gave it: opaque, and not always in order. */
export type Place = string

/** Before the first document, in every engine's words. */
export const beginning: Place = '0'

/** One document as it is kept. */
export interface Kept {
  readonly seq: Place
  readonly id: string
  readonly rev: string
  readonly json: string
}

/** What an authentic act waits for; `purged`: its case is gone under a retention rule, and it waits for a person. */
export type ParkedFor = 'cause' | 'basis' | 'version' | 'purged' | 'kind'

/** An act that is kept durably and not published. */
export interface Parked {
  readonly id: string
  readonly rev: string
  readonly json: string
  readonly reason: ParkedFor
  readonly missing: NotYet
}

/** Why a document was turned away; remembered, so that its author can be told. */
export interface Refused {
  readonly id: string
  readonly reason: string
}

/** What one judgement changes, kept whole or not at all. */
export interface Batch {
  /** Causes before effects; engines that keep no order within a batch say so. */
  readonly entries: readonly Entry[]
  readonly parked: readonly Parked[]
  readonly refused: readonly Refused[]
  /** Ids that are parked no longer. */
  readonly released: readonly string[]
}

/** Which documents somebody may read: all, or those of the cases a clerk has acted in and those of no case. */
export interface Reach {
  readonly casesOf?: string
}

/** One page of the feed; `last` is how far it has looked, `pending` how many may come behind: 0 at the end. */
export interface Page {
  readonly rows: readonly Kept[]
  readonly last: Place
  readonly pending: number
}

/** The same as text: the lines of `_changes` with their documents, a comma and a line end between them. */
export interface WrittenPage extends Omit<Page, 'rows'> {
  readonly text: Uint8Array
  readonly count: number
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
  /** The centre's epoch: changes when a backup is put back; places of another epoch mean nothing here. */
  readonly epoch: string
  /**
   * Keeps a judgement durably; called by the gate and by the reference alone. When it throws, nothing may be
   * acknowledged: the batch is then kept whole or not at all, and whoever builds on what is kept reads it again.
   */
  append(batch: Batch): Promise<void>
  /** Removes whatever there is of a case and appends its tombstone, as one judgement. */
  purge(caseId: string, tombstone: Entry): Promise<void>
  /** Which of these document ids stand in a tombstone: such acts were kept once and are never taken in again. */
  buried(ids: readonly string[]): Promise<ReadonlySet<string>>
  lastSequence(): Promise<Place>
  /** Whether this is a place in the feed as it stands now. */
  has(place: Place): Promise<boolean>
  count(): Promise<number>
  get(ids: readonly string[], reach?: Reach): Promise<ReadonlyMap<string, Kept>>
  range(range: Range, reach?: Reach): Promise<readonly Kept[]>
  changes(since: Place, limit: number, reach?: Reach): Promise<Page>
  /** A page of everything as text, from an engine that can write it faster than from rows; it may end before its limit. */
  written?(since: Place, limit: number): Promise<WrittenPage>
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
