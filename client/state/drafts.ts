import type { RxCollection } from 'rxdb/plugins/core'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import { createSignal } from 'solid-js'
import type { CaseId } from '../../domain/index.ts'
import type { DraftHandle } from './desk.ts'
import { isNoSpace } from './ledger/database.ts'
import { openContents, type SealedDocument, sealContents, sealedCollection } from './sealed-document.ts'

const pauseMillis = 250

/**
 * What one clerk has typed and not signed, sealed for that clerk alone, on disk soon after each keystroke.
 * What is typed in one window is shown in the others.
 */
export class Drafts {
  readonly #open = new Map<string, OpenDraft>()
  /** Tells what this window has written from what another has. */
  readonly #window = crypto.randomUUID()
  readonly #listening: { unsubscribe: () => void }

  private constructor(
    private readonly collection: RxCollection<SealedDocument>,
    private readonly clerk: string,
    private readonly personalKey: CryptoKey,
    private readonly now: () => string,
    private readonly onNoSpace: () => void,
  ) {
    this.#listening = collection.$.subscribe(
      ({ documentId }) => void this.#open.get(documentId)?.takeFromDisk(),
    )
  }

  static async open(how: {
    readonly clerk: string
    readonly personalKey: CryptoKey
    readonly now: () => string
    readonly onNoSpace: () => void
  }): Promise<Drafts> {
    const storage = getRxStorageDexie({ chromeTransactionDurability: 'strict' })
    const collection = await sealedCollection('drafts', storage)
    return new Drafts(collection, how.clerk, how.personalKey, how.now, how.onNoSpace)
  }

  /** One form of one case; the same object for all who ask. */
  of<T extends object>(id: CaseId, name: string): DraftHandle<T> {
    const key = `${this.clerk}:${id}:${name}`
    const known = this.#open.get(key)
    if (known) return known as unknown as DraftHandle<T>
    const draft = new OpenDraft({
      read: () => this.#read(key),
      write: (contents) => this.#write(key, contents),
      now: this.now,
      window: this.#window,
    })
    this.#open.set(key, draft)
    return draft as unknown as DraftHandle<T>
  }

  /** Writes what is still in memory; before a lock, an update, or when the page goes. */
  async flush(): Promise<void> {
    await Promise.all([...this.#open.values()].map((draft) => draft.flush()))
  }

  async close(): Promise<void> {
    await this.flush()
    this.#listening.unsubscribe()
    this.#open.clear()
    await this.collection.database.close()
  }

  async #read(id: string): Promise<Kept | null> {
    const found = await this.collection.findOne(id).exec()
    if (!found) return null
    return (
      ((await openContents(this.personalKey, 'drafts', found.toMutableJSON())) as Kept | undefined) ?? null
    )
  }

  async #write(id: string, kept: Kept | null): Promise<void> {
    try {
      if (kept === null) {
        await this.collection.findOne(id).remove()
        return
      }
      const sealed = await sealContents(this.personalKey, 'drafts', id, kept)
      await this.collection.incrementalUpsert({ id, sealed })
    } catch (cause) {
      if (!isNoSpace(cause)) throw cause
      this.onNoSpace()
    }
  }
}

interface Kept {
  readonly value: object
  readonly savedAt: string
  /** The window in which it was typed. */
  readonly window: string
}

interface DraftPlace {
  readonly read: () => Promise<Kept | null>
  readonly write: (kept: Kept | null) => Promise<void>
  readonly now: () => string
  readonly window: string
}

class OpenDraft {
  readonly #signal = createSignal<object | null | undefined>(undefined)
  readonly #saved = createSignal<string | null>(null)
  readonly value = this.#signal[0]
  readonly savedAt = this.#saved[0]
  #unsaved: object | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #writing: Promise<void> = Promise.resolve()

  constructor(private readonly place: DraftPlace) {
    void this.#load()
  }

  readonly save = (value: object): void => {
    this.#signal[1](() => value)
    this.#unsaved = value
    this.#timer ??= setTimeout(() => void this.flush(), pauseMillis)
  }

  readonly discard = async (): Promise<void> => {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#unsaved = undefined
    this.#signal[1](null)
    this.#saved[1](null)
    await this.#inTurn(() => this.place.write(null))
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const value = this.#unsaved
    this.#unsaved = undefined
    if (value === undefined) return this.#writing
    const savedAt = this.place.now()
    await this.#inTurn(() => this.place.write({ value, savedAt, window: this.place.window }))
    this.#saved[1](savedAt)
  }

  /** The draft on disk has changed: what another window has typed is shown, unless this one is typing too. */
  takeFromDisk(): Promise<void> {
    return this.#inTurn(async () => {
      const kept = await this.place.read()
      if (this.#unsaved !== undefined || kept?.window === this.place.window) return
      this.#signal[1](() => kept?.value ?? null)
      this.#saved[1](kept?.savedAt ?? null)
    })
  }

  async #load(): Promise<void> {
    const kept = await this.place.read()
    if (this.value() !== undefined) return
    this.#signal[1](() => kept?.value ?? null)
    this.#saved[1](kept?.savedAt ?? null)
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#writing = this.#writing.then(work, work)
    return this.#writing
  }
}
