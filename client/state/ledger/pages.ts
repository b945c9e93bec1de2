import { cmp } from 'dexie'
import type { Tombstone } from '../../../domain/index.ts'
import { idOf } from '../../sync/centre-document.ts'
import { epochOf } from '../../sync/epoch.ts'
import { followed, newChain } from '../../sync/receipt-chain.ts'
import type { VerifiedPage } from '../../sync/verify-page.ts'
import { openJson, sealJson } from '../vault/sealing.ts'
import { raiseChain } from './chain.ts'
import type { Ledger, PageRow } from './database.ts'
import { type SaidOfOurs, settleOutbox } from './outbox.ts'
import { newLayout } from './snapshot.ts'

/** A page as it is read back; its seal vouches for its contents. */
export interface Page extends VerifiedPage, Pick<PageRow, 'n' | 'since' | 'sealed'> {}

/** Pages of fewer acts are merged when there is time. */
export const smallPage = 250

/** Where the next pull of a view begins, as the feed told us; null before its first page. */
export async function lastSince(ledger: Ledger, view: string): Promise<string | null> {
  const place = await ledger.read(`place:${view}`)
  return place ?? (await ledger.pages.where('view').equals(view).last())?.since ?? null
}

/**
 * Stores one verified batch as one row, and in the same transaction the place in the feed it brings us to, how far
 * the receipts go, which cases are to be purged, and that own acts that came with it leave the outbox. Of what was
 * `seen`, `page` is what no page holds yet. A batch of nothing new is only a place; then there is no page.
 */
export async function keepPage(
  ledger: Ledger,
  deviceKey: CryptoKey,
  { since, view }: Pick<PageRow, 'since' | 'view'>,
  page: VerifiedPage,
  seen: Pick<VerifiedPage, 'acts' | 'receipts'> = page,
): Promise<number | null> {
  const buried = page.tombstones.map(({ body }) => body.case)
  const purged = (await ledger.read('purged'))?.cases ?? []
  const kept = without(page, new Set([...purged, ...buried]))
  const row = isEmpty(kept) ? null : { ...(await sealedPage(deviceKey, since, kept)), view }
  const n = await ledger.transaction('rw', ledger.pages, ledger.outbox, ledger.meta, async () => {
    await settleOutbox(ledger, saidIn({ ...page, acts: seen.acts }, since))
    await followReceipts(ledger, view, seen, page)
    if (buried.length > 0) await bury(ledger, page.tombstones)
    await raiseChain(ledger, page.acts)
    await ledger.keep(`place:${view}`, since)
    return row && ledger.pages.add(row)
  })
  const arrived = [...seen.acts.map(({ id }) => id), ...page.tombstones.flatMap(({ body }) => body.acts)]
  if (arrived.length > 0) ledger.onArrived(arrived)
  return n
}

/** Opens one page; undefined when it is gone or its seal is broken. */
export async function readPage(ledger: Ledger, deviceKey: CryptoKey, n: number): Promise<Page | undefined> {
  const row = await ledger.pages.get(n)
  return row && openPage(ledger, deviceKey, row)
}

/** The pages after `n`, in order, a few rows in memory at a time. */
export async function* pagesAfter(ledger: Ledger, deviceKey: CryptoKey, n: number): AsyncGenerator<Page> {
  let at = n
  for (;;) {
    const rows = await ledger.pages.where('n').above(at).limit(8).toArray()
    for (const page of await Promise.all(rows.map((row) => openPage(ledger, deviceKey, row)))) {
      if (page) yield page
    }
    const last = rows.at(-1)
    if (!last) return
    at = last.n
  }
}

/**
 * Stores a page again after keys have come: what was doubtful may have become an act, and an own one leaves the
 * outbox. A snapshot that has the page in it as it was goes in the same transaction, or those acts would never be
 * folded after a crash. Returns the new layout; null when the page is gone or not as it was read any more.
 */
export async function replacePage(
  ledger: Ledger,
  deviceKey: CryptoKey,
  before: Page,
  page: VerifiedPage,
): Promise<number | null> {
  const row = await sealedPage(deviceKey, before.since, page)
  return ledger.transaction('rw', ledger.pages, ledger.outbox, ledger.meta, async () => {
    if (!(await areAsRead(ledger, [before]))) return null
    await settleOutbox(ledger, { came: page.acts, named: new Map() })
    await ledger.pages.update(before.n, row)
    return newLayout(ledger)
  })
}

