import type { ActionId, CaseId } from './action.ts'
import type { Facts } from './result.ts'

/**
 * What concurrency broke: computed from the whole set, shown to a person, settled by another act.
 * Nothing is dropped, hidden or overruled because of it.
 */
export interface Conflict {
  /** Row of rules.md 8.1, e.g. `K7`. */
  readonly code: string
  /** The same conflict has the same key on every machine. */
  readonly key: string
  readonly cases: readonly CaseId[]
  /** The acts that clash. */
  readonly acts: readonly ActionId[]
  /** Where in the case, e.g. `man.occupation`. */
  readonly at?: string
  readonly facts: Facts
}
