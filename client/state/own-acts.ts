import { type Accessor, createSignal } from 'solid-js'
import type { Action } from '../../domain/index.ts'
import type { Ledger } from './ledger/database.ts'
import { type OwnAct, readOutbox } from './ledger/outbox.ts'

/** Our own acts that have not been seen in the feed, as the outbox has them. */
export class OwnActs {
  readonly all: Accessor<readonly OwnAct[]>
  /** How many wait here and cannot be opened, so that nobody says everything has arrived. */
  readonly unreadable: Accessor<number>
  readonly #set: (acts: readonly OwnAct[], unreadable: number) => void

  constructor(
    private readonly ledger: Ledger,
    private readonly deviceKey: CryptoKey,
  ) {
    const [all, setAll] = createSignal<readonly OwnAct[]>([])
    const [unreadable, setUnreadable] = createSignal(0)
    this.all = all
    this.unreadable = unreadable
    this.#set = (acts, count) => {
      setUnreadable(count)
      setAll(acts)
    }
  }

  /** Reads the outbox again: the acts that are new in it, and those that have left it. */
  async take(): Promise<{ readonly fresh: readonly Action[]; readonly gone: readonly Action[] }> {
    const before = this.all().map(({ action }) => action)
    const { acts, unreadable } = await readOutbox(this.ledger, this.deviceKey)
    this.#set(acts, unreadable)
    const now = acts.map(({ action }) => action)
    return { fresh: without(now, before), gone: without(before, now) }
  }
}

function without(acts: readonly Action[], others: readonly Action[]): readonly Action[] {
  const ids = new Set(others.map(({ id }) => id))
  return acts.filter(({ id }) => !ids.has(id))
}
