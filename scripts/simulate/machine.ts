import { Dexie } from 'dexie'
import { IDBKeyRange, indexedDB } from 'fake-indexeddb'
import * as v from 'valibot'
import { Ledger } from '../../client/state/ledger/database.ts'
import { keepAct, readOutbox, sealedAct } from '../../client/state/ledger/outbox.ts'
import { doubtfulPages, lastSince, pagesAfter, readPage } from '../../client/state/ledger/pages.ts'
import { mergeSmallPages, purgeBuried } from '../../client/state/ledger/rewrite.ts'
import { changes } from '../../client/sync/answers.ts'
import { ask, type Line } from '../../client/sync/centre.ts'
import { type Pulling, pullToEnd } from '../../client/sync/pull.ts'
import { askWhereabouts, pushOutbox } from '../../client/sync/push.ts'
import { offerRowsWaitedFor, recover } from '../../client/sync/recover.ts'
import { isEverythingAtCentre, verifyPageAgain } from '../../client/sync/sync.ts'
import { Verifier } from '../../client/sync/verify-page.ts'
import {
  type Action,
  err,
  type Json,
  keyId,
  ok,
  type PublicKey,
  type Result,
  type Row,
  type RowId,
  readRow,
  signedBytes,
} from '../../domain/index.ts'
import { oneAtATime } from '../../sync-server/one-at-a-time.ts'
import type { Worker } from './centre.ts'
import { Shelf } from './shelf.ts'

Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange })

/** What stays on a machine's disk when its program ends. */
export interface Disk {
  readonly name: string
  readonly device: string
  readonly worker: Worker
  readonly deviceKey: CryptoKey
  /** The reference as far as it has come. */
  readonly rows: Map<RowId, Row>
  rowsSince: string
}

const rowDocument = v.looseObject({ _id: v.string(), body: v.unknown(), sig: v.unknown() })

/** One run of the program on a machine: everything here is gone when it is killed, but its ledger. */
export class Program {
  readonly ledger: Ledger
  readonly shelf = new Shelf()
  #isAlive = true
  readonly #fresh: number[] = []
  /** Pages are written anew by one at a time. */
  readonly #rewriting = oneAtATime()
  readonly #pulling: Pulling
  readonly #verifier: Verifier

  constructor(
    readonly disk: Disk,
    private readonly centre: PublicKey,
    fetchFor: (program: { readonly isAlive: () => boolean }) => typeof fetch,
  ) {
    this.killed = new Promise((resolve) => {
      this.#end = resolve
    })
    this.ledger = new Ledger(disk.name)
    this.#verifier = new Verifier(centre)
    const line: Line = { base: '', fetch: fetchFor({ isAlive: () => this.#isAlive }) }
    const { office, scope, clerk } = disk.worker
    this.#pulling = {
      line,
      ledger: this.ledger,
      deviceKey: disk.deviceKey,
      office,
      view: scope === 'kit' ? `kit:${clerk}` : 'desk',
      verifier: this.#verifier,
      reference: () => disk.rows,
      onPage: (n) => this.#fresh.push(n),
      signal: new AbortController().signal,
      batch: 200,
    }
  }

  /** Resolves when the program is killed. */
  readonly killed: Promise<null>
  #end: (value: null) => void = () => {}

  get isAlive(): boolean {
    return this.#isAlive
  }

  /** Reads what the ledger holds. */
  async start(): Promise<void> {
    const { ledger, disk } = this
    if ((await ledger.read('device')) === undefined) await ledger.keep('device', disk.device)
    for await (const { acts } of pagesAfter(ledger, disk.deviceKey, 0)) this.shelf.add(acts)
    this.shelf.add((await readOutbox(ledger, disk.deviceKey)).acts.map(({ action }) => action))
  }

  /** The process ends: what it was writing is written whole or not at all, and nothing follows. */
  kill(): void {
    this.#isAlive = false
    this.#end(null)
    this.ledger.close()
  }

  /** Puts an act on disk; it is saved once this has resolved. */
  async save(action: Action): Promise<void> {
    await keepAct(this.ledger, await sealedAct(this.disk.deviceKey, action), action)
    this.shelf.add([action])
  }

  /** What the push round does. */
  async push(): Promise<Result<unknown, { readonly code: string }>> {
    const asked = await askWhereabouts(this.#pulling)
    const pushed = asked.ok ? await pushOutbox(this.#pulling) : asked
    return pushed.ok ? offerRowsWaitedFor(this.#pulling) : pushed
  }

  /** What the pull round does. */
  async pull(): Promise<Result<unknown, { readonly code: string }>> {
    const { ledger, disk } = this
    const pulled = await pullToEnd(this.#pulling)
    await this.#readFresh()
    if (!pulled.ok) return pulled
    await this.#rewriting(() => purgeBuried(ledger, disk.deviceKey))
    if (await ledger.read('recovery')) {
      const recovered = await recover({ ...this.#pulling, onProgress: () => {} })
      await this.#readFresh()
      if (!recovered.ok) return recovered
    }
    await this.#rewriting(() => mergeSmallPages(ledger, disk.deviceKey, this.#pulling.view))
    return pulled
  }

  /** Reads the feed of the reference on, and looks again at acts whose keys have come. */
  async pullReference(): Promise<Result<unknown, { readonly code: string }>> {
    const { disk } = this
    const query = new URLSearchParams({ since: disk.rowsSince, limit: '500', include_docs: 'true' })
    const answer = await ask(this.#pulling.line, `/db/reference/_changes?${query}`, changes)
    if (!answer.ok) return answer
    for (const { doc } of answer.value.results) {
      const row = await this.#readRow(doc)
      if (!row) return err({ code: 'unreadable-answer' })
      disk.rows.set(row.id, row)
    }
    disk.rowsSince = String(answer.value.last_seq)
    for (const n of await doubtfulPages(this.ledger)) {
      const onRewritten = () => this.#fresh.push(n)
      await this.#rewriting(() => verifyPageAgain({ ...this.#pulling, onRewritten }, n))
    }
    await this.#readFresh()
    return ok(null)
  }

  /** Whether this machine would say that everything of its own is at the centre. */
  saysAllThere(): Promise<boolean> {
    return isEverythingAtCentre(this.ledger)
  }

  /** How far it has read its office's feed. */
  place(): Promise<string | null> {
    return lastSince(this.ledger, this.#pulling.view)
  }

  /** What is wrong with the centre's receipts, as far as this machine has followed them. */
  async receiptFault() {
    return (await this.ledger.read(`receipts:${this.#pulling.view}`))?.fault
  }

  async #readRow(document: unknown): Promise<Row | null> {
    const read = v.safeParse(rowDocument, document)
    if (!read.success) return null
    const { _id, body, sig } = read.output
    const row = readRow(_id, { body, sig })
    if (!row.ok || row.value.sig.key !== keyId('intl-1', this.centre)) return null
    const bytes = signedBytes('row', row.value.body as unknown as Json)
    const isGood = await this.#verifier.isBy(row.value.sig.key, this.centre, row.value.sig.value, bytes)
    return isGood ? row.value : null
  }

  async #readFresh(): Promise<void> {
    for (const n of this.#fresh.splice(0)) {
      const page = await readPage(this.ledger, this.disk.deviceKey, n)
      if (page) this.shelf.add(page.acts)
    }
  }
}
