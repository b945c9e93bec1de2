import type { Accessor } from 'solid-js'
import {
  type Act,
  type Action,
  add,
  type CaseId,
  fold,
  kindOf,
  type Log,
  logOf,
  type PlainDate,
  type Row,
} from '../../domain/index.ts'
import { CasePages } from './case-pages.ts'
import { CaseRows } from './case-rows.ts'
import { ConflictWatch } from './conflict-watch.ts'
import { type Doubtful, DoubtfulActs } from './doubtful-acts.ts'
import type { HeldAct } from './held-acts.ts'
import type { Ledger } from './ledger/database.ts'
import type { OwnAct } from './ledger/outbox.ts'
import { doubtfulPages, type Page, pagesAfter, readPage } from './ledger/pages.ts'
import type { Rewrite } from './ledger/rewrite.ts'
import { layoutOf, Snapshot } from './ledger/snapshot.ts'
import { OwnActs } from './own-acts.ts'
import { ProjectedCases } from './projected-cases.ts'
import { Recent } from './recent.ts'
import { type Projected, projected } from './summary.ts'

const openLogs = 64

/**
 * Every act this machine holds, found by its case: which pages a case is on, our own acts that are still in
 * the outbox, and a row of each case for lists.
 */
export class CaseShelf {
  /** Our own acts that have not been seen in the feed. */
  readonly own: Accessor<readonly OwnAct[]>
  /** Own acts that wait here and cannot be opened, so that nobody says everything has arrived. */
  readonly unreadable: Accessor<number>
  /** Acts whose signers are not known yet. */
  readonly doubtful: Accessor<ReadonlyMap<CaseId, readonly Doubtful[]>>
  /** Everything that clashes, within and across the cases held here. */
  readonly conflicts: ConflictWatch
  /** The cases that took certificate numbers or blanks. */
  readonly usages: Accessor<ReadonlyMap<CaseId, Projected>>
  /** The acts of each case that the centre holds. */
  readonly held: Accessor<ReadonlyMap<CaseId, readonly HeldAct[]>>
  readonly #own: OwnActs
  readonly #pages: CasePages
  readonly #projected: ProjectedCases
  readonly #doubts = new DoubtfulActs()
  readonly #logs = new Recent<CaseId, Log<Act>>(openLogs)
  readonly #listeners = new Set<(cases: ReadonlySet<CaseId>) => void>()
  #lastPage = 0
  /** The layout of the pages that this shelf knows; see {@link Rewrite}. */
  #layout = 0
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(
    private readonly ledger: Ledger,
    private readonly deviceKey: CryptoKey,
    readonly rows: CaseRows,
  ) {
    this.#own = new OwnActs(ledger, deviceKey)
    this.#pages = new CasePages(ledger, deviceKey)
    this.#projected = new ProjectedCases(rows, new ConflictWatch((id) => this.#log(id)))
    this.own = this.#own.all
    this.unreadable = this.#own.unreadable
    this.doubtful = this.#doubts.byCase
    this.conflicts = this.#projected.conflicts
    this.usages = this.#projected.usages
    this.held = this.#projected.held
  }

  /** Reads the snapshot, then what came after it. */
  static async open(ledger: Ledger, deviceKey: CryptoKey): Promise<CaseShelf> {
    const shelf = new CaseShelf(ledger, deviceKey, await CaseRows.open())
    const snapshot = await Snapshot.read(ledger, deviceKey)
    shelf.#layout = snapshot?.layout ?? (await layoutOf(ledger))
    if (snapshot) {
      for (const { row, pages } of snapshot.cases) shelf.#pages.know(row.id, pages)
      await shelf.#projected.keep(snapshot.cases.map(({ row }) => row))
      shelf.#lastPage = snapshot.page
      for (const n of await doubtfulPages(ledger)) {
        const page = await readPage(ledger, deviceKey, n)
        if (page) shelf.#doubts.note(page)
      }
    }
    await shelf.#takeNewPages()
    await shelf.takeOutbox()
    return shelf
  }

