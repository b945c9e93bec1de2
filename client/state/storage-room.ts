import { type Accessor, createSignal } from 'solid-js'
import type { StorageRoom } from './desk.ts'

const lowBytes = 200 * 1024 * 1024
/** An act with its scans takes less. */
const actBytes = 8 * 1024 * 1024
/** How often room that is short is looked at again. */
const againMillis = 10_000

/** How much room the browser gives, and whether it promised to keep what is here. */
export interface StorageWatch {
  readonly room: Accessor<StorageRoom>
  readonly askToPersist: () => Promise<void>
  readonly measure: () => Promise<void>
  /** A write was refused for want of room. */
  readonly full: () => void
  /** Says whether a lock or an update was stopped for what is in memory alone. */
  readonly holdBack: (isHeldBack: boolean) => void
}

/**
 * Follows the browser's storage for this site; `onRoom` hears that there is room again. Browsers name a quota that
 * need not be there, so whether an act still fits is tried, not computed.
 */
export function watchStorage(storage: StorageManager | undefined, onRoom: () => void): StorageWatch {
  const [room, setRoom] = createSignal<StorageRoom>({
    isPersistent: null,
    usedBytes: 0,
    quotaBytes: 0,
    isLow: false,
    isFull: false,
    isHeldBack: false,
  })
  let isToLook = false
  const lookAgain = (): void => {
    if (isToLook) return
    isToLook = true
    setTimeout(() => {
      isToLook = false
      void measure()
    }, againMillis)
  }
  const measure = async (): Promise<void> => {
    if (!storage) return
    const [{ usage = 0, quota = 0 }, isPersistent, fits] = await Promise.all([
      storage.estimate(),
      storage.persisted(),
      actFits(storage),
    ])
    const left = quota - usage
    const isLow = !fits || left < lowBytes || left < quota / 20
    const wasFull = room().isFull
    setRoom((room) => ({
      isPersistent: isPersistent || room.isPersistent === false ? isPersistent : null,
      usedBytes: usage,
      quotaBytes: quota,
      isLow,
      isFull: !fits,
      isHeldBack: room.isHeldBack && !fits,
    }))
    if (isLow) lookAgain()
    if (wasFull && fits) onRoom()
  }
  const askToPersist = async (): Promise<void> => {
    const isPersistent = (await storage?.persist()) ?? false
    setRoom((room) => ({ ...room, isPersistent }))
    await measure()
  }
  const full = (): void => {
    setRoom((room) => ({ ...room, isFull: true, isLow: true }))
    lookAgain()
  }
  const holdBack = (isHeldBack: boolean): void => void setRoom((room) => ({ ...room, isHeldBack }))
  return { room, askToPersist, measure, full, holdBack }
}

/** Whether as much as one act with its scans can be written; nothing of it stays. */
async function actFits(storage: StorageManager): Promise<boolean> {
  try {
    const file = await (await storage.getDirectory()).getFileHandle('lianli-room', { create: true })
    const writing = await file.createWritable()
    try {
      await writing.write(new Uint8Array(actBytes))
    } finally {
      await writing.abort().catch(() => undefined)
    }
    return true
  } catch (cause) {
    return !(cause instanceof DOMException && cause.name === 'QuotaExceededError')
  }
}
