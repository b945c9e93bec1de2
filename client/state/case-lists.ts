import { type Accessor, createMemo, onCleanup } from 'solid-js'
import type { CaseShelf } from './case-shelf.ts'
import type { CaseSummary, Desk } from './desk.ts'
import { Finder } from './finder.ts'
import type { Projected } from './summary.ts'
import { type SyncBook, whereaboutsOf } from './sync-status.ts'

/** The cases as lists show them, each with what of it is not at the centre; `day` is today in Shanghai. */
export function caseLists(
  shelf: CaseShelf,
  book: SyncBook,
  day: Accessor<string>,
): Pick<Desk, 'cases' | 'find' | 'usages' | 'blankUsages'> {
  const finder = new Finder(shelf.rows)
  onCleanup(shelf.onChange(() => finder.forget()))
  const current = rowsOfDay(shelf, day)
  const clashesOf = createMemo(() => {
    const counts = new Map<string, number>()
    for (const id of shelf.conflicts.all().flatMap(({ cases }) => cases))
      counts.set(id, (counts.get(id) ?? 0) + 1)
    return counts
  })
  const summaryOf = (row: Projected): CaseSummary => {
    const own = shelf.own().filter(({ action }) => action.body.case === row.id)
    const count = (at: string): number => own.filter((act) => whereaboutsOf(act).at === at).length
    return {
      ...row,
      saved: count('here'),
      parked: count('parked'),
      refused: count('refused'),
      blobsToGo: book.blobsToGo().get(row.id) ?? 0,
      conflicts: clashesOf().get(row.id) ?? 0,
    }
  }
  const taken = createMemo(() => [...shelf.usages().values()])
  return {
    cases: createMemo(() => current().map(summaryOf)),
    usages: createMemo(() => taken().flatMap((row) => row.usages)),
    blankUsages: createMemo(() => taken().flatMap((row) => row.blanks)),
    find: async (query) => {
      const found = await finder.find(query)
      const rows = new Map((await shelf.rows.get(found.map(({ id }) => id))).map((row) => [row.id, row]))
      return found.flatMap(({ id, in: where }) => {
        const row = rows.get(id)
        // A dispute is found on the conflict desk, by the cases that it is about.
        return row && row.kind !== 'dispute' ? [{ summary: summaryOf(row), in: where }] : []
      })
    },
  }
}

/** Rows of open cases and of cases that had an act today; the day changes at midnight in Shanghai. */
function rowsOfDay(shelf: CaseShelf, day: Accessor<string>): Accessor<readonly Projected[]> {
  const watched = createMemo<{ rows: Accessor<readonly Projected[]>; stop: () => void }>((before) => {
    before?.stop()
    return shelf.rows.watchCurrent(day())
  })
  return createMemo(() => watched().rows())
}
