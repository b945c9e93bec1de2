import { type Action, blobsIn } from '../../../domain/index.ts'
import { openJson, sealJson } from '../vault/sealing.ts'
import type { Ledger, OutboxRow } from './database.ts'

/** One of our own acts with its place in the outbox. */
export interface OwnAct {
  readonly row: OutboxRow
  readonly action: Action
}

/** The row of an act that has just been signed. */
export async function sealedAct(deviceKey: CryptoKey, action: Action): Promise<OutboxRow> {
  const { id, body } = action
  const sealed = await sealJson(deviceKey, action, place(body.by.seq, id))
  return {
    seq: body.by.seq,
    id,
    case: body.case,
    sealed,
    bytes: sealed.length,
    savedAt: body.at,
    state: 'saved',
    reason: null,
    attempts: 0,
    lastFault: null,
  }
}

/**
 * An act is saved when this has resolved: it, its place in the chain, and that its blobs are now to be sent,
 * are on disk together.
 */
export const keepAct = (ledger: Ledger, row: OutboxRow, { body }: Action): Promise<void> =>
  ledger.transaction('rw', ledger.outbox, ledger.meta, ledger.blobs, async () => {
    await ledger.outbox.add(row)
    await ledger.keep('chain', { seq: row.seq, last: row.id, at: row.savedAt })
    const named = blobsIn(body.act).map(({ sha256 }) => sha256)
    if (named.length === 0) return
    await ledger.blobs
      .where('sha256')
      .anyOf(named)
      .filter(({ state }) => state === 'kept')
      .modify({ state: 'here', case: body.case })
  })

/** The outbox as it could be opened. */
export interface Outbox {
  readonly acts: readonly OwnAct[]
  /** Rows that have not arrived at the centre and whose seal does not open: damaged, or under another key. */
  readonly unreadable: number
}

/** Every own act that has not been seen in the feed, in the order it was made. */
export async function readOutbox(ledger: Ledger, deviceKey: CryptoKey): Promise<Outbox> {
  const rows = await ledger.outbox.orderBy('seq').toArray()
  const opened = await Promise.all(rows.map(async (row) => ({ row, act: await openAct(deviceKey, row) })))
  return {
    acts: opened.flatMap(({ act }) => act ?? []),
    unreadable: opened.filter(({ row, act }) => !act && row.state !== 'sent').length,
  }
}

/** The next acts to send, oldest first. */
export async function nextToSend(
  ledger: Ledger,
  deviceKey: CryptoKey,
  afterSeq: number,
  limit: number,
): Promise<OwnAct[]> {
  const rows = await ledger.outbox
    .where('seq')
    .above(afterSeq)
    .filter(({ state }) => state === 'saved')
    .limit(limit)
    .toArray()
  const acts = await Promise.all(rows.map((row) => openAct(deviceKey, row)))
  return acts.flatMap((act) => act ?? [])
}

/** What became of one act at the centre. */
export interface Answered {
  readonly seq: number
  readonly change: Partial<Pick<OutboxRow, 'state' | 'reason' | 'lastFault'>>
}

/** Writes down what the centre answered, and that it was asked. */
export const keepAnswers = (ledger: Ledger, answers: readonly Answered[]): Promise<void> =>
  ledger.transaction('rw', ledger.outbox, async () => {
    for (const { seq, change } of answers) {
      await ledger.outbox
        .where('seq')
        .equals(seq)
        .modify((row) => {
          Object.assign(row, change, { attempts: row.attempts + 1 })
        })
    }
  })

/** Puts back what the centre did not take, acts and blobs: an error of the line or of the centre may be over. */
export const offerAgain = (ledger: Ledger): Promise<void> =>
  ledger.transaction('rw', ledger.outbox, ledger.blobs, async () => {
    await ledger.outbox.where('state').equals('refused').modify({ state: 'saved', reason: null })
    await ledger.blobs.where('state').equals('refused').modify({ state: 'here' })
  })

async function openAct(deviceKey: CryptoKey, row: OutboxRow): Promise<OwnAct | undefined> {
  const opened = await openJson(deviceKey, row.sealed, place(row.seq, row.id))
  return opened.ok ? { row, action: opened.value as Action } : undefined
}

const place = (seq: number, id: string): string => `outbox/${seq}/${id}`
