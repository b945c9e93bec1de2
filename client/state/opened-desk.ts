import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import { createEffect, createMemo, createRoot, on } from 'solid-js'
import { ulid } from 'ulid'
import { keyId, ok, type PlainDate, type Result } from '../../domain/index.ts'
import { createBridge, usualBridge } from '../devices/bridge.ts'
import { bridgeKeysIn } from '../devices/bridge-keys.ts'
import { request } from '../sync/centre.ts'
import { Verifier } from '../sync/verify-page.ts'
import { ActsByType } from './acts-by-type.ts'
import { basisOf } from './basis.ts'
import { caseLists } from './case-lists.ts'
import { CaseShelf } from './case-shelf.ts'
import { centreErrands } from './centre-errands.ts'
import { DeskClock } from './clock.ts'
import { countApart } from './counting-worker.ts'
import type { Desk } from './desk.ts'
import { deskBlobs } from './desk-blobs.ts'
import { handsAt } from './desk-hands.ts'
import { createDeskTime } from './desk-time.ts'
import { Drafts } from './drafts.ts'
import type { SignInFault } from './faults.ts'
import { hearTabs } from './heard-tabs.ts'
import { instantAt } from './instant-now.ts'
import { leadOrFollow } from './leading.ts'
import type { LedgerGuard } from './ledger/guard.ts'
import { forgetOrphans } from './ledger/orphan-blobs.ts'
import { offerAgain } from './ledger/outbox.ts'
import { keepSupplied } from './number-supply.ts'
import { openCase } from './open-case.ts'
import { openDispute } from './open-dispute.ts'
import { delayed, withoutRoom } from './put-off.ts'
import { ReferenceRows } from './reference-rows.ts'
import { sealedCollection } from './sealed-document.ts'
import { type SessionDesk, type SignedIn, signInOnline, viewOf } from './session.ts'
import { SyncBook } from './sync-status.ts'
import type { Tabs } from './tabs.ts'

/** What an open desk needs beside who signed in. */
export interface DeskParts extends SessionDesk {
  readonly guard: LedgerGuard
  readonly tabs: Tabs
  readonly origin: string
  readonly monotonic: () => number
  readonly sitting: string
  readonly signedIn: 'online' | 'offline'
  /** A write was refused for want of room. */
  readonly onNoSpace: () => void
  /** Whether the desk may be left on the clerk's word, or what is typed would be lost. */
  readonly mayLeave: () => Promise<boolean>
  /** Locks every tab. */
  readonly lock: () => Promise<void>
}

/** A desk with what the door does with it. */
export interface OpenedDesk {
  readonly desk: Desk
  /** Saves what is typed; false when some of it is in memory alone. */
  readonly flush: () => Promise<boolean>
  /** Has everything that waits sent now; what the centre refused is not offered again. */
  readonly nudge: () => void
  /** Forgets all that is open. */
  readonly close: () => Promise<void>
}

