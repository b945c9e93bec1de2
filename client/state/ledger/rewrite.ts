import { type Action, blobsIn } from '../../../domain/index.ts'
import type { VerifiedPage } from '../../sync/verify-page.ts'
import type { BlobRow, Ledger, OutboxRow } from './database.ts'
import { readOutbox } from './outbox.ts'
import {
  areAsRead,
  openPage,
  type Page,
  pagesAfter,
  readPage,
  sealedPage,
  smallPage,
  without,
} from './pages.ts'
import { newLayout } from './snapshot.ts'

/** Stored pages have been written anew; whoever has read them before looks again. */
export interface Rewrite {
  /** The layout of the pages from now on; one more than before. */
  readonly layout: number
  readonly pages: readonly number[]
  /** The page that holds what the others held; null when each stays where it is. */
  readonly into: number | null
  /** Cases that are gone. */
  readonly purged: readonly string[]
}

/** More small pages than this are merged. */
export const mostSmallPages = 64
const largestMerged = 8 * smallPage

/**
 * Merges the oldest small pages of a view when there are too many: one page takes all their acts, in one
 * transaction. It stays where the last of them was, so that nothing that counts pages has to look again.
 */
export async function mergeSmallPages(
  ledger: Ledger,
  deviceKey: CryptoKey,
  view: string,
): Promise<Rewrite | null> {
  const small = await ledger.pages.where('[view+isSmall]').equals([view, 1]).primaryKeys()
  if (small.length <= mostSmallPages) return null
  const rows = (await ledger.pages.bulkGet(small)).flatMap((row) => row ?? [])
  const chosen: Page[] = []
  let held = 0
  for (const row of rows) {
    const page = await openPage(ledger, deviceKey, row)
    if (!page) continue
    if (held + page.acts.length > largestMerged) break
    held += page.acts.length
    chosen.push(page)
  }
  const last = chosen.at(-1)
  if (!last || chosen.length < 2) return null
  const row = await sealedPage(deviceKey, last.since, joined(chosen))
  const pages = chosen.map(({ n }) => n)
  return ledger.transaction('rw', ledger.pages, ledger.meta, async () => {
    if (!(await areAsRead(ledger, chosen))) return null
    await ledger.pages.bulkDelete(pages.slice(0, -1))
    await ledger.pages.update(last.n, row)
    return { layout: await newLayout(ledger), pages, into: last.n, purged: [] }
  })
}

/** Everything that some pages hold, each act once. */
const joined = (pages: readonly Page[]): VerifiedPage => ({
  acts: [...new Map(pages.flatMap(({ acts }) => acts.map((act) => [act.id, act]))).values()],
  receipts: pages.flatMap(({ receipts }) => receipts),
  tombstones: pages.flatMap(({ tombstones }) => tombstones),
  doubtful: pages.flatMap(({ doubtful }) => doubtful),
})

/**
 * Removes every trace of the cases that tombstones stand for: from each page that holds their acts, in one
 * transaction with the snapshot and the blobs that only those acts named, then from the outbox. A crash goes on from
 * there.
 */
export async function purgeBuried(ledger: Ledger, deviceKey: CryptoKey): Promise<Rewrite[]> {
  const { toDo = [], cases: purged = [] } = (await ledger.read('purged')) ?? {}
  if (toDo.length === 0) return []
  const cases = new Set(toDo)
  const needed = await blobsStillNamed(ledger, deviceKey, cases)
  const going: Going = { cases, isUnneeded: isOnlyOf(new Set(purged), needed) }
  const rewrites: Rewrite[] = []
  for (const n of await ledger.pages.toCollection().primaryKeys()) {
    const layout = await purgePage(ledger, deviceKey, n, going)
    if (layout !== null) rewrites.push({ layout, pages: [n], into: null, purged: toDo })
  }
  rewrites.push({ layout: await purgeRest(ledger, going), pages: [], into: null, purged: toDo })
  return rewrites
}

