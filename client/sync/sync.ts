import type { RxCollection } from 'rxdb/plugins/core'
import type { PlainDate, Reference } from '../../domain/index.ts'
import { ok } from '../../domain/index.ts'
import type { Ledger } from '../state/ledger/database.ts'
import { eraseEvidence } from '../state/ledger/erase-evidence.ts'
import { doubtfulPages, readPage, replacePage } from '../state/ledger/pages.ts'
import { mergeSmallPages, purgeBuried, type Rewrite } from '../state/ledger/rewrite.ts'
import { type SealedDocument, sealContents } from '../state/sealed-document.ts'
import type { LineStatus } from '../state/tabs.ts'
import { sendBlobs } from './blob-queue.ts'
import type { Line } from './centre.ts'
import { LineWatch } from './line-watch.ts'
import { pullToEnd, waitForNews } from './pull.ts'
import { askWhereabouts, pushOutbox } from './push.ts'
import { offerRowsWaitedFor, recover } from './recover.ts'
import { replicateReference } from './reference-replication.ts'
import { Bell, goRound } from './round.ts'
import type { Verifier } from './verify-page.ts'

/** What one tab needs to sync for all. */
export interface Syncing {
  readonly line: Line
  /** Absolute URL of the site, without a slash at its end. */
  readonly origin: string
  readonly ledger: Ledger
  readonly deviceKey: CryptoKey
  readonly office: string
  readonly view: string
  readonly verifier: Verifier
  readonly reference: () => Reference
  readonly referenceCollection: RxCollection<SealedDocument>
  readonly wall: () => number
  readonly now: () => string
  readonly onPage: (n: number) => void
  /** Stored pages have been written anew. */
  readonly onRewritten: (rewrite: Rewrite) => void
  /** What is left to do for a restored centre has changed. */
  readonly onRecovery: () => void
  readonly onOutbox: () => void
  readonly onBlobs: () => void
  readonly onLine: (status: LineStatus) => void
  /** Something broke here and not at the centre; it is tried again. */
  readonly onFailure: (cause: unknown) => void
}

/** A running sync. */
export interface Sync {
  readonly status: () => LineStatus
  /** Tries everything now. */
  readonly nudge: () => void
  /** Keys have come: what could not be verified is tried again. */
  readonly verifyAgain: () => Promise<void>
  readonly stop: () => Promise<void>
}

const parkedAskedEvery = 60_000

