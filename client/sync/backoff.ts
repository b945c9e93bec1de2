const first = 1000
const longest = 120_000

/** How long to wait after `failures` in a row, milliseconds; `chance` in [0, 1) spreads many machines apart. */
export const waitAfter = (failures: number, chance: number): number => {
  const ceiling = Math.min(longest, first * 2 ** Math.max(0, failures - 1))
  return Math.round(ceiling / 2 + (ceiling / 2) * chance)
}
