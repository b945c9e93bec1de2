import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import { createEffect, createMemo, createRoot, createSignal, on } from 'solid-js'
import { ulid } from 'ulid'
import { err, keyId, ok, type Result, type Row, rowsOf } from '../../domain/index.ts'
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
import type { Desk, SignInFault } from './desk.ts'
import { deskBlobs } from './desk-blobs.ts'
import { Drafts } from './drafts.ts'
import { instantAt } from './instant-now.ts'
import { leadOrFollow } from './leading.ts'
import { offerAgain } from './ledger/outbox.ts'
import { keepSupplied } from './number-supply.ts'
import { openCase } from './open-case.ts'
import { ReferenceRows } from './reference-rows.ts'
import { sealedCollection } from './sealed-document.ts'
import { type SessionDesk, type SignedIn, signInOffline, signInOnline } from './session.ts'
import { type Hand, signAct } from './signing.ts'
import { SyncBook } from './sync-status.ts'
import type { Tabs } from './tabs.ts'

/** What an open desk needs beside who signed in. */
export interface DeskParts extends SessionDesk {
  readonly tabs: Tabs
  readonly origin: string
  readonly monotonic: () => number
  readonly sitting: string
  readonly signedIn: 'online' | 'offline'
  /** A write was refused for want of room. */
  readonly onNoSpace: () => void
  /** Locks every tab. */
  readonly lock: () => Promise<void>
}

/** A desk with what the door does with it. */
export interface OpenedDesk {
  readonly desk: Desk
  /** Saves what is typed. */
  readonly flush: () => Promise<void>
  /** Forgets all that is open. */
  readonly close: () => Promise<void>
}

