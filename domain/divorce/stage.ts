import { readStages } from '../counter/stage.ts'
import type { DivorceAct } from './action.ts'
import { type BesideOthers, besideOthers } from './beside.ts'
import { type DivorceState, type Stage, stages } from './state.ts'

type Type = DivorceAct['type']

const rows = Object.fromEntries(
  Object.entries(besideOthers).map(([act, beside]) => [act, { beside }]),
) as Record<Type, { readonly beside: BesideOthers }>

/**
 * How the stages of a divorce case are read: branches by the flow table, a later registration of the couple giving
 * way to the earlier (K1b).
 */
export const { resolveStage, besideOneAnother } = readStages<Type, Stage>(rows, stages)

/** Where a divorce case stands by its acts, `contested` while a person must decide between branches. */
export const stageOf = (state: DivorceState): Stage => resolveStage(state.stage)
