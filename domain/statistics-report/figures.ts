/** One place of a report: `table/row/column`, e.g. `persons.age/20-24/woman`. */
export type Cell = `${string}/${string}/${string}`

/** How many there are in each cell; a cell that is not named holds none. */
export type Figures = ReadonlyMap<Cell, number>

/** One cell with how many are to be added, or taken away where it is less than nothing. */
export interface Line {
  readonly cell: Cell
  readonly by: number
}

/** The cell of a table, a row and a column. */
export const cellOf = (table: string, row: string, column = 'count'): Cell => `${table}/${row}/${column}`

/** The table, the row and the column of a cell. */
export function partsOfCell(cell: Cell): { table: string; row: string; column: string } {
  const [table = '', row = '', column = ''] = cell.split('/')
  return { table, row, column }
}

/** Adds up lines; cells that come to nothing are left out, and the rest stand in one order for all. */
export function figuresOf(lines: Iterable<Line>): Figures {
  const sums = new Map<Cell, number>()
  for (const { cell, by } of lines) sums.set(cell, (sums.get(cell) ?? 0) + by)
  return new Map(
    [...sums].filter(([, sum]) => sum !== 0).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
}

/** The figures as lines. */
export const linesOf = (figures: Figures): readonly Line[] => [...figures].map(([cell, by]) => ({ cell, by }))

/** What has to be added to some figures to come to others. */
export const difference = (before: Figures, after: Figures): readonly Line[] =>
  linesOf(figuresOf([...linesOf(after), ...linesOf(before).map(({ cell, by }) => ({ cell, by: -by }))]))

/** The sum of the cells of a table, or of some of its rows and columns. */
export function sumOf(
  figures: Figures,
  table: string,
  among: { row?: string; column?: string } = {},
): number {
  let sum = 0
  for (const [cell, value] of figures) {
    const parts = partsOfCell(cell)
    const isMeant =
      parts.table === table &&
      (among.row === undefined || parts.row === among.row) &&
      (among.column === undefined || parts.column === among.column)
    if (isMeant) sum += value
  }
  return sum
}
