import { type Accessor, createMemo, onCleanup } from 'solid-js'
import type { CaseShelf } from './case-shelf.ts'
import type { CaseSummary, Desk } from './desk.ts'
import { Finder } from './finder.ts'
import type { Projected } from './summary.ts'
import type { SyncBook } from './sync-status.ts'

/** The cases as lists show them, each with what of it is not at the centre; `day` is today in Shanghai. */
export function caseLists(
  shelf: CaseShelf,
  book: SyncBook,
  day: Accessor<string>,
): Pick<Desk, 'cases' | 'find' | 'usages' | 'blankUsages'> {
  const finder = new Finder(shelf.rows)
  onCleanup(shelf.onChange(() => finder.forget()))
  const current = rowsOfDay(shelf, day)
  const summaryOf = (row: Projected): CaseSummary => {
    const own = shelf.own().filter(({ action }) => action.body.case === row.id)
    const count = (state: string): number => own.filter((act) => act.row.state === state).length
    return {
      ...row,
      saved: count('saved'),
      parked: count('parked'),
      refused: count('refused'),
      blobsToGo: book.blobsToGo().get(row.id) ?? 0,
      conflicts: shelf.conflicts.all().filter(({ cases }) => cases.includes(row.id)).length,
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
        return row ? [{ summary: summaryOf(row), in: where }] : []
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
