import type { CentreFault } from './faults.ts'
import type { Keys } from './vault/envelope.ts'

/** What an open desk hands to another tab of the same profile, so that nobody signs in twice. */
export interface OpenDesk {
  readonly keys: Keys
  readonly clerk: string
  readonly sitting: string
  readonly signedIn: 'online' | 'offline'
}

/** What the tabs of one profile tell one another. */
export type TabMessage =
  /** A new tab asks for the keys of an open desk. */
  | { readonly say: 'who-is-open' }
  | { readonly say: 'open'; readonly desk: OpenDesk }
  | { readonly say: 'lock' }
  /** Something is to be sent. */
  | { readonly say: 'nudge' }
  /** Rows have changed on disk. */
  | { readonly say: 'outbox' }
  | { readonly say: 'blobs' }
  | { readonly say: 'page'; readonly n: number }
  | { readonly say: 'rewritten'; readonly rewrite: import('./ledger/rewrite.ts').Rewrite }
  /** What is left to do since the centre was restored. */
  | { readonly say: 'recovery' }
  /** The syncing tab's line. */
  | { readonly say: 'line'; readonly line: LineStatus }
  | { readonly say: 'which-line' }
  | { readonly say: 'clock-confirmed' }
  /** A new version takes over: save what is typed, then reload. */
  | { readonly say: 'reload' }

/** How the syncing tab stands with the centre. */
export interface LineStatus {
  readonly line: 'connected' | 'connecting' | 'offline' | 'sign-in-again'
  readonly since: string
  readonly nextTryAt: number | null
  readonly lastFault: CentreFault | null
  /** Machine minus centre, milliseconds. */
  readonly drift: number | null
  /** When that was heard, by the clock of this machine; null before. */
  readonly heardAt: number | null
}

/** The tabs of this profile. A message reaches all other tabs, and this one's own listeners too. */
export class Tabs {
  readonly #channel = new BroadcastChannel('lianli-tabs')
  readonly #listeners = new Set<(message: TabMessage) => void>()

  constructor() {
    this.#channel.onmessage = ({ data }: MessageEvent<TabMessage>) => this.#hear(data)
  }

  /** Tells the other tabs. */
  tell(message: TabMessage): void {
    this.#channel.postMessage(message)
  }

  /** Tells the other tabs and this one. */
  tellAll(message: TabMessage): void {
    this.tell(message)
    this.#hear(message)
  }

  /** Listens until the returned function is called. */
  on<S extends TabMessage['say']>(
    say: S,
    listener: (message: Extract<TabMessage, { say: S }>) => void,
  ): () => void {
    const wrapped = (message: TabMessage): void => {
      if (message.say === say) listener(message as Extract<TabMessage, { say: S }>)
    }
    this.#listeners.add(wrapped)
    return () => this.#listeners.delete(wrapped)
  }

  close(): void {
    this.#channel.close()
    this.#listeners.clear()
  }

  #hear(message: TabMessage): void {
    for (const listener of [...this.#listeners]) listener(message)
  }
}
