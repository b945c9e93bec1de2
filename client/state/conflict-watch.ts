import { type Accessor, createSignal } from 'solid-js'
import {
  type Act,
  type CaseId,
  type Conflict,
  conflicts,
  contradictedBy,
  disputedPersons,
  type HeldCases,
  type Log,
  type OnPaper,
  type PersonKey,
  type PlainDate,
  type Row,
  settledConflicts,
  tellingRows,
} from '../../domain/index.ts'
import type { Projected } from './summary.ts'

/** Who it is about, which case, which dispute: not what machines and papers share. */
const bearsOnStatus = /^(person|case|conflict):/

/** What the cases under suspicion show. */
interface Found {
  readonly all: readonly Conflict[]
  readonly settled: readonly Conflict[]
  readonly persons: ReadonlyMap<PersonKey, Conflict>
}

/**
 * Everything that clashes among the acts held here. The domain judges whole logs; which cases could clash at
 * all, their rows in the lists tell: those with a clash of their own, those that claim the same: a person, a number, a
 * blank, a check or a place in a device's chain, and those whose papers a reference row contradicts. Only these are
 * opened.
 */
export class ConflictWatch {
  readonly all: Accessor<readonly Conflict[]>
  /** Those that heads have settled by an act. */
  readonly settled: Accessor<readonly Conflict[]>
  /** Everybody about whose status there is an open conflict among the cases held. */
  readonly persons: Accessor<ReadonlyMap<PersonKey, Conflict>>
  readonly #set: (found: Found) => void
  readonly #tiesOf = new Map<CaseId, readonly string[]>()
  readonly #casesOf = new Map<string, Set<CaseId>>()
  readonly #clashing = new Set<CaseId>()
  readonly #suspects = new Set<CaseId>()
  readonly #papersOf = new Map<CaseId, OnPaper>()
  #reference: readonly Row[] = []
  #today: PlainDate | null = null
  #isContradicted: (paper: OnPaper) => boolean = () => false

  constructor(private readonly logOf: (id: CaseId) => Promise<Log<Act>>) {
    const [found, set] = createSignal<Found>({ all: [], settled: [], persons: new Map() })
    this.all = () => found().all
    this.settled = () => found().settled
    this.persons = () => found().persons
    this.#set = (judged) => set(() => judged)
  }

  /** Takes in new rows, and judges again when one of them could clash with anything. */
  async take(rows: readonly Projected[]): Promise<void> {
    const before = new Set(this.#suspects)
    for (const row of rows) this.#place(row)
    const touched = rows.flatMap(({ id, ties }) => [id, ...ties.flatMap((tie) => this.#sharers(tie))])
    for (const id of touched) this.#suspect(id)
    if (touched.some((id) => before.has(id) || this.#suspects.has(id))) await this.#judge()
  }

  /**
   * Reference rows have come, or a day has: schedules, blanks and parameters raise and lift warnings by themselves (K5,
   * K9, K21), and slots of yesterday are nobody's business any more.
   */
  async takeReference(rows: Iterable<Row>, today: PlainDate): Promise<void> {
    const telling = tellingRows(rows)
    if (telling.length === this.#reference.length && today === this.#today) return
    this.#reference = telling
    this.#today = today
    this.#isContradicted = contradictedBy(telling)
    for (const id of this.#papersOf.keys()) this.#suspect(id)
    await this.#judge()
  }

  /** A case with all that tell of its people, and of whom these tell: everything from which their status follows. */
  async ofSamePeople(id: CaseId): Promise<HeldCases> {
    const found = new Set([id])
    for (const each of found) {
      const ties = (this.#tiesOf.get(each) ?? []).filter((tie) => bearsOnStatus.test(tie))
      for (const other of ties.flatMap((tie) => this.#sharers(tie))) found.add(other)
    }
    const held = new Map<CaseId, Log<Act>>()
    for (const each of found) held.set(each, await this.logOf(each))
    return held
  }

  /** Forgets cases that are gone, and judges the others again. */
  async forget(cases: Iterable<CaseId>): Promise<void> {
    for (const id of cases) {
      for (const tie of this.#tiesOf.get(id) ?? []) this.#casesOf.get(tie)?.delete(id)
      this.#tiesOf.delete(id)
      this.#clashing.delete(id)
      this.#papersOf.delete(id)
      this.#suspects.delete(id)
    }
    for (const id of [...this.#suspects]) this.#suspect(id)
    await this.#judge()
  }

  #place({ id, ties, hasClash, onPaper }: Projected): void {
    for (const tie of this.#tiesOf.get(id) ?? []) this.#casesOf.get(tie)?.delete(id)
    this.#tiesOf.set(id, ties)
    for (const tie of ties) {
      const cases = this.#casesOf.get(tie)
      if (cases) cases.add(id)
      else this.#casesOf.set(tie, new Set([id]))
    }
    if (hasClash) this.#clashing.add(id)
    else this.#clashing.delete(id)
    if (onPaper) this.#papersOf.set(id, onPaper)
    else this.#papersOf.delete(id)
  }

  #sharers(tie: string): readonly CaseId[] {
    const cases = this.#casesOf.get(tie)
    return cases && cases.size > 1 ? [...cases] : []
  }

  #suspect(id: CaseId): void {
    const shares = (this.#tiesOf.get(id) ?? []).some((tie) => this.#sharers(tie).length > 0)
    const paper = this.#papersOf.get(id)
    const isContradicted = paper !== undefined && this.#isContradicted(paper)
    if (shares || isContradicted || this.#clashing.has(id)) this.#suspects.add(id)
    else this.#suspects.delete(id)
  }

  /** Before the reference and the day are known nothing is: a desk that opens shows its lists first. */
  async #judge(): Promise<void> {
    if (this.#today === null) return
    const held = new Map<CaseId, Log<Act>>()
    for (const id of this.#suspects) held.set(id, await this.logOf(id))
    const all = conflicts(held, this.#reference, this.#today)
    const settled = settledConflicts(held, this.#reference, this.#today)
    this.#set({ all, settled, persons: disputedPersons(held, all) })
  }
}
