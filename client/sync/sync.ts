import type { RxCollection } from 'rxdb/plugins/core'
import type { Reference } from '../../domain/index.ts'
import { ok } from '../../domain/index.ts'
import type { Ledger } from '../state/ledger/database.ts'
import { doubtfulPages, readPage, replacePage } from '../state/ledger/pages.ts'
import { type SealedDocument, sealContents } from '../state/sealed-document.ts'
import type { LineStatus } from '../state/tabs.ts'
import { sendBlobs } from './blob-queue.ts'
import type { Line } from './centre.ts'
import { LineWatch } from './line-watch.ts'
import { pullToEnd, waitForNews } from './pull.ts'
import { askWhereabouts, pushOutbox } from './push.ts'
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
  readonly onPageAgain: (n: number) => void
  readonly onOutbox: () => void
  readonly onBlobs: () => void
  readonly onLine: (status: LineStatus) => void
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
  const line: Line = { ...syncing.line, onAnswer: ({ date }) => date !== null && heard(date) }
  const rounds = { signal, watch, bell, wall, chance: Math.random }
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

  const pull = async (works: () => void) => {
    const pulled = await pullToEnd(pulling)
    if (!pulled.ok) return pulled
    works()
    return waitForNews(pulling)
  }
  const push = async () => {
    // Asked first: what a restored centre no longer knows goes out again in the same round.
    const asked = await askWhereabouts(pushing)
    const pushed = asked.ok ? await pushOutbox(pushing) : asked
    syncing.onOutbox()
    const sent = pushed.ok ? await sendBlobs(blobs) : pushed
    if (sent.ok && (await isEverythingAtCentre(ledger))) await ledger.keep('clearedAt', syncing.now())
    syncing.onBlobs()
    return sent.ok ? ok(null) : sent
  }
  const pulls = goRound(rounds, pull, () => Promise.resolve())
  const pushes = goRound(rounds, push, (rung) => bell.wait(rung, parkedAskedEvery, signal))
  const verifyAgain = oneAtATime(async () => {
    for (const n of await doubtfulPages(ledger)) {
      const page = await readPage(ledger, deviceKey, n)
      if (!page) continue
      const again = await verifier.page(
        page.doubtful.map(({ document }) => document),
        syncing.reference(),
        office,
      )
      if (again.acts.length === 0) continue
      await replacePage(ledger, deviceKey, n, {
        acts: [...page.acts, ...again.acts],
        doubtful: again.doubtful,
      })
      syncing.onPageAgain(n)
    }
  })
  return {
    status: () => watch.status,
    nudge: () => {
      bell.ring()
      reference.again()
    },
    verifyAgain,
    stop: async () => {
      ending.abort()
      await Promise.allSettled([pulls, pushes, reference.stop()])
    },
  }
}

/** Nothing of ours is saved only, parked or refused, and no blob is still to go. */
export async function isEverythingAtCentre(ledger: Ledger): Promise<boolean> {
  const acts = await ledger.outbox.where('state').anyOf('saved', 'parked', 'refused').count()
  const blobs = await ledger.blobs.where('state').anyOf('here', 'refused').count()
  return acts + blobs === 0
}

/** Calls that come while one runs become one more run after it. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let again = false
  return () => {
    again = true
    running ??= (async () => {
      while (again) {
        again = false
        await work()
      }
      running = undefined
    })()
    return running
  }
}
