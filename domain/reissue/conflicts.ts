import {
  actsOf,
  type FoundConflict,
  keyed,
  placeConflicts,
  registeredTwice,
  stageConflicts,
} from '../counter/conflicts.ts'
import type { CaseId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { contestedPlaces } from './contested-places.ts'
import { outdatedDeclarations } from './declaration.ts'
import { besideOneAnother, resolveStage } from './stage.ts'
import { isReissued, type ReissueState } from './state.ts'

/** What concurrency broke within one reissue, in a fixed order; each has the same key on every machine. */
export const reissueConflicts = (caseId: CaseId, state: ReissueState): readonly Conflict[] =>
  keyed(caseId, [
    ...stageConflicts({ resolveStage, besideOneAnother }, state.stage),
    ...registeredTwice(state),
    ...placeConflicts(contestedPlaces(state)),
    ...ofSignedText(state),
  ])

/** What was signed is not what now stands (K7, K13); nothing is said while a part of the text is contested. */
function ofSignedText(state: ReissueState): readonly FoundConflict[] {
  const furthest = resolveStage(state.stage)
  const isSigned = ['declared', 'examined', 'printed', 'signed'].includes(furthest) || isReissued(furthest)
  if (!isSigned || contestedPlaces(state).length > 0) return []
  return outdatedDeclarations(state).map((party) => ({
    code: isReissued(furthest) ? 'K13' : 'K7',
    acts: actsOf([...state.declarations, ...state.corrections]),
    at: `declarations.${party}`,
    facts: { party },
  }))
}
