import { type Accessor, createSignal } from 'solid-js'
import type { CaseId } from '../../domain/index.ts'
import type { CaseRows } from './case-rows.ts'
import type { ConflictWatch } from './conflict-watch.ts'
import type { HeldAct } from './held-acts.ts'
import type { Projected } from './summary.ts'

/** A row of each case, and what is gathered from all rows: numbers and blanks taken, acts held, conflicts. */
export class ProjectedCases {
  /** The cases that took certificate numbers or blanks. */
  readonly usages: Accessor<ReadonlyMap<CaseId, Projected>>
  /** The acts of each case that the centre holds. */
  readonly held: Accessor<ReadonlyMap<CaseId, readonly HeldAct[]>>
  readonly #setUsages: (usages: ReadonlyMap<CaseId, Projected>) => void
  readonly #setHeld: (held: ReadonlyMap<CaseId, readonly HeldAct[]>) => void

  constructor(
    readonly rows: CaseRows,
    readonly conflicts: ConflictWatch,
  ) {
    const [usages, setUsages] = createSignal<ReadonlyMap<CaseId, Projected>>(new Map())
    const [held, setHeld] = createSignal<ReadonlyMap<CaseId, readonly HeldAct[]>>(new Map())
    this.usages = usages
    this.held = held
    this.#setUsages = (map) => setUsages(() => map)
    this.#setHeld = (map) => setHeld(() => map)
  }

  /** Takes in rows, new or again. */
  async keep(rows: readonly Projected[]): Promise<void> {
    await this.rows.put(rows)
    const usages = new Map(this.usages())
    for (const row of rows) {
      if (row.usages.length + row.blanks.length > 0) usages.set(row.id, row)
    }
    const held = new Map(this.held())
    for (const row of rows) {
      if (row.heldActs.length > 0) held.set(row.id, row.heldActs)
      else held.delete(row.id)
    }
    if (held.size > 0 || this.held().size > 0) this.#setHeld(held)
    if (usages.size !== this.usages().size || rows.some(({ id }) => usages.has(id))) this.#setUsages(usages)
    await this.conflicts.take(rows)
  }

  /** Cases are gone. */
  async forget(cases: ReadonlySet<CaseId>): Promise<void> {
    this.#setUsages(without(this.usages(), cases))
    this.#setHeld(without(this.held(), cases))
    await this.rows.remove([...cases])
    await this.conflicts.forget(cases)
  }
}

const without = <T>(all: ReadonlyMap<CaseId, T>, gone: ReadonlySet<CaseId>): ReadonlyMap<CaseId, T> =>
  new Map([...all].filter(([id]) => !gone.has(id)))
