import { err, ok, type Reference, type Result } from '../../domain/index.ts'
import type { CentreFault } from '../state/desk.ts'
import type { Ledger } from '../state/ledger/database.ts'
import { keepPage, lastSince } from '../state/ledger/pages.ts'
import { changes } from './answers.ts'
import { ask, type Line } from './centre.ts'
import type { Verifier } from './verify-page.ts'

const limit = 1000
const longpollMillis = 50_000

/** What pulling one office's database needs. */
export interface Pulling {
  readonly line: Line
  readonly ledger: Ledger
  readonly deviceKey: CryptoKey
  readonly office: string
  /** Whose view of the feed this is; a desk's and a kit's do not hold the same acts. */
  readonly view: string
  readonly verifier: Verifier
  /** Read at each page, so that a key that has just come is used. */
  readonly reference: () => Reference
  /** A page is on disk. */
  readonly onPage: (n: number) => void
  readonly signal: AbortSignal
}

/** One batch of the feed. */
export interface Batch {
  readonly documents: readonly unknown[]
  /** Rows of the feed, those included that are nobody's document. */
  readonly rows: number
  readonly since: string
}

/** Pulls to the end of the feed; the next batch is on its way while the signatures of this one are checked. */
export async function pullToEnd(pulling: Pulling): Promise<Result<{ pulled: number }, CentreFault>> {
  const { ledger, deviceKey, office, view, verifier, signal } = pulling
  let pulled = 0
  let since = (await lastSince(ledger, view)) ?? '0'
  let coming = nextBatch(pulling, since, 'normal')
  while (!signal.aborted) {
    const batch = await coming
    if (!batch.ok) return batch
    if (batch.value.rows === 0) return ok({ pulled })
    const before = since
    since = batch.value.since
    if (since === before) return err({ code: 'unreadable-answer' })
    coming = nextBatch(pulling, since, 'normal')
    const page = await verifier.page(batch.value.documents, pulling.reference(), office)
    pulling.onPage(await keepPage(ledger, deviceKey, { since, view }, page))
    pulled += batch.value.documents.length
  }
  return ok({ pulled })
}

/** Waits at the end of the feed until something comes, or the centre ends the wait; true when there is news. */
export async function waitForNews(pulling: Pulling): Promise<Result<boolean, CentreFault>> {
  const since = (await lastSince(pulling.ledger, pulling.view)) ?? '0'
  const batch = await nextBatch(pulling, since, 'longpoll')
  return batch.ok ? ok(batch.value.rows > 0) : batch
}

async function nextBatch(
  { line, office, signal }: Pulling,
  since: string,
  feed: 'normal' | 'longpoll',
): Promise<Result<Batch, CentreFault>> {
  const live = feed === 'longpoll'
  const query = new URLSearchParams({ feed, since, limit: String(live ? 1 : limit) })
  if (live) query.set('timeout', String(longpollMillis))
  else query.set('include_docs', 'true')
  const patience = live ? longpollMillis + 15_000 : 120_000
  const answer = await ask(line, `/db/${office}/_changes?${query}`, changes, { signal, patience })
  if (!answer.ok) return answer
  const { results, last_seq } = answer.value
  const documents = results.filter(({ id, deleted }) => !id.startsWith('_design/') && !deleted)
  return ok({ documents: documents.map(({ doc }) => doc), rows: results.length, since: String(last_seq) })
}