  /** Calls back with the cases whose acts have changed. */
  onChange(listener: (cases: ReadonlySet<CaseId>) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** A case's verified acts, ours in the outbox included. */
  logOf(id: CaseId): Promise<Log<Act>> {
    return this.#inTurn(() => this.#log(id))
  }

  /** Pages have been stored, by this tab or another. */
  takePages(): Promise<void> {
    return this.#inTurn(() => this.#takeNewPages())
  }

  /** Pages have been written anew: keys have come, small ones are one, or cases are gone. */
  takeRewrite(rewrite: Rewrite): Promise<void> {
    return this.#inTurn(async () => {
      if (rewrite.layout <= this.#layout) return
      if (rewrite.layout > this.#layout + 1) return this.#readAnew()
      this.#layout = rewrite.layout
      this.#pages.reopen(rewrite.pages)
      if (rewrite.into !== null) this.#move(new Set(rewrite.pages), rewrite.into)
      else if (rewrite.purged.length > 0) await this.#forgetAll(rewrite)
      else await this.#readAgain(rewrite.pages)
    })
  }

  /** The outbox has changed: an act was made, or an answer came. */
  takeOutbox(): Promise<void> {
    return this.#inTurn(() => this.#takeOwn())
  }

  /** Reference rows have come, or a day has: what was printed and booked is looked at again. */
  takeReference(rows: Iterable<Row>, today: PlainDate): Promise<void> {
    return this.#inTurn(() => this.conflicts.takeReference(rows, today))
  }

  /** Every act held here, page by page; for what must look at all of them. */
  async *acts(): AsyncGenerator<Action> {
    for await (const page of pagesAfter(this.ledger, this.deviceKey, 0)) yield* page.acts
    for (const { action } of this.own()) yield action
  }

  /** Seals the projection with the number of the last page in it. */
  keepSnapshot(): Promise<void> {
    return this.#inTurn(async () => {
      const rows = await this.rows.all()
      const onPages = rows.filter(({ id }) => this.#pages.has(id))
      const cases = onPages.map((row) => ({ row, pages: this.#pages.of(row.id) }))
      const contents = { page: this.#lastPage, layout: this.#layout, cases }
      await Snapshot.keep(this.ledger, this.deviceKey, contents)
    })
  }

  async close(): Promise<void> {
    this.#listeners.clear()
    await this.#turn
    await this.rows.close()
  }

  /** Places every page that has come; they count as read once the rows of their cases are kept. */
  async #takeNewPages(): Promise<void> {
    const touched = new Set<CaseId>()
    let last = this.#lastPage
    for await (const page of pagesAfter(this.ledger, this.deviceKey, last)) {
      for (const id of this.#place(page)) touched.add(id)
      last = page.n
    }
    await this.#changed(touched)
    this.#lastPage = Math.max(this.#lastPage, last)
  }

  async #takeOwn(): Promise<void> {
    const { fresh, gone } = await this.#own.take()
    for (const action of fresh) this.#grow(action)
    await this.#changed(new Set([...fresh, ...gone].map(({ body }) => body.case)))
  }

  /** Notes which cases a page holds, and grows the logs that are open. */
  #place(page: Page): readonly CaseId[] {
    for (const action of page.acts) this.#grow(action)
    return [...this.#pages.place(page), ...this.#doubts.note(page)]
  }

  async #readAgain(pages: readonly number[]): Promise<void> {
    for (const n of pages) {
      const page = await readPage(this.ledger, this.deviceKey, n)
      if (page) await this.#changed(new Set(this.#place(page)))
    }
  }

  /** What was on some pages is on one. */
  #move(from: ReadonlySet<number>, into: number): void {
    this.#pages.move(from, into)
    this.#doubts.move(from, into)
  }

  /** A purge goes page by page; the cases are forgotten with the first of their pages, and once more at its end. */
  async #forgetAll({ pages, purged }: Rewrite): Promise<void> {
    const isEnd = pages.length === 0
    if (isEnd || purged.some((id) => this.#pages.has(id))) await this.#forget(purged)
  }

  /** Cases are gone, all but own acts that the centre has never had. */
  async #forget(cases: readonly CaseId[]): Promise<void> {
    const gone = new Set(cases)
    this.#pages.forget(gone)
    for (const id of gone) this.#logs.delete(id)
    this.#doubts.forget(gone)
    await this.#takeOwn()
    await this.#projected.forget(gone)
    await this.#changed(gone)
  }

  /** Word of a rewriting was missed: where each case is, and its row, is read from all pages again. */
  async #readAnew(): Promise<void> {
    const before = this.#pages.cases()
    for (const known of [this.#pages, this.#logs, this.#doubts]) known.clear()
    this.#layout = await layoutOf(this.ledger)
    this.#lastPage = 0
    await this.#takeNewPages()
    const gone = before.filter((id) => !this.#pages.has(id))
    if (gone.length > 0) await this.#forget(gone)
  }

  #grow(action: Action): void {
    const log = this.#logs.get(action.body.case)
    if (!log) return
    const kind = kindOf(action.body.kind)
    this.#logs.set(action.body.case, kind ? add(kind, log, action) : new Map(log).set(action.id, action))
  }

  async #changed(cases: ReadonlySet<CaseId>): Promise<void> {
    if (cases.size === 0) return
    const rows: Projected[] = []
    for (const id of cases) {
      const row = projected(id, await this.#log(id))
      if (row) rows.push(row)
    }
    await this.#projected.keep(rows)
    for (const listener of [...this.#listeners]) listener(cases)
  }

  async #log(id: CaseId): Promise<Log<Act>> {
    const open = this.#logs.get(id)
    if (open) return open
    const onPages = await this.#pages.actsOf(id)
    if (!onPages) {
      await this.#readAnew()
      return this.#log(id)
    }
    const ours = this.own().flatMap(({ action }) => (action.body.case === id ? [action] : []))
    const acts = [...onPages, ...ours]
    const log = logOf(acts)
    const kind = acts[0] && kindOf(acts[0].body.kind)
    if (kind) fold(kind, log)
    this.#logs.set(id, log)
    return log
  }

  /** One change after the other, so that a log never misses an act that came while it was read. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work)
    this.#turn = turn.catch(() => undefined)
    return turn
  }
}
