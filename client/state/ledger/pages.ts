import type { Action } from '../../../domain/index.ts'
import type { VerifiedPage } from '../../sync/verify-page.ts'
import { openJson, sealJson } from '../vault/sealing.ts'
import type { Ledger, PageRow } from './database.ts'

/** A page as it is read back; its seal vouches for its contents. */
export interface Page extends VerifiedPage {
  readonly n: number
}

/** Where the next pull of a view begins, as the feed told us; null before its first page. */
export async function lastSince(ledger: Ledger, view: string): Promise<string | null> {
  return (await ledger.pages.where('view').equals(view).last())?.since ?? null
}

/**
 * Stores one verified batch as one row, its `since` in the same row. Own acts that came back with it leave
 * the outbox in the same transaction.
 */
export async function keepPage(
  ledger: Ledger,
  deviceKey: CryptoKey,
  { since, view }: Pick<PageRow, 'since' | 'view'>,
  page: VerifiedPage,
): Promise<number> {
  const row = { ...(await sealedPage(deviceKey, since, page)), view }
  const came = page.acts.map(({ id }) => id)
  return ledger.transaction('rw', ledger.pages, ledger.outbox, async () => {
    if (came.length > 0) await ledger.outbox.where('id').anyOf(came).delete()
    return ledger.pages.add(row)
  })
}

/** Opens one page; undefined when it is gone or its seal is broken. */
export async function readPage(ledger: Ledger, deviceKey: CryptoKey, n: number): Promise<Page | undefined> {
  const row = await ledger.pages.get(n)
  return row && openPage(deviceKey, row)
}

/** The pages after `n`, in order, a few rows in memory at a time. */
export async function* pagesAfter(ledger: Ledger, deviceKey: CryptoKey, n: number): AsyncGenerator<Page> {
  let at = n
  for (;;) {
    const rows = await ledger.pages.where('n').above(at).limit(8).toArray()
    for (const page of await Promise.all(rows.map((row) => openPage(deviceKey, row)))) {
      if (page) yield page
    }
    const last = rows.at(-1)
    if (!last) return
    at = last.n
  }
}

/**
 * Stores a page again after keys have come: what was doubtful may have become an act. A snapshot that has the
 * page in it as it was goes in the same transaction, or those acts would never be folded after a crash.
 */
export async function replacePage(
  ledger: Ledger,
  deviceKey: CryptoKey,
  n: number,
  page: VerifiedPage,
): Promise<void> {
  const before = await ledger.pages.get(n)
  if (!before) return
  const row = await sealedPage(deviceKey, before.since, page)
  await ledger.transaction('rw', ledger.pages, ledger.meta, async () => {
    await ledger.pages.update(n, { sealed: row.sealed, unverified: row.unverified })
    await ledger.meta.delete('snapshot')
  })
}

/** Counters of the pages that hold acts whose signers were unknown. */
export const doubtfulPages = (ledger: Ledger): Promise<number[]> =>
  ledger.pages.where('unverified').above(0).primaryKeys()

async function sealedPage(
  deviceKey: CryptoKey,
  since: string,
  { acts, doubtful }: VerifiedPage,
): Promise<Omit<PageRow, 'n' | 'view'>> {
  const sealed = await sealJson(deviceKey, { acts, doubtful }, place(since))
  return { since, sealed, unverified: doubtful.filter(({ doubt }) => doubt === 'unknown-key').length }
}

async function openPage(deviceKey: CryptoKey, { n, since, sealed }: PageRow): Promise<Page | undefined> {
  const opened = await openJson(deviceKey, sealed, place(since))
  if (!opened.ok) return undefined
  const { acts, doubtful } = opened.value as { acts: Action[]; doubtful: VerifiedPage['doubtful'] }
  return { n, acts, doubtful }
}

const place = (since: string): string => `page/${since}`
