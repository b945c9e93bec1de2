import type { Action, CaseId } from '../../domain/index.ts'
import type { Ledger } from './ledger/database.ts'
import { type Page, readPage } from './ledger/pages.ts'
import { Recent } from './recent.ts'

const openPages = 6

type ActsByCase = ReadonlyMap<CaseId, readonly Action[]>

/** Which pages each case is on. Pages are opened when a case is, and forgotten again. */
export class CasePages {
  readonly #of = new Map<CaseId, readonly number[]>()
  readonly #open = new Recent<number, ActsByCase>(openPages)

  constructor(
    private readonly ledger: Ledger,
    private readonly deviceKey: CryptoKey,
  ) {}

  cases(): readonly CaseId[] {
    return [...this.#of.keys()]
  }

  has(id: CaseId): boolean {
    return this.#of.has(id)
  }

  of(id: CaseId): readonly number[] {
    return this.#of.get(id) ?? []
  }

  /** As a snapshot says. */
  know(id: CaseId, pages: readonly number[]): void {
    this.#of.set(id, pages)
  }

  /** Notes which cases a page holds; the cases. */
  place(page: Page): readonly CaseId[] {
    const byCase = this.#remember(page)
    for (const id of byCase.keys()) {
      const pages = this.of(id)
      if (!pages.includes(page.n)) this.#of.set(id, [...pages, page.n])
    }
    return [...byCase.keys()]
  }

  /** What was on some pages is on one. */
  move(from: ReadonlySet<number>, into: number): void {
    for (const [id, pages] of this.#of)
      if (pages.some((n) => from.has(n))) this.#of.set(id, [...pages.filter((n) => !from.has(n)), into])
  }

  /** Pages have been written anew: they are read again when they are asked for. */
  reopen(pages: readonly number[]): void {
    for (const n of pages) this.#open.delete(n)
  }

  forget(cases: Iterable<CaseId>): void {
    for (const id of cases) this.#of.delete(id)
  }

  clear(): void {
    this.#of.clear()
    this.#open.clear()
  }

  /** The acts of a case on all its pages; undefined when one of them has been merged into another. */
  async actsOf(id: CaseId): Promise<readonly Action[] | undefined> {
    const acts: Action[] = []
    for (const n of this.of(id)) {
      const page = await this.#page(n)
      if (!page) return undefined
      acts.push(...(page.get(id) ?? []))
    }
    return acts
  }

  async #page(n: number): Promise<ActsByCase | undefined> {
    const open = this.#open.get(n)
    if (open) return open
    const page = await readPage(this.ledger, this.deviceKey, n)
    return page && this.#remember(page)
  }

  #remember({ n, acts }: Page): ActsByCase {
    const byCase = Map.groupBy(acts, ({ body }) => body.case)
    this.#open.set(n, byCase)
    return byCase
  }
}
