import { type Accessor, createSignal } from 'solid-js'
import { type Act, type CaseId, type Conflict, conflicts, type Log } from '../../domain/index.ts'
import type { Projected } from './summary.ts'

/**
 * Everything that clashes among the acts held here. The domain judges whole logs; which cases could clash at
 * all, the rows tell: those with a clash of their own, and those that share a number, a blank, a check or a
 * place in a device's chain. Only these are opened.
 */
export class ConflictWatch {
  readonly all: Accessor<readonly Conflict[]>
  readonly #set: (all: readonly Conflict[]) => void
  readonly #tiesOf = new Map<CaseId, readonly string[]>()
  readonly #casesOf = new Map<string, Set<CaseId>>()
  readonly #clashing = new Set<CaseId>()
  readonly #suspects = new Set<CaseId>()

  constructor(private readonly logOf: (id: CaseId) => Promise<Log<Act>>) {
    const [all, set] = createSignal<readonly Conflict[]>([])
    this.all = all
    this.#set = (found) => set(() => found)
  }

  /** Takes in new rows, and judges again when one of them could clash with anything. */
  async take(rows: readonly Projected[]): Promise<void> {
    const before = new Set(this.#suspects)
    for (const row of rows) this.#place(row)
    const touched = rows.flatMap(({ id, ties }) => [id, ...ties.flatMap((tie) => this.#sharers(tie))])
    for (const id of touched) this.#suspect(id)
    if (touched.some((id) => before.has(id) || this.#suspects.has(id))) await this.#judge()
  }

  #place({ id, ties, hasClash }: Projected): void {
    for (const tie of this.#tiesOf.get(id) ?? []) this.#casesOf.get(tie)?.delete(id)
    this.#tiesOf.set(id, ties)
    for (const tie of ties) {
      const cases = this.#casesOf.get(tie)
      if (cases) cases.add(id)
      else this.#casesOf.set(tie, new Set([id]))
    }
    if (hasClash) this.#clashing.add(id)
    else this.#clashing.delete(id)
  }

  #sharers(tie: string): readonly CaseId[] {
    const cases = this.#casesOf.get(tie)
    return cases && cases.size > 1 ? [...cases] : []
  }

  #suspect(id: CaseId): void {
    const shares = (this.#tiesOf.get(id) ?? []).some((tie) => this.#sharers(tie).length > 0)
    if (shares || this.#clashing.has(id)) this.#suspects.add(id)
    else this.#suspects.delete(id)
  }

  async #judge(): Promise<void> {
    const held = new Map<CaseId, Log<Act>>()
    for (const id of this.#suspects) held.set(id, await this.logOf(id))
    this.#set(conflicts(held))
  }
}
