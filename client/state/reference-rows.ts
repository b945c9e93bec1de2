import type { RxCollection } from 'rxdb/plugins/core'
import type { Subscription } from 'rxjs'
import { type Accessor, createSignal } from 'solid-js'
import * as v from 'valibot'
import {
  type Json,
  keyId,
  type PublicKey,
  type Reference,
  type Row,
  readRow,
  signedBytes,
} from '../../domain/index.ts'
import type { Verifier } from '../sync/verify-page.ts'
import { openContents, type SealedDocument } from './sealed-document.ts'

const contents = v.looseObject({ body: v.unknown(), sig: v.unknown() })

/** The reference as this machine may rely on it: rows whose seal opens and whose signature is the pinned centre's. */
export class ReferenceRows {
  readonly all: Accessor<Reference>
  readonly #set: (rows: Reference) => void
  readonly #waiting: SealedDocument[] = []
  #isReading = false
  #subscription: Subscription | undefined

  constructor(
    private readonly deviceKey: CryptoKey,
    private readonly centre: PublicKey,
    private readonly verifier: Verifier,
  ) {
    const [all, set] = createSignal<Reference>(new Map())
    this.all = all
    this.#set = (rows) => set(() => rows)
  }

  /** Reads what is stored, then follows every change, also those of other tabs. */
  async follow(collection: RxCollection<SealedDocument>): Promise<void> {
    this.#subscription = collection.$.subscribe(({ documentData }) => {
      this.#waiting.push({ id: documentData.id, sealed: documentData.sealed })
      void this.#readWaiting()
    })
    const stored = await collection.find().exec()
    this.#waiting.push(...stored.map(({ id, sealed }) => ({ id, sealed })))
    await this.#readWaiting()
  }

  /** Adds rows that came with an answer of the centre, before they come with the feed. */
  async add(rows: readonly Row[]): Promise<void> {
    const good = await Promise.all(rows.map((row) => this.#isSigned(row)))
    this.#put(rows.filter((_, index) => good[index]))
  }

  stop(): void {
    this.#subscription?.unsubscribe()
  }

  /** One reader at a time, and one signal for all that came meanwhile. */
  async #readWaiting(): Promise<void> {
    if (this.#isReading) return
    this.#isReading = true
    while (this.#waiting.length > 0) {
      const some = this.#waiting.splice(0)
      const rows = await Promise.all(some.map((document) => this.#open(document)))
      this.#put(rows.flatMap((row) => row ?? []))
    }
    this.#isReading = false
  }

  #put(rows: readonly Row[]): void {
    const fresh = rows.filter(({ id }) => !this.all().has(id))
    if (fresh.length > 0) this.#set(new Map([...this.all(), ...fresh.map((row) => [row.id, row] as const)]))
  }

  async #open(document: SealedDocument): Promise<Row | undefined> {
    const opened = v.safeParse(contents, await openContents(this.deviceKey, 'reference', document))
    if (!opened.success) return undefined
    const row = readRow(document.id, { body: opened.output.body, sig: opened.output.sig })
    return row.ok && (await this.#isSigned(row.value)) ? row.value : undefined
  }

  async #isSigned({ body, sig }: Row): Promise<boolean> {
    if (sig.key !== keyId('intl-1', this.centre)) return false
    return this.verifier.isBy(sig.key, this.centre, sig.value, signedBytes('row', body as unknown as Json))
  }
}