/** Syncs until stopped: the reference, the office's feed, our outbox, our blobs, each in its own round. */
export function startSync(syncing: Syncing): Sync {
  const { ledger, deviceKey, office, verifier, wall } = syncing
  const ending = new AbortController()
  const { signal } = ending
  const watch = new LineWatch(syncing.now, syncing.onLine)
  const bell = new Bell()
  const heard = (date: number): void => watch.drifts(wall() - (date + 500))
  const line: Line = { ...syncing.line, onAnswer: ({ date }) => date !== null && heard(date), signal }
  const { onFailure } = syncing
  const rounds = { signal, watch, bell, wall, chance: Math.random, onFailure }
  const pushing = { line, ledger, deviceKey, office }
  const pulling = {
    ...pushing,
    view: syncing.view,
    verifier,
    reference: syncing.reference,
    onPage: syncing.onPage,
    signal,
  }
  const blobs = { line, ledger, deviceKey, onChange: syncing.onBlobs }
  const reference = replicateReference(syncing.referenceCollection, {
    url: `${syncing.origin}/db/reference/`,
    fetch: syncing.line.fetch,
    seal: (id, contents) => sealContents(deviceKey, 'reference', id, contents),
  })

  const rewriting = inTurn()
  const recovering = { ...pulling, onProgress: syncing.onRecovery }
  const noteCleared = async () => {
    if (await isEverythingAtCentre(ledger)) await ledger.keep('clearedAt', syncing.now())
  }
  let erasedOn = ''
  const eraseOld = async () => {
    const day = syncing.now().slice(0, 10) as PlainDate
    if (day === erasedOn) return
    erasedOn = day
    if ((await eraseEvidence(ledger, deviceKey, syncing.reference(), day)) > 0) syncing.onBlobs()
  }
  const pull = async (works: () => void) => {
    const pulled = await pullToEnd(pulling)
    if (!pulled.ok) return pulled
    works()
    await rewriting(async () => {
      for (const rewrite of await purgeBuried(ledger, deviceKey)) syncing.onRewritten(rewrite)
    })
    if (await ledger.read('recovery')) {
      const recovered = await recover(recovering)
      if (!recovered.ok) return recovered
      bell.ring()
    }
    await rewriting(async () => {
      const merged = await mergeSmallPages(ledger, deviceKey, syncing.view)
      if (merged) syncing.onRewritten(merged)
    })
    await rewriting(eraseOld)
    if (pulled.value.pulled > 0) {
      await noteCleared()
      syncing.onBlobs()
    }
    return waitForNews(pulling)
  }
  const push = async () => {
    // Asked first: what a restored centre no longer knows goes out again in the same round.
    const asked = await askWhereabouts(pushing)
    const pushed = asked.ok ? await pushOutbox(pushing) : asked
    syncing.onOutbox()
    const offered = pushed.ok ? await offerRowsWaitedFor(pulling) : pushed
    const sent = offered.ok ? await sendBlobs(blobs) : offered
    if (sent.ok) await noteCleared()
    syncing.onBlobs()
    return sent.ok ? ok(null) : sent
  }
  const pulls = goRound(rounds, pull, () => Promise.resolve())
  const pushes = goRound(rounds, push, (rung) => bell.wait(rung, parkedAskedEvery, signal))
  const verifying = oneAtATime(async () => {
    for (const n of await doubtfulPages(ledger)) {
      if (signal.aborted) return
      await rewriting(() => verifyPageAgain(syncing, n))
    }
  })
  let verified: Promise<void> = Promise.resolve()
  const verifyAgain = (): Promise<void> => {
    verified = verifying().catch(onFailure)
    return verified
  }
  return {
    status: () => watch.status,
    nudge: () => {
      bell.ring()
      reference.again()
    },
    verifyAgain,
    stop: async () => {
      ending.abort()
      await Promise.allSettled([pulls, pushes, verified, reference.stop()])
    },
  }
}

/** Keys have come: what of a page could not be verified is tried again. */
export async function verifyPageAgain(
  syncing: Pick<Syncing, 'ledger' | 'deviceKey' | 'verifier' | 'office' | 'reference' | 'onRewritten'>,
  n: number,
): Promise<void> {
  const { ledger, deviceKey, verifier, office } = syncing
  const page = await readPage(ledger, deviceKey, n)
  if (!page) return
  const documents = page.doubtful.map(({ document }) => document)
  const again = await verifier.page(documents, syncing.reference(), office)
  if (again.acts.length === 0) return
  const acts = [...page.acts, ...again.acts]
  const layout = await replacePage(ledger, deviceKey, page, { ...page, acts, doubtful: again.doubtful })
  if (layout !== null) syncing.onRewritten({ layout, pages: [n], into: null, purged: [] })
}

/** Nothing of ours is without a receipt or refused, no blob is still to go, and a restored centre has its own again. */
export async function isEverythingAtCentre(ledger: Ledger): Promise<boolean> {
  const waiting = await ledger.outbox.where('state').anyOf('saved', 'parked', 'refused').count()
  const blobs = await ledger.blobs.where('state').anyOf('here', 'refused').count()
  if (waiting + blobs > 0 || (await ledger.read('recovery'))) return false
  return (await ledger.outbox.toArray()).every(({ isConfirmed }) => isConfirmed)
}

/** One piece of work after the other. */
function inTurn(): (work: () => Promise<void>) => Promise<void> {
  let turn = Promise.resolve()
  return (work) => {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }
}

/** Calls that come while one runs become one more run after it. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let again = false
  return () => {
    again = true
    running ??= (async () => {
      try {
        while (again) {
          again = false
          await work()
        }
      } finally {
        running = undefined
      }
    })()
    return running
  }
}
