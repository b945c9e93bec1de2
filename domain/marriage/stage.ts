import { readStages } from '../counter/stage.ts'
import type { MarriageAct } from './action.ts'
import { marriageFlow } from './flow.ts'
import { type MarriageState, type Stage, stages } from './state.ts'

/**
 * How the stages of a marriage case are read: branches by the flow table, a later registration of the couple
 * giving way to the earlier (K1b).
 */
export const { resolveStage, besideOneAnother } = readStages<MarriageAct['type'], Stage>(marriageFlow, stages)

/** Where a marriage case stands, `contested` while a person must decide between branches. */
export const stageOf = (state: MarriageState): Stage => resolveStage(state.stage)
