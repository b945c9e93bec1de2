import { createSignal } from 'solid-js'
import type { Result } from '../../domain/index.ts'
import type { Desk, Door } from './desk.ts'
import type { SignInFault } from './faults.ts'
import { glanceAtLedger } from './ledger/glance.ts'
import { watchNews } from './ledger-news.ts'
import type { OpenedDesk } from './opened-desk.ts'
import { watchStorage } from './storage-room.ts'
import { type OpenDesk, Tabs } from './tabs.ts'
import { followUpdates } from './updates.ts'

/** How long another tab has to answer that it is open. */
const answerMillis = 200

/**
 * The door to the app. It is small: what opens envelopes, ledgers and databases is loaded when somebody signs
 * in. A tab that is opened beside an open one is let in by it, and locking one locks all.
 */
export function createDoor(): Door {
  const tabs = new Tabs()
  const storage = watchStorage(navigator.storage, () => opened?.nudge())
  const [desk, setDesk] = createSignal<Desk>()
  const [busy, setBusy] = createSignal(1)
  const [enrolled, setEnrolled] = createSignal<readonly string[]>([])
  const [isCentreReachable, setReachable] = createSignal<boolean | null>(null)
  let opened: OpenedDesk | undefined
  let handOver: OpenDesk | undefined
  /** How often this tab was locked: a desk that was being opened meanwhile stays shut. */
  let locks = 0

  const news = watchNews(localStorage)
  let isInside = false
  const inside = async () => {
    isInside = true
    const loaded = await import('./inside.ts')
    loaded.listen({ onBroken: () => void work(lock), onNews: news.tell })
    return loaded
  }
  const work = async <T>(what: () => Promise<T>): Promise<T> => {
    setBusy((count) => count + 1)
    try {
      return await what()
    } finally {
      setBusy((count) => count - 1)
    }
  }
  const enter = (entered: { readonly opened: OpenedDesk; readonly handOver: OpenDesk }): Desk => {
    opened = entered.opened
    handOver = entered.handOver
    setDesk(entered.opened.desk)
    void storage.measure()
    return entered.opened.desk
  }
  /** Whether what is typed is on disk; if not, the first who asks is stopped, so that a second word is needed. */
  const mayLeave = async (): Promise<boolean> => {
    const isKept = (await opened?.flush().catch(() => false)) ?? true
    const isWarned = storage.room().isHeldBack
    storage.holdBack(!isKept)
    return isKept || isWarned
  }
  const parts = { tabs, onNoSpace: storage.full, mayLeave, lock: () => lock() }
  const leave = async (): Promise<void> => {
    locks += 1
    const leaving = opened
    opened = undefined
    handOver = undefined
    setDesk(undefined)
    storage.holdBack(false)
    await leaving?.close()
    await refreshEnrolled()
  }
  const lock = async (): Promise<void> => {
    try {
      await opened?.flush()
    } finally {
      tabs.tell({ say: 'lock' })
      await leave()
    }
  }
  /** A ledger that looks as it should is left to the guard until somebody signs in. */
  const refreshEnrolled = async (): Promise<void> => {
    const seen = isInside ? undefined : await glanceAtLedger(localStorage, navigator.storage)
    setEnrolled(seen?.isSound ? seen.enrolled : await (await inside()).enrolledHere())
  }

  tabs.on('lock', () => void work(leave))
  tabs.on('who-is-open', () => handOver && tabs.tell({ say: 'open', desk: handOver }))
  tabs.on('open', ({ desk: theirs }) => {
    if (opened || handOver) return
    handOver = theirs
    const before = locks
    void work(async () => {
      const entered = await (await inside()).enterBeside(theirs, parts)
      if (!entered.ok) handOver = undefined
      else if (locks === before) enter(entered.value)
      else await entered.value.opened.close()
    })
  })
  tabs.tell({ say: 'who-is-open' })
  setTimeout(() => setBusy((count) => count - 1), answerMillis)
  void refreshEnrolled()
  void storage.measure()

  return {
    desk,
    isBusy: () => busy() > 0,
    enrolled,
    isCentreReachable,
    signIn: (clerk, password) =>
      work(async (): Promise<Result<Desk, SignInFault>> => {
        const { enter: enterAs } = await inside()
        const before = locks
        const entered = await enterAs(clerk, password, { ...parts, onReachable: setReachable })
        if (!entered.ok) return entered
        if (locks !== before) {
          // What was opened was found broken while it was.
          await entered.value.opened.close()
          return { ok: false, error: { code: 'ledger' } }
        }
        await opened?.close()
        const open = enter(entered.value)
        tabs.tell({ say: 'open', desk: entered.value.handOver })
        return { ok: true, value: open }
      }),
    ledgerNews: news.news,
    dismissLedgerNews: news.dismiss,
    recovery: async () => (await inside()).recoveryHere(),
    storage: storage.room,
    askToPersist: storage.askToPersist,
    updates: followUpdates(navigator.serviceWorker, tabs, mayLeave),
  }
}
