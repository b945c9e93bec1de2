import { readStages } from '../counter/stage.ts'
import { revocationFlow } from './flow.ts'
import { type RevocationStage, type RevocationState, stages } from './state.ts'

/** How the flow table reads branches that did not know of one another. */
export const stageReading = readStages(revocationFlow, stages)

/** Where a revocation stands, `contested` while a person must decide between branches. */
export const stageOf = (state: RevocationState): RevocationStage => stageReading.resolveStage(state.stage)