/** The cases that go, and which blobs go with them. */
interface Going {
  readonly cases: ReadonlySet<string>
  readonly isUnneeded: (blob: BlobRow) => boolean
}

/** A blob that a case left to another when it was purged goes with that one. */
const isOnlyOf =
  (purged: ReadonlySet<string>, needed: ReadonlySet<string>) =>
  ({ case: owner, sha256 }: BlobRow): boolean =>
    (owner === null || purged.has(owner)) && !needed.has(sha256)

/** Whether the centre has taken an own act in; one that is parked there waits for a person, who has to see it here. */
const isTakenIn = ({ state }: OutboxRow): boolean => state === 'sent' || state === 'held'

/** What acts of other cases name, and acts that the centre has never taken in; of those nobody can read, anything. */
async function blobsStillNamed(
  ledger: Ledger,
  deviceKey: CryptoKey,
  cases: ReadonlySet<string>,
): Promise<Set<string>> {
  const { acts, unreadable } = await readOutbox(ledger, deviceKey)
  const staying = acts.filter(({ row }) => !(cases.has(row.case) && isTakenIn(row)))
  const named = new Set(staying.flatMap(({ action }) => namesIn([action])))
  for await (const page of pagesAfter(ledger, deviceKey, 0)) {
    for (const sha256 of namesIn(without(page, cases).acts)) named.add(sha256)
  }
  if (unreadable === 0) return named
  const toGo = await ledger.blobs.where('state').anyOf('here', 'refused').primaryKeys()
  return new Set([...named, ...toGo])
}

const namesIn = (acts: readonly Action[]): string[] =>
  acts.flatMap(({ body }) => blobsIn(body.act).map(({ sha256 }) => sha256))

/** Returns the new layout; null when nothing of the cases is on the page. */
async function purgePage(
  ledger: Ledger,
  deviceKey: CryptoKey,
  n: number,
  { cases, isUnneeded }: Going,
): Promise<number | null> {
  const page = await readPage(ledger, deviceKey, n)
  if (!page) return null
  const left = without(page, cases)
  const isSame = left.acts.length === page.acts.length && left.doubtful.length === page.doubtful.length
  if (isSame) return null
  const row = await sealedPage(deviceKey, page.since, left)
  const named = namesIn(page.acts.filter(({ body }) => cases.has(body.case)))
  const { pages, blobs, blobBytes, meta } = ledger
  const layout = await ledger.transaction('rw', pages, blobs, blobBytes, meta, async () => {
    if (!(await areAsRead(ledger, [page]))) return null
    await pages.update(n, row)
    const rows = (await blobs.bulkGet(named)).flatMap((blob) => blob ?? [])
    await forgetBlobs(ledger, rows.filter(isUnneeded))
    return newLayout(ledger)
  })
  return layout ?? purgePage(ledger, deviceKey, n, { cases, isUnneeded })
}

/**
 * What is not on pages: own acts that the centre has had, the blobs that were to be sent with them, and the note
 * that this is to be done. An act that the centre has never had is not its to purge: it stays, and is shown.
 */
const purgeRest = (ledger: Ledger, { cases, isUnneeded }: Going): Promise<number> =>
  ledger.transaction('rw', ledger.outbox, ledger.blobs, ledger.blobBytes, ledger.meta, async () => {
    await ledger.outbox.filter((row) => cases.has(row.case) && isTakenIn(row)).delete()
    const rows = await ledger.blobs.filter((blob) => blob.case !== null && isUnneeded(blob)).toArray()
    await forgetBlobs(ledger, rows)
    const purged = await ledger.read('purged')
    const toDo = (purged?.toDo ?? []).filter((id) => !cases.has(id))
    await ledger.keep('purged', { cases: purged?.cases ?? [], toDo })
    return newLayout(ledger)
  })

async function forgetBlobs(ledger: Ledger, rows: readonly { readonly sha256: string }[]): Promise<void> {
  const names = rows.map(({ sha256 }) => sha256)
  await ledger.blobs.bulkDelete(names)
  await ledger.blobBytes.bulkDelete(names)
}
