import type { Action } from '../domain/index.ts'
import type { Answer } from './answer.ts'
import type { CentreKey } from './centre-key.ts'
import type { Clock } from './clock.ts'
import type { Kinds } from './kinds.ts'
import type { ReferenceRows } from './reference-rows.ts'
import type { Database } from './store/store.ts'

/** What a gate stands before, and what it judges by. */
export interface GateSetting {
  readonly office: string
  readonly database: Database
  readonly reference: Pick<ReferenceRows, 'rows' | 'ownKey'>
  readonly key: CentreKey
  readonly kinds: Kinds
  readonly clock: Clock
  /** Called with acts that have just been published. */
  readonly onPublished: (actions: readonly Action[]) => void
  /** Called with each answer as it is given. */
  readonly onJudged: (outcome: Answer['outcome']) => void
  /** Called when a rule throws, which is a bug of ours. */
  readonly onBug: (cause: unknown) => void
}
