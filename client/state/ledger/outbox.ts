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
  const unreadable = opened.filter(({ row, act }) => !act && !row.isConfirmed)
  if (unreadable.length > 0) {
    const known = (await ledger.read('damaged')) ?? []
    const fresh = unreadable.map(({ row }) => row.seq).filter((seq) => !known.includes(seq))
    if (fresh.length > 0) ledger.onFault({ code: 'seal', store: 'outbox', keys: fresh })
  }
  return { acts: opened.flatMap(({ act }) => act ?? []), unreadable: unreadable.length }
}

/** The next acts to send, oldest first; `last` is how far the outbox was looked through, null at its end. */
export interface ToSend {
  readonly acts: readonly OwnAct[]
  readonly last: number | null
}

/** Looks through the next `limit` rows of the outbox, read at once. */
export async function nextToSend(
  ledger: Ledger,
  deviceKey: CryptoKey,
  afterSeq: number,
  limit: number,
): Promise<ToSend> {
  const rows = await ledger.outbox.where('seq').above(afterSeq).limit(limit).toArray()
  const saved = rows.filter(({ state }) => state === 'saved')
  const acts = await Promise.all(saved.map((row) => openAct(deviceKey, row)))
  return { acts: acts.flatMap((act) => act ?? []), last: rows.at(-1)?.seq ?? null }
}

/** What became of one act at the centre. */
export interface Answered {
  readonly seq: number
  readonly change: Partial<Pick<OutboxRow, 'state' | 'reason' | 'lastFault'>>
}

/** Writes down what the centre answered, and that it was asked. What has left the outbox meanwhile stays away. */
export const keepAnswers = (ledger: Ledger, answers: readonly Answered[]): Promise<void> =>
  ledger.transaction('rw', ledger.outbox, async () => {
    const changes = new Map(answers.map(({ seq, change }) => [seq, change]))
    const rows = await rowsWithin(ledger, [...changes.keys()])
    const asked = rows.filter(({ seq }) => changes.has(seq))
    await ledger.outbox.bulkPut(
      asked.map((row) => ({ ...row, ...changes.get(row.seq), attempts: row.attempts + 1 })),
    )
  })

/** What a page says that may be of our own acts. */
export interface SaidOfOurs {
  /** The acts in it. */
  readonly came: readonly Action[]
  /** Ids of acts that its receipts name, with the verdict. */
  readonly named: ReadonlyMap<string, 'accepted' | 'held'>
}

/**
 * Inside the transaction that keeps a page: acts that are in it leave the outbox; those that only a receipt names
 * are known to be at the centre and stay until they come.
 */
export async function settleOutbox(ledger: Ledger, { came, named }: SaidOfOurs): Promise<void> {
  if (came.length + named.size === 0 || (await ledger.outbox.count()) === 0) return
  const ids = new Set<string>(came.map(({ id }) => id))
  const rows = await rowsWithin(
    ledger,
    came.map(({ body }) => body.by.seq),
  )
  const gone = rows.filter(({ id }) => ids.has(id)).map(({ seq }) => seq)
  if (gone.length === rows.length) await rowsBetween(ledger, gone)?.delete()
  else await ledger.outbox.bulkDelete(gone)
  const others = [...named.keys()].filter((id) => !ids.has(id))
  if (others.length === 0) return
  const confirmed = await ledger.outbox.where('id').anyOf(others).toArray()
  await ledger.outbox.bulkPut(confirmed.map((row) => ({ ...row, ...confirmation(row, named.get(row.id)) })))
}

const confirmation = (
  row: OutboxRow,
  verdict: 'accepted' | 'held' | undefined,
): Pick<OutboxRow, 'isConfirmed' | 'state' | 'reason' | 'lastFault'> => ({
  isConfirmed: true,
  state: verdict === 'held' ? 'held' : 'sent',
  reason: verdict === 'held' ? row.reason : null,
  lastFault: null,
})

/** Rows from the lowest to the highest of these places. */
function rowsBetween(ledger: Ledger, places: readonly number[]) {
  const low = places.reduce((lowest, place) => Math.min(lowest, place), Number.POSITIVE_INFINITY)
  const high = places.reduce((highest, place) => Math.max(highest, place), -1)
  return places.length === 0 ? null : ledger.outbox.where('seq').between(low, high, true, true)
}

/** The same, read at once. */
const rowsWithin = async (ledger: Ledger, places: readonly number[]): Promise<OutboxRow[]> =>
  (await rowsBetween(ledger, places)?.toArray()) ?? []

/** Acts that had come back with the feed lie here again; those that do already stay as they are. */
export const putBack = (ledger: Ledger, rows: readonly OutboxRow[]): Promise<void> =>
  ledger.transaction('rw', ledger.outbox, async () => {
    const there = new Set(
      await ledger.outbox
        .where('id')
        .anyOf(rows.map(({ id }) => id))
        .keys(),
    )
    await ledger.outbox.bulkAdd(rows.filter(({ id }) => !there.has(id)))
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
