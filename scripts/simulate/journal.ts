import { memoryStore } from '../../sync-server/store/memory.ts'
import type { Batch, Database, Entry, Place, Store } from '../../sync-server/store/store.ts'

/** One change of a database, as it was made. */
type Change =
  | { readonly append: Batch }
  | { readonly purge: readonly [caseId: string, tombstone: Entry] }
  | { readonly local: readonly [id: string, json: string] }

/** How far each database had come when a copy of the store was taken. */
export type Backup = ReadonlyMap<string, number>

/** Makes an engine anew, for an epoch. */
export type Engine = (epoch: string) => Promise<Store>

/** The engine that is fastest to begin. */
export const inMemory: Engine = async (epoch) => memoryStore(epoch)

/** The end of one life of a server: from then on its store answers nothing to it, as after a power failure. */
export interface Life {
  readonly isOver: () => boolean
  /** Time that a commit takes, before and after it is durable. */
  readonly commits: () => Promise<void>
}

/** A store that outlives its servers, and can be put back to what it was. */
export class Journal {
  #changes = new Map<string, Change[]>()
  /** What stood in each database and went with what was put back, by document id. */
  readonly #takenAway = new Map<string, Map<string, Entry['of']>>()

  private constructor(
    private readonly engine: Engine,
    private store: Store,
  ) {}

  static async begin(engine: Engine, epoch: string): Promise<Journal> {
    return new Journal(engine, await engine(epoch))
  }

  /** A copy, as a nightly backup takes one. */
  backup(): Backup {
    return new Map(Array.from(this.#changes, ([name, changes]) => [name, changes.length]))
  }

  /** Puts a copy back, under a new epoch: what came after it is gone. */
  async putBack(backup: Backup, epoch: string): Promise<void> {
    await this.store.close()
    this.store = await this.engine(epoch)
    const kept = new Map<string, Change[]>()
    for (const [name, changes] of this.#changes) {
      const some = changes.slice(0, backup.get(name) ?? 0)
      const database = await this.store.open(name)
      for (const change of some) await redo(database, change)
      for (const change of changes.slice(some.length)) this.#takeAway(name, change)
      kept.set(name, some)
    }
    this.#changes = kept
  }

  /** The store as one life of the server sees it. */
  during(life: Life): Store {
    return {
      open: async (name) => this.#recorded(await this.store.open(name), life),
      close: async () => {},
    }
  }

  /** The database itself, for whoever looks on. */
  database(name: string): Promise<Database> {
    return this.store.open(name)
  }

  /** What a database has lost whenever a copy was put back, by document id; others may have given it back since. */
  takenAway(name: string): ReadonlyMap<string, Entry['of']> {
    return this.#takenAway.get(name) ?? new Map()
  }

  close(): Promise<void> {
    return this.store.close()
  }

  #takeAway(name: string, change: Change): void {
    const taken = this.#takenAway.get(name) ?? new Map<string, Entry['of']>()
    this.#takenAway.set(name, taken)
    if ('append' in change) for (const { id, of } of change.append.entries) taken.set(id, of)
  }

  #recorded(database: Database, life: Life): Database {
    const changes = this.#changes.get(database.name) ?? []
    this.#changes.set(database.name, changes)
    const write = async (change: Change): Promise<void> => {
      await life.commits()
      if (life.isOver()) return never()
      await redo(database, change)
      changes.push(change)
      await life.commits()
      if (life.isOver()) return never()
    }
    return {
      ...database,
      append: (batch) => write({ append: batch }),
      purge: (caseId, tombstone) => write({ purge: [caseId, tombstone] }),
      putLocal: (id, json) => write({ local: [id, json] }),
      changes: (since: Place, limit, reach) =>
        life.isOver() ? never() : database.changes(since, limit, reach),
      close: async () => {},
    }
  }
}

function redo(database: Database, change: Change): Promise<void> {
  if ('append' in change) return database.append(change.append)
  if ('purge' in change) return database.purge(...change.purge)
  return database.putLocal(...change.local)
}

/** What a program that was killed waits for. */
const never = <T>(): Promise<T> => new Promise(() => {})
