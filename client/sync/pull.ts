import { documentId, err, ok, type Reference, type Result } from '../../domain/index.ts'
import type { CentreFault } from '../state/faults.ts'
import type { Ledger } from '../state/ledger/database.ts'
import { keepPage, lastSince } from '../state/ledger/pages.ts'
import { beginRecovery, forgetGivenBack, type Held, readHeld } from '../state/ledger/recovery.ts'
import { changes } from './answers.ts'
import { ask, type Line } from './centre.ts'
import { idOf } from './centre-document.ts'
import { epochOf, isRestored } from './epoch.ts'
import type { VerifiedPage, Verifier } from './verify-page.ts'

const usualBatch = 1000
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
  /** Rows of the feed in one batch. */
  readonly batch?: number
}

/** One batch of the feed. */
export interface Batch {
  readonly documents: readonly unknown[]
  /** Rows of the feed, those included that are nobody's document. */
  readonly rows: number
  readonly since: string
}

/**
 * Pulls to the end of the feed. While one batch is being written down, the signatures of the next are checked and the
 * one after it is on its way. When the centre was restored from a backup, the feed is read from its beginning, and
 * what is held here is not kept twice.
 */
export async function pullToEnd(pulling: Pulling): Promise<Result<{ pulled: number }, CentreFault>> {
  const { ledger, signal, verifier } = pulling
  let pulled = 0
  let keeping = Promise.resolve()
  try {
    let since = await placeOf(pulling)
    let held = await heldWhileRereading(pulling)
    let coming = nextBatch(pulling, since, 'normal')
    while (!signal.aborted) {
      const batch = await coming
      if (!batch.ok) return batch
      if (await isOfAnotherEpoch(ledger, since, batch.value.since)) {
        await keeping
        await beginRecovery(ledger, epochOf(batch.value.since))
        held = await heldWhileRereading(pulling)
        since = '0'
        coming = nextBatch(pulling, since, 'normal')
        continue
      }
      if (batch.value.rows === 0) {
        await keeping
        await ledger.meta.delete(`rereading:${pulling.view}`)
        return ok({ pulled })
      }
      if (batch.value.since === since) return err({ code: 'unreadable-answer' })
      since = batch.value.since
      coming = nextBatch(pulling, since, 'normal')
      const before = keeping
      keeping = checkBatch(pulling, batch.value, held).then(async (checked) => {
        await before
        await keepBatch(pulling, checked)
      })
      // A failure is met where the batch is waited for, at the latest when the pull ends.
      keeping.catch(() => undefined)
      await before
      pulled += batch.value.documents.length
    }
    return ok({ pulled })
  } finally {
    await keeping.finally(() => verifier.rest())
  }
}

/** Waits at the end of the feed until something comes, or the centre ends the wait; true when there is news. */
export async function waitForNews(pulling: Pulling): Promise<Result<boolean, CentreFault>> {
  const batch = await nextBatch(pulling, await placeOf(pulling), 'longpoll')
  return batch.ok ? ok(batch.value.rows > 0) : batch
}

/** A place of an earlier epoch means nothing at this centre. */
async function placeOf({ ledger, view }: Pulling): Promise<string> {
  const [since, epoch] = await Promise.all([lastSince(ledger, view), ledger.read('epoch')])
  return since === null || (epoch !== undefined && epochOf(since) !== epoch) ? '0' : since
}

async function isOfAnotherEpoch(ledger: Ledger, asked: string, answered: string): Promise<boolean> {
  const epoch = epochOf(answered)
  if (epoch === '') return false
  const known = await ledger.read('epoch')
  if (known === undefined) await ledger.keep('epoch', epochOf(asked) || epoch)
  return isRestored(asked, answered) || (known !== undefined && known !== epoch)
}

/** What is held here, while a feed is read a second time and acts come back to it; undefined otherwise. */
async function heldWhileRereading({ ledger, deviceKey, view }: Pulling): Promise<Held | undefined> {
  const isAgain = (await ledger.read('recovery')) ?? (await ledger.read(`rereading:${view}`))
  return isAgain ? readHeld(ledger, deviceKey) : undefined
}

/** What is held here, when a batch brings what a restored centre was given back and could not take in at once. */
async function heldOf({ ledger, deviceKey }: Pulling, documents: readonly unknown[]): Promise<Held> {
  const awaited = new Set(await ledger.read('givenBack'))
  return documents.some((document) => awaited.has(idOf(document))) ? readHeld(ledger, deviceKey) : new Map()
}

/** A batch whose signatures are checked: what is new of it, and all that was looked at. */
interface Checked {
  readonly since: string
  readonly page: VerifiedPage
  readonly seen: VerifiedPage
  /** Ids of all that came, what is held already included. */
  readonly came: readonly string[]
}

async function checkBatch(pulling: Pulling, batch: Batch, rereading: Held | undefined): Promise<Checked> {
  const { verifier, office } = pulling
  const documents = once(batch.documents)
  const held = rereading ?? (await heldOf(pulling, documents))
  // Receipts are checked again, for the chain; acts that are held have been.
  const fresh = documents.filter((document) => held.get(idOf(document)) !== 'here' || isReceipt(document))
  const seen = await verifier.page(fresh, pulling.reference(), office)
  const page = {
    ...seen,
    acts: seen.acts.filter((action) => !held.has(documentId(action))),
    receipts: seen.receipts.filter(({ id }) => !held.has(`receipt:${id}`)),
  }
  return { since: batch.since, page, seen, came: documents.map(idOf) }
}

async function keepBatch(pulling: Pulling, { since, page, seen, came }: Checked): Promise<void> {
  const { ledger, deviceKey, view } = pulling
  const n = await keepPage(ledger, deviceKey, { since, view }, page, seen)
  if ((await ledger.read('givenBack')) !== undefined) await forgetGivenBack(ledger, came)
  if (n !== null) pulling.onPage(n)
}

const isReceipt = (document: unknown): boolean => idOf(document).startsWith('receipt:')

/** Each document once, whatever the answer repeats; what has no id is judged as it is. */
function once(documents: readonly unknown[]): readonly unknown[] {
  const seen = new Set<string>()
  return documents.filter((document) => {
    const id = idOf(document)
    if (id === '') return true
    const isNew = !seen.has(id)
    seen.add(id)
    return isNew
  })
}

async function nextBatch(
  { line, office, signal, batch = usualBatch }: Pulling,
  since: string,
  feed: 'normal' | 'longpoll',
): Promise<Result<Batch, CentreFault>> {
  const live = feed === 'longpoll'
  const query = new URLSearchParams({ feed, since, limit: String(live ? 1 : batch) })
  if (live) query.set('timeout', String(longpollMillis))
  else query.set('include_docs', 'true')
  const patience = live ? longpollMillis + 15_000 : 120_000
  const answer = await ask(line, `/db/${office}/_changes?${query}`, changes, { signal, patience })
  if (!answer.ok) return answer
  const { results, last_seq } = answer.value
  const documents = results.filter(({ id, deleted }) => !id.startsWith('_design/') && !deleted)
  return ok({ documents: documents.map(({ doc }) => doc), rows: results.length, since: String(last_seq) })
}
