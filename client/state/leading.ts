import { type Accessor, createSignal } from 'solid-js'
import { type Sync, type Syncing, startSync } from '../sync/sync.ts'
import { instantAt } from './instant-now.ts'
import type { LineStatus, Tabs } from './tabs.ts'

/** The syncing of this profile, done by whichever tab holds the lock and followed by all. */
export interface Leading {
  readonly line: Accessor<LineStatus>
  readonly isLeading: Accessor<boolean>
  readonly nudge: () => void
  readonly verifyAgain: () => void
  readonly stop: () => Promise<void>
}

/** Takes the lock when no other tab has it, and syncs for as long as it is held. */
export function leadOrFollow(tabs: Tabs, syncing: Omit<Syncing, 'onLine'>): Leading {
  const [line, setLine] = createSignal<LineStatus>({
    line: 'connecting',
    since: instantAt(syncing.wall()),
    nextTryAt: null,
    lastFault: null,
    drift: null,
    heardAt: null,
  })
  const [isLeading, setLeading] = createSignal(false)
  const ending = new AbortController()
  let sync: Sync | undefined
  const onLine = (status: LineStatus): void => tabs.tellAll({ say: 'line', line: status })
  const lead = async (): Promise<void> => {
    if (ending.signal.aborted) return
    sync = startSync({ ...syncing, onLine })
    setLeading(true)
    onLine(sync.status())
    await new Promise((resolve) => ending.signal.addEventListener('abort', resolve))
    await sync.stop()
    sync = undefined
  }
  const leading = navigator.locks
    .request('lianli-sync', { signal: ending.signal }, lead)
    .catch((cause: unknown) => {
      if (!ending.signal.aborted) throw cause
    })
  const offs = [
    tabs.on('line', (message) => setLine(message.line)),
    tabs.on('which-line', () => sync && tabs.tell({ say: 'line', line: sync.status() })),
    tabs.on('nudge', () => sync?.nudge()),
  ]
  const back = (): void => sync?.nudge()
  addEventListener('online', back)
  tabs.tell({ say: 'which-line' })
  return {
    line,
    isLeading,
    nudge: () => tabs.tellAll({ say: 'nudge' }),
    verifyAgain: () => void sync?.verifyAgain(),
    stop: async () => {
      removeEventListener('online', back)
      for (const off of offs) off()
      ending.abort()
      await leading
    },
  }
}
