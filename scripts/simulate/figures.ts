import { type FaultKind, faultKinds } from './faults.ts'
import type { WorldReport } from './live-through.ts'

/** What many worlds come to together. */
export interface Figures {
  readonly worlds: number
  readonly acts: number
  readonly devices: number
  readonly held: number
  readonly disputes: number
  readonly decisions: number
  readonly faults: Readonly<Record<FaultKind, number>>
}

/** Adds up worlds. */
export function figuresOf(reports: readonly WorldReport[]): Figures {
  const sum = (of: (report: WorldReport) => number) => reports.reduce((total, one) => total + of(one), 0)
  return {
    worlds: reports.length,
    acts: sum(({ acts }) => acts),
    devices: sum(({ devices }) => devices),
    held: sum(({ held }) => held),
    disputes: sum(({ disputes }) => disputes),
    decisions: sum(({ decisions }) => decisions),
    faults: Object.fromEntries(faultKinds.map((kind) => [kind, sum(({ faults }) => faults[kind])])) as Record<
      FaultKind,
      number
    >,
  }
}

/** The command that lives through one world again. */
export const replayCommand = (seed: number, nth: number, acts: number): string =>
  `npm run simulate -- --seed ${seed} --world ${nth} --acts ${acts}`
