import type { Conflict } from '../log/conflict.ts'
import { instantMillis } from '../shared/instant.ts'

/** What the centre knows of one machine's chain of acts. */
export interface ChainHeard {
  readonly device: string
  /** The places in its chain of which the acts came, or came and were purged since. */
  readonly seqs: Iterable<number>
  /** How many acts it last said that it had signed; null where it never said. */
  readonly announced: number | null
  readonly lastSeen: string
  /** It is trusted no longer: lost, stolen or retired. */
  readonly isRevoked?: boolean
}

/** Hours of silence after which a machine that holds something is looked for (rules.md O6: a kit is good for a day). */
export const quietHours = 24

/**
 * Rules.md K23: acts that a machine signed and that never came, once it has been silent for a day or is trusted no longer:
 * what a lost, stolen or broken kit still holds. What came is numbered without a gap, so that the centre knows how many are missing and
 * never whose they are; those are rebuilt from the signed papers.
 */
export function missingActs(chains: Iterable<ChainHeard>, now: string): readonly Conflict[] {
  return [...chains].flatMap(({ device, seqs, announced, lastSeen, isRevoked = false }) => {
    if (!isRevoked && instantMillis(now) - instantMillis(lastSeen) < quietHours * 3_600_000) return []
    const missing = gapsIn(seqs, announced)
    if (missing.length === 0) return []
    const facts = { device, missing, lastSeen, announced }
    return [{ code: 'K23', key: `K23 ${device} ${missing[0]?.split('–')[0]}`, cases: [], acts: [], facts }]
  })
}

/** The numbers that have not come, in stretches as people write them: `3`, `7–9`. */
function gapsIn(seqs: Iterable<number>, announced: number | null): readonly string[] {
  const came = [...new Set(seqs)].toSorted((a, b) => a - b)
  const gaps: string[] = []
  let expected = 0
  const until = (next: number) => {
    if (next > expected) gaps.push(next - 1 === expected ? String(expected) : `${expected}–${next - 1}`)
    expected = Math.max(expected, next)
  }
  for (const seq of came) {
    until(seq)
    expected = seq + 1
  }
  until(announced ?? expected)
  return gaps
}
