import { type Accessor, createSignal } from 'solid-js'
import type { StorageRoom } from './desk.ts'

const lowBytes = 200 * 1024 * 1024

/** How much room the browser gives, and whether it promised to keep what is here. */
export interface StorageWatch {
  readonly room: Accessor<StorageRoom>
  readonly askToPersist: () => Promise<void>
  readonly measure: () => Promise<void>
  /** A write was refused for want of room. */
  readonly full: () => void
}

/** Follows the browser's storage for this site. */
export function watchStorage(storage: StorageManager | undefined): StorageWatch {
  const [room, setRoom] = createSignal<StorageRoom>({
    isPersistent: null,
    usedBytes: 0,
    quotaBytes: 0,
    isLow: false,
    isFull: false,
  })
  const measure = async (): Promise<void> => {
    if (!storage) return
    const [{ usage = 0, quota = 0 }, isPersistent] = await Promise.all([
      storage.estimate(),
      storage.persisted(),
    ])
    const left = quota - usage
    const isLow = left < lowBytes || left < quota / 20
    setRoom((room) => ({
      isPersistent: isPersistent || room.isPersistent === false ? isPersistent : null,
      usedBytes: usage,
      quotaBytes: quota,
      isLow,
      isFull: room.isFull && isLow,
    }))
  }
  const askToPersist = async (): Promise<void> => {
    const isPersistent = (await storage?.persist()) ?? false
    setRoom((room) => ({ ...room, isPersistent }))
    await measure()
  }
  const full = (): void => {
    setRoom((room) => ({ ...room, isFull: true, isLow: true }))
  }
  return { room, askToPersist, measure, full }
}
