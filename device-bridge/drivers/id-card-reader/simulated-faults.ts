import type { commands } from './sam-v-words.ts'

/** A command by name. */
export type Word = keyof typeof commands

/** Something that goes wrong with the answers to one command. */
export type SimulatedFault = {
  /** `read` stands for both read commands. */
  readonly at: Word
  /** How many answers in a row; once when absent. */
  times?: number
} & (
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'silence' }
  /** The card is taken away while the command runs. */
  | { readonly kind: 'lift' }
  /** Noise on the line, then the answer. */
  | { readonly kind: 'garbage-before'; readonly bytes: Uint8Array }
  | { readonly kind: 'garbage-instead'; readonly bytes: Uint8Array }
  | { readonly kind: 'wrong-check' }
  /** Only so many bytes of the answer arrive. */
  | { readonly kind: 'cut'; readonly after: number }
)

/** Takes the first fault that waits for this command, and counts it down. */
export function takeFault(faults: SimulatedFault[], word: Word): SimulatedFault | null {
  const at = faults.findIndex((f) => f.at === (word === 'readWithFingerprints' ? 'read' : word))
  const fault = faults[at]
  if (!fault) return null
  fault.times = (fault.times ?? 1) - 1
  if (fault.times <= 0) faults.splice(at, 1)
  return fault
}