/** Inside the transaction that writes pages anew: whether no other tab has done so since they were read. */
export async function areAsRead(
  { pages }: Ledger,
  read: readonly Pick<PageRow, 'n' | 'sealed'>[],
): Promise<boolean> {
  const now = await pages.bulkGet(read.map(({ n }) => n))
  return read.every(({ sealed }, at) => cmp(now[at]?.sealed, sealed) === 0)
}

/** Counters of the pages that hold acts whose signers were unknown. */
export const doubtfulPages = (ledger: Ledger): Promise<number[]> =>
  ledger.pages.where('unverified').above(0).primaryKeys()

/** A page's row, sealed for its place. */
export async function sealedPage(
  deviceKey: CryptoKey,
  since: string,
  { acts, receipts, tombstones, doubtful }: VerifiedPage,
): Promise<Omit<PageRow, 'n' | 'view'>> {
  const sealed = await sealJson(deviceKey, { acts, receipts, tombstones, doubtful }, place(since))
  const unverified = doubtful.filter(({ doubt }) => doubt === 'unknown-key').length
  return { since, sealed, unverified, isSmall: acts.length + doubtful.length < smallPage ? 1 : 0 }
}

/** Opens a row; undefined when its seal is broken. */
export async function openPage(
  ledger: Ledger,
  deviceKey: CryptoKey,
  { n, since, sealed }: PageRow,
): Promise<Page | undefined> {
  const opened = await openJson(deviceKey, sealed, place(since))
  if (!opened.ok) {
    ledger.onFault({ code: 'seal', store: 'pages', key: n })
    return undefined
  }
  const page = opened.value as Pick<VerifiedPage, 'acts' | 'doubtful'> & Partial<VerifiedPage>
  // Pages of earlier versions know neither receipts nor tombstones.
  return { ...page, receipts: page.receipts ?? [], tombstones: page.tombstones ?? [], n, since, sealed }
}

/** A page without the acts of some cases, the doubtful ones among them. */
export function without<P extends VerifiedPage>(page: P, cases: ReadonlySet<string>): P {
  if (cases.size === 0) return page
  return {
    ...page,
    acts: page.acts.filter(({ body }) => !cases.has(body.case)),
    doubtful: page.doubtful.filter(({ document }) => !cases.has(caseNamedBy(document))),
  }
}

const caseNamedBy = (document: unknown): string => idOf(document).slice(0, 26)

const isEmpty = ({ acts, receipts, tombstones, doubtful }: VerifiedPage): boolean =>
  acts.length + receipts.length + tombstones.length + doubtful.length === 0

/**
 * What a page says of our own acts. A receipt of an epoch that has ended, which some machine gave back to a restored
 * centre, proves what was there; it does not say that the act is there now.
 */
function saidIn({ acts, receipts }: Pick<VerifiedPage, 'acts' | 'receipts'>, since: string): SaidOfOurs {
  const epoch = epochOf(since)
  const current = receipts.filter(({ body }) => epoch === '' || body.epoch === epoch)
  const verdicts = current.flatMap(({ body }) => body.verdicts)
  return { came: acts, named: new Map(verdicts.map(({ id, verdict }) => [id, verdict])) }
}

/** Follows the receipts that came, those included that are held already; one that is not by the centre is a fault. */
async function followReceipts(
  ledger: Ledger,
  view: string,
  { receipts }: Pick<VerifiedPage, 'receipts'>,
  { doubtful }: VerifiedPage,
): Promise<void> {
  const isForged = doubtful.some(({ document }) => /^(receipt|tombstone):/.test(idOf(document)))
  if (receipts.length === 0 && !isForged) return
  const known = await ledger.read(`receipts:${view}`)
  const joinedLate = known === undefined && (await ledger.pages.where('view').equals(view).count()) > 0
  const { heads, fault } = followed(known ?? newChain, receipts, joinedLate)
  const forged = isForged ? ({ code: 'forged', seq: null } as const) : null
  await ledger.keep(`receipts:${view}`, { heads, fault: fault ?? forged })
}

/** Notes which cases are to be purged; own acts that a tombstone names have been at the centre, and go at once. */
async function bury(ledger: Ledger, tombstones: readonly Tombstone[]): Promise<void> {
  const { cases, toDo } = (await ledger.read('purged')) ?? { cases: [], toDo: [] }
  const buried = tombstones.map(({ body }) => body.case)
  await ledger.keep('purged', {
    cases: [...new Set([...cases, ...buried])],
    toDo: [...new Set([...toDo, ...buried])],
  })
  await ledger.outbox
    .where('id')
    .anyOf(tombstones.flatMap(({ body }) => body.acts))
    .delete()
}

const place = (since: string): string => `page/${since}`
