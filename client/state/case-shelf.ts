import { type Accessor, createSignal } from 'solid-js'
import { type Act, type Action, add, type CaseId, fold, kindOf, type Log, logOf } from '../../domain/index.ts'
import { readDocument } from '../sync/act-document.ts'
import type { Doubt } from '../sync/verify-page.ts'
import { CaseRows } from './case-rows.ts'
import { ConflictWatch } from './conflict-watch.ts'
import type { Ledger } from './ledger/database.ts'
import { type OwnAct, readOutbox } from './ledger/outbox.ts'
import { doubtfulPages, type Page, pagesAfter, readPage } from './ledger/pages.ts'
import { Snapshot } from './ledger/snapshot.ts'
import { type Projected, projected } from './summary.ts'

/** An act that is kept but cannot be believed yet. */
export interface Doubtful {
  readonly action: Action
  readonly doubt: Doubt
}

const openPages = 6
const openLogs = 64

/**
 * Every act this machine holds, found by its case: which pages a case is on, our own acts that are still in
 * the outbox, and a row of each case for lists. Pages are opened when a case is, and forgotten again.
 */
export class CaseShelf {
  /** Our own acts that have not been seen in the feed. */
  readonly own: Accessor<readonly OwnAct[]>
  /** Acts whose signers are not known yet. */
  readonly doubtful: Accessor<ReadonlyMap<CaseId, readonly Doubtful[]>>
  /** Everything that clashes, within and across the cases held here. */
  readonly conflicts: ConflictWatch
  /** The cases that took certificate numbers or blanks. */
  readonly usages: Accessor<ReadonlyMap<CaseId, Projected>>
  readonly #setUsages: (usages: ReadonlyMap<CaseId, Projected>) => void
  /** Own acts that wait here and cannot be opened, so that nobody says everything has arrived. */
  readonly unreadable: Accessor<number>
  readonly #setUnreadable: (count: number) => void
  readonly #setOwn: (own: readonly OwnAct[]) => void
  readonly #setDoubtful: (doubtful: ReadonlyMap<CaseId, readonly Doubtful[]>) => void
  readonly #pagesOf = new Map<CaseId, number[]>()
  readonly #doubtfulOn = new Map<number, readonly Doubtful[]>()
  readonly #pages = new Map<number, ReadonlyMap<CaseId, Action[]>>()
  readonly #logs = new Map<CaseId, Log<Act>>()
  readonly #listeners = new Set<(cases: ReadonlySet<CaseId>) => void>()
  #lastPage = 0
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(
    private readonly ledger: Ledger,
    private readonly deviceKey: CryptoKey,
    readonly rows: CaseRows,
  ) {
    const [own, setOwn] = createSignal<readonly OwnAct[]>([])
    const [doubtful, setDoubtful] = createSignal<ReadonlyMap<CaseId, readonly Doubtful[]>>(new Map())
    const [usages, setUsages] = createSignal<ReadonlyMap<CaseId, Projected>>(new Map())
    const [unreadable, setUnreadable] = createSignal(0)
    this.own = own
    this.unreadable = unreadable
    this.#setUnreadable = setUnreadable
    this.usages = usages
    this.#setUsages = (map) => setUsages(() => map)
    this.conflicts = new ConflictWatch((id) => this.#log(id))
    this.doubtful = doubtful
    this.#setOwn = setOwn
    this.#setDoubtful = (map) => setDoubtful(() => map)
  }

  /** Reads the snapshot, then what came after it. */
  static async open(ledger: Ledger, deviceKey: CryptoKey): Promise<CaseShelf> {
    const shelf = new CaseShelf(ledger, deviceKey, await CaseRows.open())
    const snapshot = await Snapshot.read(ledger, deviceKey)
    if (snapshot) {
      for (const { row, pages } of snapshot.cases) shelf.#pagesOf.set(row.id, [...pages])
      await shelf.#keepRows(snapshot.cases.map(({ row }) => row))
      shelf.#lastPage = snapshot.page
      for (const n of await doubtfulPages(ledger)) {
        const page = await readPage(ledger, deviceKey, n)
        if (page) shelf.#noteDoubts(page)
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

  /** A page has been stored again because keys have come. */
  takePageAgain(n: number): Promise<void> {
    return this.#inTurn(async () => {
      this.#pages.delete(n)
      const page = await readPage(this.ledger, this.deviceKey, n)
      if (page) await this.#changed(this.#place(page))
    })
  }

  /** The outbox has changed: an act was made, or an answer came. */
  takeOutbox(): Promise<void> {
    return this.#inTurn(async () => {
      const before = new Map(this.own().map((act) => [act.action.id, act]))
      const { acts: now, unreadable } = await readOutbox(this.ledger, this.deviceKey)
      this.#setUnreadable(unreadable)
      const fresh = now.filter(({ action }) => !before.has(action.id))
      for (const { action } of now) before.delete(action.id)
      this.#setOwn(now)
      for (const { action } of fresh) this.#grow(action)
      const gone = [...before.values()].map(({ action }) => action.body.case)
      await this.#changed(new Set([...fresh.map(({ action }) => action.body.case), ...gone]))
    })
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
      const onPages = rows.filter(({ id }) => this.#pagesOf.has(id))
      const cases = onPages.map((row) => ({ row, pages: this.#pagesOf.get(row.id) ?? [] }))
      await Snapshot.keep(this.ledger, this.deviceKey, { page: this.#lastPage, cases })
    })
  }

  async close(): Promise<void> {
    this.#listeners.clear()
    await this.#turn
    await this.rows.close()
  }

  async #takeNewPages(): Promise<void> {
    const touched = new Set<CaseId>()
    for await (const page of pagesAfter(this.ledger, this.deviceKey, this.#lastPage)) {
      for (const id of this.#place(page)) touched.add(id)
      this.#lastPage = page.n
    }
    await this.#changed(touched)
  }

  /** Notes which cases a page holds, and grows the logs that are open. */
  #place(page: Page): Set<CaseId> {
    const byCase = Map.groupBy(page.acts, ({ body }) => body.case)
    for (const [id, acts] of byCase) {
      const pages = this.#pagesOf.get(id) ?? []
      if (!pages.includes(page.n)) this.#pagesOf.set(id, [...pages, page.n])
      if (this.#logs.has(id)) for (const action of acts) this.#grow(action)
    }
    this.#rememberPage(page.n, byCase)
    return new Set([...byCase.keys(), ...this.#noteDoubts(page)])
  }

  #noteDoubts({ n, doubtful }: Page): CaseId[] {
    const read = doubtful.flatMap(({ document, doubt }): Doubtful[] => {
      const action = readDocument(document)
      return action.ok ? [{ action: action.value, doubt }] : []
    })
    const before = this.#doubtfulOn.get(n) ?? []
    if (read.length === 0 && before.length === 0) return []
    this.#doubtfulOn.set(n, read)
    this.#setDoubtful(Map.groupBy([...this.#doubtfulOn.values()].flat(), ({ action }) => action.body.case))
    return [...before, ...read].map(({ action }) => action.body.case)
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
    await this.#keepRows(rows)
    for (const listener of [...this.#listeners]) listener(cases)
  }

  async #keepRows(rows: readonly Projected[]): Promise<void> {
    await this.rows.put(rows)
    const usages = new Map(this.usages())
    for (const row of rows) {
      if (row.usages.length + row.blanks.length > 0) usages.set(row.id, row)
    }
    if (usages.size !== this.usages().size || rows.some(({ id }) => usages.has(id))) this.#setUsages(usages)
    await this.conflicts.take(rows)
  }

  async #log(id: CaseId): Promise<Log<Act>> {
    const open = this.#logs.get(id)
    if (open) {
      this.#logs.delete(id)
      this.#logs.set(id, open)
      return open
    }
    const acts: Action[] = []
    for (const n of this.#pagesOf.get(id) ?? []) acts.push(...((await this.#page(n)).get(id) ?? []))
    for (const { action } of this.own()) if (action.body.case === id) acts.push(action)
    const log = logOf(acts)
    const kind = acts[0] && kindOf(acts[0].body.kind)
    if (kind) fold(kind, log)
    this.#logs.set(id, log)
    forgetOldest(this.#logs, openLogs)
    return log
  }

  async #page(n: number): Promise<ReadonlyMap<CaseId, Action[]>> {
    const open = this.#pages.get(n)
    if (open) return open
    const page = await readPage(this.ledger, this.deviceKey, n)
    return this.#rememberPage(
      n,
      Map.groupBy(page?.acts ?? [], ({ body }) => body.case),
    )
  }

  #rememberPage(n: number, byCase: ReadonlyMap<CaseId, Action[]>): ReadonlyMap<CaseId, Action[]> {
    this.#pages.set(n, byCase)
    forgetOldest(this.#pages, openPages)
    return byCase
  }

  /** One change after the other, so that a log never misses an act that came while it was read. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work)
    this.#turn = turn.catch(() => undefined)
    return turn
  }
}

function forgetOldest<K>(map: Map<K, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return
    map.delete(key)
  }
}
