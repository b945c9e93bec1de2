/** A number of a table by its place: `row column`, both counted from 0. */
export type Place = `${number} ${number}`

interface Edge {
  readonly place: Place
  /** The row and the column of the number, as nodes of one graph. */
  readonly ends: readonly [string, string]
  readonly value: number
}

/**
 * The numbers to withhold from a table so that none of the secret ones can be computed, given the sum of every column.
 * The last number of each row is the row's total. A withheld number can be raised by one while the sums stay, and so
 * cannot be computed, exactly when it lies on a circle of withheld numbers, from row to column to row: seen as a graph
 * of rows and columns whose edges are the numbers. Each secret gets one, of the smallest numbers that close it, and
 * never of a nought where anything else will do. What is `withheld` anyway lies on circles of its own.
 */
export function disclosed(
  rows: readonly (readonly number[])[],
  secrets: ReadonlySet<Place>,
  withheld: ReadonlySet<Place> = new Set(),
): ReadonlySet<Place> {
  const edges = rows.flatMap((values, row) =>
    values.map(
      (value, column): Edge => ({ place: `${row} ${column}`, ends: [`r${row}`, `c${column}`], value }),
    ),
  )
  const all = new Set([...withheld, ...secrets])
  for (const edge of edges) {
    if (!secrets.has(edge.place) || withheld.has(edge.place)) continue
    const others = edges.filter(({ place }) => place !== edge.place)
    for (const { place } of cheapestWay(others, edge.ends, all)) all.add(place)
  }
  return all
}

/** A nought that is withheld tells more than it hides. */
const costOfNought = 1_000_000_000

/** The way from a row to a column over the least that is told now; empty where there is none. */
function cheapestWay(
  edges: readonly Edge[],
  [from, to]: readonly [string, string],
  withheld: ReadonlySet<Place>,
): readonly Edge[] {
  const cost = ({ place, value }: Edge) => (withheld.has(place) ? 0 : value === 0 ? costOfNought : value)
  const ways = new Map<string, { readonly cost: number; readonly way: readonly Edge[] }>([
    [from, { cost: 0, way: [] }],
  ])
  const done = new Set<string>()
  for (;;) {
    const next = [...ways].filter(([node]) => !done.has(node)).toSorted(([, a], [, b]) => a.cost - b.cost)[0]
    if (!next) return []
    const [node, { cost: spent, way }] = next
    if (node === to) return way
    done.add(node)
    for (const edge of edges) {
      const [row, column] = edge.ends
      if (row !== node && column !== node) continue
      const other = row === node ? column : row
      const before = ways.get(other)
      if (!before || before.cost > spent + cost(edge))
        ways.set(other, { cost: spent + cost(edge), way: [...way, edge] })
    }
  }
}
