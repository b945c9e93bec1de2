import { readStages } from '../counter/stage.ts'
import { reissueFlow } from './flow.ts'
import { type ReissueStage, type ReissueState, stages } from './state.ts'

/** How branches of a reissue stand together, by its flow table. */
export const { resolveStage, besideOneAnother } = readStages(reissueFlow, stages)

/** Where a reissue stands, `contested` while a person must decide between branches. */
export const stageOf = ({ stage }: ReissueState): ReissueStage => resolveStage(stage)
