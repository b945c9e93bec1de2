import { cmp } from 'dexie'
import type { Ledger } from './database.ts'
import type { LedgerFault } from './ledger-fault.ts'
import { rowsIn, shortStore } from './ledger-health.ts'
import type { Marker } from './marker.ts'
import { type CopiedAct, type OutboxCopy, opensActs } from './outbox-copy.ts'
import { newLayout } from './snapshot.ts'

/** What was found broken, and what was brought back; for the person who works here. */
export interface Rebuilt {
  readonly fault: LedgerFault
  /** Own acts that lie in the outbox again, from the copy. */
  readonly acts: number
  /** Own acts that nothing here opens any more. */
  readonly damaged: number
  /** Blobs of those acts whose bytes came back, and those of which nothing is left. */
  readonly blobs: number
  readonly blobsLost: number
  /** Clerks who can sign in here again without a line. */
  readonly clerks: number
}

/** What is wrong with a ledger that has just been opened; opening it may throw. */
export async function inspect(
  ledger: Ledger,
  marker: Marker | undefined,
  copied: ReadonlyMap<number, string>,
): Promise<LedgerFault | undefined> {
  const [device, tally, chain] = await Promise.all([
    ledger.read('device'),
    ledger.read('tally'),
    ledger.read('chain'),
  ])
  if (device === undefined) return marker || copied.size > 0 ? { code: 'vanished' } : undefined
  const interrupted = await ledger.read('rebuilding')
  if (interrupted) return interrupted
  if (!tally) return undefined
  const there = await ledger.transaction('r', [ledger.pages, ledger.outbox, ledger.blobs], () =>
    rowsIn(ledger),
  )
  const short = shortStore(tally, there)
  if (short) return { code: 'incomplete', store: short }
  const newest = Math.max(-1, marker?.device === device ? (marker.chain?.seq ?? -1) : -1, ...copied.keys())
  return newest > (chain?.seq ?? -1) ? { code: 'incomplete', store: 'meta' } : undefined
}

/**
 * Makes the ledger whole again from what it still holds and from the outbox copy, in one transaction: rows that
 * open what is here, the chain's place, every own act that had not arrived. Pages that are left stay readable;
 * everything is pulled from the centre again beside them. It needs no key, for all is copied as it was sealed.
 */
export async function rebuild(
  ledger: Ledger,
  copy: OutboxCopy | undefined,
  marker: Marker | undefined,
  fault: LedgerFault,
): Promise<Rebuilt> {
  const copied = (await copy?.read()) ?? { machine: [], acts: [] }
  const { pages, outbox, blobs, meta } = ledger
  const counts = await ledger.transaction('rw', [pages, outbox, blobs, meta], async () => {
    const isEmpty = (await ledger.read('device')) === undefined
    for (const { key, value } of copied.machine)
      if (opensActs(key) && !(await meta.get(key))) await meta.put({ key, value })
    await ledger.keep('rebuilding', fault)
    const acts = await takeActsBack(ledger, copied.acts, fault)
    const damaged = await stillDamaged(ledger, fault, acts)
    for (const row of copied.acts.flatMap((act) => act.blobs))
      if (!(await blobs.get(row.sha256))) await blobs.put(row)
    await pullAnew(ledger, fault)
    await putChainRight(ledger, copied.acts, marker)
    await ledger.keep('tally', await rowsIn(ledger))
    const clerks = await meta.where('key').startsWith('envelope:').count()
    return { acts: acts.size, damaged, clerks: isEmpty ? clerks : 0 }
  })
  const taken = await takeBlobsBack(ledger, copy)
  const lost = await blobsWithoutBytes(ledger)
  await meta.delete('rebuilding')
  return { fault, ...counts, blobs: taken, blobsLost: lost }
}

/** Puts acts back that are missing, or whose seal does not open where they lie. */
async function takeActsBack(
  { outbox }: Ledger,
  acts: readonly CopiedAct[],
  fault: LedgerFault,
): Promise<ReadonlySet<number>> {
  const taken = new Set<number>()
  for (const { row } of acts) {
    const there = await outbox.get(row.seq)
    if (there && !(isDoubted(fault, row.seq) && cmp(there.sealed, row.sealed) !== 0)) continue
    await outbox.put(there ? { ...there, sealed: row.sealed } : row)
    taken.add(row.seq)
  }
  return taken
}

/** Whether the seal of the act at this place was found, or has to be feared, broken. */
const isDoubted = (fault: LedgerFault, seq: number): boolean =>
  fault.code === 'seal' && fault.store === 'outbox' && fault.keys.includes(seq)

/** Notes the doubted acts for which the copy had nothing better, so that they are said to be damaged once. */
async function stillDamaged(ledger: Ledger, fault: LedgerFault, taken: ReadonlySet<number>): Promise<number> {
  if (fault.code !== 'seal' || fault.store !== 'outbox') return 0
  const damaged = fault.keys.filter((seq) => !taken.has(seq))
  await ledger.keep('damaged', [...((await ledger.read('damaged')) ?? []), ...damaged])
  return damaged.length
}

/** Puts copied blobs back one by one, for together they may be more than memory holds. */
async function takeBlobsBack(ledger: Ledger, copy: OutboxCopy | undefined): Promise<number> {
  const { blobs, blobBytes, meta } = ledger
  let taken = 0
  for (const sha256 of (await copy?.blobs()) ?? []) {
    if (await blobBytes.get(sha256)) continue
    const copied = await copy?.blob(sha256)
    if (!copied) continue
    await ledger.transaction('rw', [blobs, blobBytes, meta], async () => {
      await blobBytes.put({ sha256, sealed: copied.sealed })
      if (await blobs.get(sha256)) return
      await blobs.put(copied.row)
    })
    taken += 1
  }
  return taken
}

/** How many blobs are still to be sent and have no bytes left here. */
async function blobsWithoutBytes({ blobs, blobBytes }: Ledger): Promise<number> {
  const rows = await blobs.where('state').equals('here').primaryKeys()
  return rows.length - (await blobBytes.where('sha256').anyOf(rows).count())
}

/** The pages that are left stay, but for what does not open; the feed is read from its beginning. */
async function pullAnew(ledger: Ledger, fault: LedgerFault): Promise<void> {
  const views = (await ledger.pages.orderBy('view').uniqueKeys()) as string[]
  if (fault.code === 'seal' && fault.store === 'pages')
    await (fault.key === null ? ledger.pages.clear() : ledger.pages.delete(fault.key))
  await ledger.meta.where('key').startsWith('place:').delete()
  await ledger.meta.where('key').startsWith('receipts:').delete()
  for (const view of views) {
    await ledger.keep(`place:${view}`, '0')
    await ledger.keep(`rereading:${view}`, true)
  }
  await newLayout(ledger)
}

/** The chain goes on after the newest act that anything remembers. */
async function putChainRight(
  ledger: Ledger,
  acts: readonly CopiedAct[],
  marker: Marker | undefined,
): Promise<void> {
  const device = await ledger.read('device')
  const places = [
    ...acts.map(({ row }) => ({ seq: row.seq, last: row.id, at: row.savedAt })),
    ...(marker?.chain && marker.device === device ? [marker.chain] : []),
  ]
  const now = await ledger.read('chain')
  const newest = places.reduce((a, b) => (a && a.seq >= b.seq ? a : b), now)
  if (device !== undefined && newest && newest !== now) await ledger.keep('chain', newest)
}
