import type { RxCollection } from 'rxdb/plugins/core'
import { createSignal } from 'solid-js'
import { blobsIn, type CaseId } from '../../domain/index.ts'
import type { DraftHandle } from './desk.ts'
import { isNoSpace } from './ledger/database.ts'
import { openContents, type SealedDocument, sealContents, sealedCollection } from './sealed-document.ts'

const pauseMillis = 250
/** How long to wait before what found no room is written again. */
const againMillis = 3000

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
    readonly storage: Parameters<typeof sealedCollection>[1]
  }): Promise<Drafts> {
    const collection = await sealedCollection('drafts', how.storage)
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

  /** Removes what anybody has typed for these cases. */
  async forget(cases: ReadonlySet<string>): Promise<void> {
    const isGone = (key: string): boolean => cases.has(key.split(':')[1] ?? '')
    await Promise.all([...this.#open].map(([key, draft]) => (isGone(key) ? draft.discard() : undefined)))
    const kept = (await this.collection.find().exec()).map(({ id }) => id)
    await Promise.all(kept.filter(isGone).map((id) => this.#put(id, null)))
  }

  /** Blobs that this clerk's drafts name, null when a draft does not open; and whose drafts there are beside. */
  async named(): Promise<{ readonly blobs: readonly string[] | null; readonly others: readonly string[] }> {
    const kept = await this.collection.find().exec()
    const clerkOf = (id: string): string => id.split(':')[0] ?? ''
    const own = await Promise.all(
      kept
        .filter(({ id }) => clerkOf(id) === this.clerk)
        .map((row) => openContents(this.personalKey, 'drafts', row.toMutableJSON())),
    )
    const others = new Set(kept.map(({ id }) => clerkOf(id)))
    others.delete(this.clerk)
    const areOpen = own.every((contents) => contents !== undefined)
    return { blobs: areOpen ? blobsIn(own).map(({ sha256 }) => sha256) : null, others: [...others] }
  }

  /** Writes what is still in memory, before a lock, an update, or when the page goes; false when some of it stays there. */
  async flush(): Promise<boolean> {
    const kept = await Promise.all([...this.#open.values()].map((draft) => draft.flush()))
    return kept.every(Boolean)
  }

  async close(): Promise<void> {
    await this.flush()
    this.#listening.unsubscribe()
    for (const draft of this.#open.values()) draft.forget()
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

  /**
   * Writes past RxDB's queue of increments, which a write that finds no room stops for good: what is typed after
   * it would never be written. Another window that was quicker is written over, as the queue would. What is removed
   * leaves its id and nothing of what was typed, for RxDB keeps removed documents.
   */
  async #put(id: string, sealed: string | null): Promise<void> {
    const { storageInstance } = this.collection
    for (;;) {
      const [previous] = await storageInstance.findDocumentsById([id], true)
      if (sealed === null && !previous) return
      const plain = { _deleted: sealed === null, _attachments: {}, _meta: { lwt: Date.now() }, _rev: '1-' }
      const row = { document: { ...plain, id, sealed: sealed ?? '' }, ...(previous && { previous }) }
      const { error } = await storageInstance.bulkWrite([row], 'draft')
      if (error.length === 0) return
      if (error[0]?.status !== 409) throw new Error('a draft was not written', { cause: error[0] })
    }
  }

  /** False when there was no room. */
  async #write(id: string, kept: Kept | null): Promise<boolean> {
    try {
      const sealed = kept && (await sealContents(this.personalKey, 'drafts', id, kept))
      await this.#put(id, sealed)
      return true
    } catch (cause) {
      if (!isNoSpace(cause)) throw cause
      this.onNoSpace()
      return false
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
  readonly write: (kept: Kept | null) => Promise<boolean>
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
    await this.#inTurn(async () => void (await this.place.write(null)))
  }

  /** Writes what was typed; false when it stays in memory alone. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const value = this.#unsaved
    this.#unsaved = undefined
    const savedAt = this.place.now()
    await this.#inTurn(async () => {
      if (value === undefined) return
      const isKept = await this.place.write({ value, savedAt, window: this.place.window })
      if (isKept) this.#saved[1](savedAt)
      else this.#keepInMind(value)
    })
    return this.#unsaved === undefined
  }

  /** What found no room stays as unsaved as it is, and is written again, unless something newer was typed. */
  #keepInMind(value: object): void {
    if (this.#unsaved === undefined && this.value() === value) this.#unsaved = value
    if (this.#unsaved !== undefined) this.#timer ??= setTimeout(() => void this.flush(), againMillis)
  }

  /** Nobody waits for it any more. */
  forget(): void {
    clearTimeout(this.#timer)
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
