import { loadavg } from 'node:os'
import { median, rounded } from './figures.ts'

/** One figure of one benchmark, with all that a reader needs to believe or doubt it. */
export interface Line {
  readonly bench: string
  readonly ours: number
  /** What a user would pick instead, measured in the same run; null where there is none. */
  readonly peer: number | null
  readonly unit: string
  /** How many times ours is as good as the peer, the median of the rounds; null without a peer. */
  readonly ratio: number | null
  /** What the project aims at, in words. */
  readonly aim: string
  readonly rounds: number
  readonly spread: { readonly ours: readonly number[]; readonly peer?: readonly number[] }
  /** What each side has done when it says that it is done. */
  readonly durability?: { readonly ours: string; readonly peer?: string }
  readonly [more: string]: unknown
}

/** What the rounds of ours, and of the peer beside it, came to; smaller is better. */
export interface Rounds {
  readonly ours: readonly number[]
  readonly peer?: readonly number[]
}

/** What a benchmark says of its figure. */
export interface Said extends Pick<Line, 'bench' | 'unit' | 'aim' | 'durability'> {
  readonly [more: string]: unknown
}

/** Prints a figure as a line of JSON. */
export function report({ ours, peer }: Rounds, said: Said): void {
  const ratios = peer?.map((theirs, round) => theirs / (ours[round] ?? Number.NaN))
  const { bench, unit, aim, ...more } = said
  const line: Line = {
    bench,
    ours: rounded(median(ours)),
    peer: peer ? rounded(median(peer)) : null,
    unit,
    ratio: ratios ? rounded(median(ratios)) : null,
    aim,
    rounds: ours.length,
    spread: { ours: ours.map(rounded), ...(peer ? { peer: peer.map(rounded) } : {}) },
    ...more,
    load: rounded(loadavg()[0] ?? Number.NaN),
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** Says on the error output what is going on. */
export const tell = (what: string): void => {
  process.stderr.write(`${new Date().toTimeString().slice(0, 8)} ${what}\n`)
}