/** Puts everything on the desk of a clerk who has just signed in. */
export async function openDesk(who: SignedIn, parts: DeskParts): Promise<OpenedDesk> {
  const { ledger, tabs, line, wall } = parts
  const { clerk, device, keys } = who
  const { deviceKey } = keys
  const verifier = new Verifier()
  const now = (): string => instantAt(wall())
  const storage = getRxStorageDexie({ chromeTransactionDurability: 'strict' })
  const [shelf, drafts, referenceCollection, chain, confirmed, bridgeBase] = await Promise.all([
    CaseShelf.open(ledger, deviceKey),
    Drafts.open({ clerk: clerk.id, personalKey: keys.personalKey, now, onNoSpace: parts.onNoSpace }),
    sealedCollection('reference', storage),
    ledger.read('chain'),
    ledger.read('confirmedDrift'),
    ledger.read('bridgeBase'),
  ])
  return createRoot((dispose) => {
    const reference = new ReferenceRows(deviceKey, who.centre, verifier)
    const [tick, setTick] = createSignal(wall())
    const ticking = setInterval(() => setTick(wall()), 1000)
    const nowTicking = createMemo(() => instantAt(tick()))
    const minute = createMemo(() => nowTicking().slice(0, 16))
    const day = createMemo(() => nowTicking().slice(0, 10))
    const clock = new DeskClock({ wall, monotonic: parts.monotonic }, tick, {
      confirmed: confirmed ?? null,
      lastAct: chain ? Date.parse(chain.at) : null,
    })
    const leading = leadOrFollow(tabs, {
      line,
      origin: parts.origin,
      ledger,
      deviceKey,
      office: clerk.office,
      view: viewOf(clerk.id, who.rows),
      verifier,
      reference: () => reference.all(),
      referenceCollection,
      wall,
      now,
      onPage: (n) => tabs.tellAll({ say: 'page', n }),
      onPageAgain: (n) => tabs.tellAll({ say: 'page-again', n }),
      onOutbox: () => tabs.tellAll({ say: 'outbox' }),
      onBlobs: () => tabs.tellAll({ say: 'blobs' }),
    })
    const book = new SyncBook(ledger, shelf, leading.line, leading.isLeading)
    const byType = new ActsByType(ledger, deviceKey, shelf.own)
    const snapshots = delayed(() => shelf.keepSnapshot(), 10_000)

    createEffect(on(leading.line, ({ drift }) => drift !== null && clock.hear(drift)))
    createEffect(on(reference.all, () => leading.verifyAgain(), { defer: true }))
    const offs = [
      tabs.on('page', async () => {
        await shelf.takePages()
        await shelf.takeOutbox()
        snapshots.later()
      }),
      tabs.on('page-again', async ({ n }) => {
        byType.readAgain()
        await shelf.takePageAgain(n)
        snapshots.later()
      }),
      tabs.on('outbox', async () => {
        await shelf.takeOutbox()
        await book.takeBlobs()
      }),
      tabs.on('blobs', () => void book.takeBlobs()),
      tabs.on('clock-confirmed', () => void clock.confirmed()),
    ]
    void reference.add(who.rows)
    void reference.follow(referenceCollection)
    void book.takeBlobs()

    const signing = {
      ledger,
      clock,
      wall,
      reference: () => reference.all(),
      freshLog: async (id: string) => {
        await shelf.takePages()
        await shelf.takeOutbox()
        return shelf.logOf(id)
      },
      usages: () => {
        const held = [...shelf.usages().values()]
        return {
          numbers: held.flatMap(({ usages }) => usages),
          blanks: held.flatMap(({ blanks }) => blanks),
        }
      },
    }
    const hand: Hand = { clerk: clerk.id, office: clerk.office, device, keys }
    let isOpen = true
    const signWith = async (by: Hand, ...[id, kind, act]: Parameters<Desk['sign']>) => {
      if (!isOpen) return err({ code: 'locked' } as const)
      const signed = await signAct(signing, by, id, kind, act)
      if (!signed.ok) {
        if (signed.error.code === 'no-space') parts.onNoSpace()
        return signed
      }
      await shelf.takeOutbox()
      tabs.tellAll({ say: 'outbox' })
      if (act.type === 'confirm-clock') tabs.tell({ say: 'clock-confirmed' })
      leading.nudge()
      return signed
    }
    const conflicts = shelf.conflicts.all
    const key = keyId('intl-1', keys.publicKey)
    const author = { clerk: clerk.id, office: clerk.office, device, key }
    const signAs = async (
      other: string,
      password: string,
      ...[id, act]: [string, Parameters<Desk['sign']>[2]]
    ) => {
      const opened = await signInOffline(parts, other, password)
      if (!opened.ok) return opened
      await reference.add(opened.value.rows)
      const { clerk: head, keys: theirs } = opened.value
      return signWith({ clerk: head.id, office: head.office, device, keys: theirs }, id, 'marriage', act)
    }
    const onPageHide = (): void => void drafts.flush()
    addEventListener('pagehide', onPageHide)
    const close = async (): Promise<void> => {
      isOpen = false
      removeEventListener('pagehide', onPageHide)
      clearInterval(ticking)
      snapshots.cancel()
      for (const off of offs) off()
      reference.stop()
      await Promise.allSettled([drafts.close(), leading.stop()])
      await Promise.allSettled([shelf.keepSnapshot()])
      await Promise.allSettled([shelf.close(), referenceCollection.database.close()])
      dispose()
    }
    /** The keys are forgotten at once; the session too, for a locked machine's browser must show nothing of the centre. */
    const leave = async (): Promise<void> => {
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
      now: nowTicking,
      reference: reference.all,
      ...caseLists(shelf, book, day),
      conflicts,
      actsOfType: (type) => byType.of(type),
      newCase: () => ulid(wall()),
      openCase: (id) =>
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
            basisAt: (act, at) => basisOf(reference.all(), { ...author, act, at }) ?? [],
            conflicts,
            sign: (caseId, act) => signWith(hand, caseId, 'marriage', act),
            signAs: (other, password, caseId, act) => signAs(other, password, caseId, act) as never,
          },
          id,
        ),
      sign: (id, kind, act) => signWith(hand, id, kind, act),
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
    return { desk, flush: () => drafts.flush(), close }
  })
}

/** Does `work` once things have been quiet for a while. */
function delayed(work: () => Promise<unknown>, millis: number) {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    later: () => {
      clearTimeout(timer)
      timer = setTimeout(() => void work(), millis)
    },
    cancel: () => clearTimeout(timer),
  }
}

/** Whose view of the feed a clerk's grant opens: the office's at a desk, the own cases with a kit. */
function viewOf(clerk: string, rows: readonly Row[]): string {
  const grant = rowsOf(rows, 'grant').findLast(({ body }) => body.clerk === clerk)
  return grant?.body.scope === 'kit' ? `kit ${clerk}` : 'desk'
}
