/**
 * Whether one unknown follows from sums: what is told, with each row and column an equation, is solved for it as a
 * reader with pencil and paper would, by elimination.
 */
export function follows(unknown: number, many: number, equations: readonly (readonly number[])[]): boolean {
  const left = equations.map((row) => [...row])
  const order = [...Array.from({ length: many }, (_, at) => at).filter((at) => at !== unknown), unknown]
  let done = 0
  for (const column of order.slice(0, -1)) {
    const pivot = left.findIndex((row, at) => at >= done && Math.abs(row[column] ?? 0) > 1e-9)
    if (pivot < 0) continue
    const [chosen] = left.splice(pivot, 1)
    if (!chosen) continue
    left.splice(done, 0, chosen)
    for (const row of left.slice(done + 1)) {
      const factor = (row[column] ?? 0) / (chosen[column] ?? 1)
      for (let at = 0; at < many; at++) row[at] = (row[at] ?? 0) - factor * (chosen[at] ?? 0)
    }
    done += 1
  }
  return left.slice(done).some((row) => Math.abs(row[unknown] ?? 0) > 1e-9)
}
