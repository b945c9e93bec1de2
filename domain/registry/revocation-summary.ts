import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { agreed } from '../log/slot.ts'
import type { RevocationAct } from '../revocation/action.ts'
import { revocation } from '../revocation/kind.ts'
import { isEnded, type RevocationStage } from '../revocation/state.ts'

/** A revocation's stages in lists of cases, where other kinds have stages of the same names. */
export type ListedRevocationStage = `revocation-${Exclude<RevocationStage, 'contested'>}`

/** What lists show of a revocation: where it stands and the number it is about; whose it is, that case says. */
export function revocationSummary(log: Log<RevocationAct>) {
  const { state } = fold(revocation, log)
  const stage = revocation.stageOf(state)
  return {
    kind: 'revocation' as const,
    stage: stage === 'contested' ? stage : (`revocation-${stage}` as ListedRevocationStage),
    certificate: agreed(state.reception)?.affected[0]?.certificate ?? null,
    isOpen: !isEnded(stage),
  }
}
