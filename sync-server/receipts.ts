import {
  canonical,
  type Json,
  type Receipt,
  type ReceiptVerdict,
  readReceipt,
  receiptDocumentId,
  sealSigned,
  type Tombstone,
} from '../domain/index.ts'
import type { CentreKey } from './centre-key.ts'
import { type Clock, instantAt } from './clock.ts'
import { firstRevision } from './revision.ts'
import { beginning, type Database, type Entry, type Place } from './store/store.ts'

/** The chain of receipts of one office: what was taken in, and how it was judged, written down once. */
export interface Receipts {
  /** The next link; it counts only once {@link kept} has been told. */
  readonly next: (verdicts: readonly ReceiptVerdict[]) => { readonly receipt: Receipt; readonly entry: Entry }
  readonly kept: (receipt: Receipt) => Promise<void>
}

/** The link that the next one follows, and how far the feed has been searched for it. */
interface Head {
  readonly seq: number
  readonly id: Receipt['id'] | null
  /** Whether it was written in this epoch. */
  readonly isOurs: boolean
  readonly place: Place
}

const name = 'lianli-receipts'
const notedEvery = 64

/**
 * Opens the chain where it ends. Its end is noted now and then, and found in the feed after the note, so that a
 * commit costs no second write and a crash between the two loses nothing.
 */
export async function openReceipts(database: Database, key: CentreKey, clock: Clock): Promise<Receipts> {
  let head = await headOf(database)
  await note(database, head)
  return {
    next: (verdicts) => {
      const body = {
        office: database.name,
        epoch: database.epoch,
        seq: head.seq + 1,
        previous: head.id,
        receivedAt: instantAt(clock()),
        verdicts: [...verdicts],
      } as Receipt['body']
      const receipt = sealSigned(body, key.sign('receipt', body as unknown as Json))
      return { receipt, entry: centreEntry(receiptDocumentId(receipt), receipt) }
    },
    kept: async (receipt) => {
      head = { ...head, seq: receipt.body.seq, id: receipt.id, isOurs: true }
      if (receipt.body.seq % notedEvery === 0) await note(database, head)
    },
  }
}

/** A document that the centre signed, for everybody who may read the database. */
export function centreEntry<D extends Receipt | Tombstone>(id: string, document: D): Entry & { of: D } {
  const content = { body: document.body, sig: document.sig } as unknown as Json
  const rev = firstRevision(content)
  const json = `{"_id":"${id}","_rev":"${rev}",${canonical(content).slice(1)}`
  return { of: document, id, rev, json, case: null, clerk: null }
}

async function headOf(database: Database): Promise<Head> {
  const known = await database.getLocal(name)
  const none: Head = { seq: -1, id: null, isOurs: false, place: beginning }
  const noted: (Head & { epoch: string }) | null = known ? JSON.parse(known) : null
  let head: Head = noted?.epoch === database.epoch && (await database.has(noted.place)) ? noted : none
  for (;;) {
    const page = await database.changes(head.place, 1000)
    for (const { id, json } of page.rows) {
      if (!id.startsWith('receipt:')) continue
      const { _id, _rev, ...document } = JSON.parse(json)
      const receipt = readReceipt(id.slice('receipt:'.length), document)
      if (!receipt.ok) throw new Error(`receipt ${id} is damaged: ${receipt.error.code}`)
      const { seq, epoch, office } = receipt.value.body
      if (office !== database.name) continue
      // Devices bring back receipts of the epoch before a backup was put back: a branch that has ended.
      const isOurs = epoch === database.epoch
      if (isOurs ? !head.isOurs || seq > head.seq : !head.isOurs && seq > head.seq) {
        head = { ...head, seq, id: receipt.value.id, isOurs }
      }
    }
    head = { ...head, place: page.last }
    if (page.rows.length === 0) return head
  }
}

const note = (database: Database, head: Head): Promise<void> =>
  database.putLocal(name, JSON.stringify({ ...head, epoch: database.epoch }))
