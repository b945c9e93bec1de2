import { tell } from './report.ts'

/** How often each side is measured. */
export const usualRounds = 3

/** Measures ours and the peer in turn, beginning with the other each time, so that a drift hits both. */
export async function inTurns<T>(
  name: string,
  ours: () => Promise<T>,
  peer: () => Promise<T>,
  rounds = usualRounds,
): Promise<{ readonly ours: T[]; readonly peer: T[] }> {
  const results = { ours: [] as T[], peer: [] as T[] }
  for (let round = 0; round < rounds; round++) {
    tell(`${name}: round ${round + 1} of ${rounds}`)
    if (round % 2 === 0) results.ours.push(await ours())
    results.peer.push(await peer())
    if (round % 2 === 1) results.ours.push(await ours())
  }
  return results
}

/** Measures something that has no peer. */
export async function repeated<T>(name: string, work: () => Promise<T>, rounds = usualRounds): Promise<T[]> {
  const results: T[] = []
  for (let round = 0; round < rounds; round++) {
    tell(`${name}: round ${round + 1} of ${rounds}`)
    results.push(await work())
  }
  return results
}