/** Puts everything on the desk of a clerk who has just signed in. */
export async function openDesk(who: SignedIn, parts: DeskParts): Promise<OpenedDesk> {
  const { ledger, tabs, line, wall } = parts
  const { clerk, device, keys } = who
  const { deviceKey } = keys
  const verifier = new Verifier(who.centre)
  const view = viewOf(clerk.id, who.rows)
  const now = (): string => instantAt(wall())
  const storage = getRxStorageDexie({ chromeTransactionDurability: 'strict' })
  const [shelf, drafts, referenceCollection, chain, confirmed, bridgeBase] = await Promise.all([
    CaseShelf.open(ledger, deviceKey),
    Drafts.open({ clerk: clerk.id, personalKey: keys.personalKey, now, onNoSpace: parts.onNoSpace, storage }),
    sealedCollection('reference', storage),
    ledger.read('chain'),
    ledger.read('confirmedDrift'),
    ledger.read('bridgeBase'),
  ])
  return createRoot((dispose) => {
    const reference = new ReferenceRows(deviceKey, who.centre, verifier)
    const time = createDeskTime(wall)
    const { minute, day } = time
    const clock = new DeskClock({ wall, monotonic: parts.monotonic }, time.tick, {
      confirmed: confirmed ?? null,
      lastAct: chain ? Date.parse(chain.at) : null,
    })
    const onFailure = (cause: unknown): void => {
      if (!parts.guard.isBroken(cause)) reportError(cause)
    }
    const leading = leadOrFollow(tabs, {
      line,
      origin: parts.origin,
      ledger,
      deviceKey,
      office: clerk.office,
      view,
      verifier,
      reference: () => reference.all(),
      referenceCollection,
      wall,
      now,
      onPage: (n) => tabs.tellAll({ say: 'page', n }),
      onRewritten: (rewrite) => {
        tabs.tellAll({ say: 'rewritten', rewrite })
        if (rewrite.purged.length > 0) void parts.guard.blobsGone()
      },
      onRecovery: () => tabs.tellAll({ say: 'recovery' }),
      onOutbox: () => tabs.tellAll({ say: 'outbox' }),
      onBlobs: () => {
        tabs.tellAll({ say: 'blobs' })
        void parts.guard.blobsGone()
      },
      onFailure,
    })
    const book = new SyncBook(ledger, { device, view }, shelf, leading.line, leading.isLeading)
    const byType = new ActsByType(ledger, deviceKey, shelf.own)
    const snapshots = delayed(() => shelf.keepSnapshot().catch(withoutRoom(parts.onNoSpace)), 10_000)

    createEffect(on(leading.line, (word) => clock.hear(word)))
    createEffect(on(leading.line, ({ lastFault }) => lastFault?.code === 'no-space' && parts.onNoSpace()))
    createEffect(on(reference.all, () => leading.verifyAgain(), { defer: true }))
    createEffect(
      on(
        [reference.all, day],
        ([rows, today]) => void shelf.takeReference(rows.values(), today as PlainDate).catch(onFailure),
      ),
    )
    const stopHearing = hearTabs(tabs, { shelf, book, byType, drafts, clock, later: snapshots.later })
    void reference.add(who.rows)
    void reference.follow(referenceCollection)
    void book.takeNotes()
    // The power may have failed between a purge and this.
    void ledger.read('purged').then((purged) => purged && drafts.forget(new Set(purged.cases)))

    /** Once, in one tab, and only when the centre has said that the clock by which blobs are old is right. */
    let tidying: Promise<unknown> | undefined
    createEffect(() => {
      const { trust, drift } = clock.status()
      if (tidying || trust !== 'good' || drift === null || !leading.isLeading()) return
      tidying = drafts
        .named()
        .then((named) => forgetOrphans(ledger, clerk.id, named, now()))
        .catch(withoutRoom(parts.onNoSpace))
    })

    let isOpen = true
    const hands = handsAt({
      parts,
      who,
      shelf,
      clock,
      reference,
      isOpen: () => isOpen,
      onSigned: async ({ body }) => {
        // The act is on disk, and is signed whatever this window can show of it.
        await shelf.takeOutbox().catch(onFailure)
        tabs.tellAll({ say: 'outbox' })
        if (body.act.type === 'confirm-clock') tabs.tell({ say: 'clock-confirmed' })
        leading.nudge()
      },
    })
    const { all: conflicts, settled: settledConflicts, persons: disputedPersons } = shelf.conflicts
    const author = { clerk: clerk.id, office: clerk.office, device, key: keyId('intl-1', keys.publicKey) }
    const onPageHide = (): void => void drafts.flush()
    addEventListener('pagehide', onPageHide)
    const close = async (): Promise<void> => {
      isOpen = false
      removeEventListener('pagehide', onPageHide)
      time.stop()
      snapshots.cancel()
      stopHearing()
      reference.stop()
      await Promise.allSettled([tidying])
      await Promise.allSettled([drafts.close(), leading.stop()])
      await Promise.allSettled([shelf.keepSnapshot()])
      await Promise.allSettled([shelf.close(), referenceCollection.database.close()])
      dispose()
    }
    /** The keys are forgotten at once; the session too, for a locked machine's browser must show nothing of the centre. */
    const leave = async (): Promise<void> => {
      if (!(await parts.mayLeave())) return
      await Promise.all([request(line, '/api/sign-out', { method: 'POST', patience: 3000 }), parts.lock()])
    }
    const errands = centreErrands(line, device, reference)
    const usages = createMemo(() => [...shelf.usages().values()].flatMap((row) => row.usages))
    keepSupplied(
      { office: clerk.office, device, reference: reference.all, usages, day },
      () => book.status().line === 'connected' && leading.isLeading(),
      errands.leaseNumbers,
    )
    const desk: Desk = {
      clerk,
      device,
      signedIn: parts.signedIn,
      sitting: parts.sitting,
      sync: book.status,
      waiting: book.waiting,
      tryNow: () =>
        void offerAgain(ledger).then(() => {
          tabs.tellAll({ say: 'outbox' })
          leading.nudge()
        }),
      signInAgain: async (password): Promise<Result<null, SignInFault>> => {
        const again = await signInOnline(parts, clerk.id, password)
        if (!again.ok) return again
        await reference.add(again.value.rows)
        leading.nudge()
        return ok(null)
      },
      clock: clock.status,
      now: time.now,
      reference: reference.all,
      ...caseLists(shelf, book, day),
      conflicts,
      settledConflicts,
      actsOfType: (kind, type) => byType.of(kind, type),
      logOf: (id) => shelf.logOf(id),
      casesOfSamePeople: (id) => shelf.conflicts.ofSamePeople(id),
      countForReports: (onCounted, signal) =>
        countApart(ledger, deviceKey, {
          office: clerk.office,
          reference: reference.all(),
          onCounted,
          signal,
        }),
      newCase: () => ulid(wall()),
      openCase: (id, begins = 'marriage') =>
        openCase(
          {
            shelf,
            book,
            drafts,
            device,
            clerk,
            now,
            minute,
            reference: reference.all,
            basisAt: (kind, act, at, state) =>
              basisOf(reference.all(), { ...author, kind, act, at, state }) ?? [],
            conflicts,
            disputedPersons,
            sign: hands.sign,
            signAs: async (other, password, caseId, kind, act) => {
              const signed = await hands.withHandOf(other, password, (sign) => sign(caseId, kind, act))
              return signed.ok ? signed.value : signed
            },
          },
          id,
          begins,
        ),
      draftOf: (id, name) => drafts.of(id, name),
      openDispute: (id) => openDispute({ shelf, drafts, device, clerk, now }, id),
      ...hands,
      ...deskBlobs({ line, ledger, deviceKey }, now, parts.onNoSpace),
      ...errands,
      bridge: createBridge({
        base: bridgeBase ?? usualBridge,
        origin: parts.origin,
        fetch: line.fetch,
        keys: bridgeKeysIn(ledger),
      }),
      lock: leave,
      signOut: leave,
    }
    return { desk, flush: () => drafts.flush(), nudge: leading.nudge, close }
  })
}
