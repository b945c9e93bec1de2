import { type Accessor, createSignal } from 'solid-js'
import type { Action, CaseId } from '../../domain/index.ts'
import { readDocument } from '../sync/act-document.ts'
import type { Doubt } from '../sync/verify-page.ts'
import type { Page } from './ledger/pages.ts'

/** An act that is kept but cannot be believed yet. */
export interface Doubtful {
  readonly action: Action
  readonly doubt: Doubt
}

/** Acts whose signers are not known yet, by the page they are on. */
export class DoubtfulActs {
  readonly byCase: Accessor<ReadonlyMap<CaseId, readonly Doubtful[]>>
  readonly #set: (byCase: ReadonlyMap<CaseId, readonly Doubtful[]>) => void
  readonly #on = new Map<number, readonly Doubtful[]>()

  constructor() {
    const [byCase, set] = createSignal<ReadonlyMap<CaseId, readonly Doubtful[]>>(new Map())
    this.byCase = byCase
    this.#set = (map) => set(() => map)
  }

  /** Reads a page, for the first time or again; returns the cases it has or had doubtful acts of. */
  note({ n, doubtful }: Page): CaseId[] {
    const read = doubtful.flatMap(({ document, doubt }): Doubtful[] => {
      const action = readDocument(document)
      return action.ok ? [{ action: action.value, doubt }] : []
    })
    const before = this.#on.get(n) ?? []
    if (read.length === 0 && before.length === 0) return []
    this.#on.set(n, read)
    this.#tell()
    return [...before, ...read].map(({ action }) => action.body.case)
  }

  /** What was on some pages is on one. */
  move(from: ReadonlySet<number>, into: number): void {
    const moved = [...from].flatMap((n) => this.#on.get(n) ?? [])
    for (const n of from) this.#on.delete(n)
    if (moved.length > 0) this.#on.set(into, moved)
  }

  /** Cases are gone. */
  forget(cases: ReadonlySet<CaseId>): void {
    for (const [n, acts] of this.#on) {
      this.#on.set(
        n,
        acts.filter(({ action }) => !cases.has(action.body.case)),
      )
    }
    this.#tell()
  }

  /** Every page is read anew. */
  clear(): void {
    this.#on.clear()
    this.#tell()
  }

  #tell(): void {
    this.#set(Map.groupBy([...this.#on.values()].flat(), ({ action }) => action.body.case))
  }
}
