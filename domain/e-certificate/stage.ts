import { readStages } from '../counter/stage.ts'
import { certificatesOf, isInForce } from './certificates.ts'
import { eCertificateFlow } from './flow.ts'
import { type ECertificateStage, type ECertificateState, stages } from './state.ts'

/** How the flow table reads branches that did not know of one another. */
export const stageReading = readStages(eCertificateFlow, stages)

/**
 * Where the work stands: `issued` while a certificate is in force and none is in work, `voided` when none is in force
 * any more, `contested` while a person must decide between branches.
 */
export function stageOf(state: ECertificateState): ECertificateStage {
  const stage = stageReading.resolveStage(state.stage)
  if (stage !== 'issued' && stage !== 'voided') return stage
  return certificatesOf(state).some(isInForce) ? 'issued' : 'voided'
}
