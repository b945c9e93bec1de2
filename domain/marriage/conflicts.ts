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
import { agreed } from '../log/slot.ts'
import { contestedPlaces } from './contested-places.ts'
import { outdatedDeclarations } from './declaration.ts'
import { besideOneAnother, resolveStage } from './stage.ts'
import { isRegistered, type MarriageState } from './state.ts'

/** What concurrency broke within one marriage case, in a fixed order; each has the same key on every machine. */
export const marriageConflicts = (caseId: CaseId, state: MarriageState): readonly Conflict[] =>
  keyed(caseId, [
    ...stageConflicts({ resolveStage, besideOneAnother }, state.stage),
    ...registeredTwice(state),
    ...placeConflicts(contestedPlaces(state)),
    ...ofSignedText(state),
  ])

/** A fact changed beside the signature: what was signed is not what now stands (K7, K13). */
function ofSignedText(state: MarriageState): readonly FoundConflict[] {
  const signed = agreed(state.declarations)
  const furthest = resolveStage(state.stage)
  if (!signed || contestedPlaces(state).some(isOfTheText)) return []
  if (!isSignedStage(furthest) && !isRegistered(furthest)) return []
  return outdatedDeclarations(state, signed.declarations).map((party) => ({
    code: isRegistered(furthest) ? 'K13' : 'K7',
    acts: actsOf([...state.declarations, ...state.corrections]),
    at: `declarations.${party}`,
    facts: { party },
  }))
}

/** While two values stand in the text itself, there is no text to compare, and their place is told (K7). */
const isOfTheText = ({ at }: { readonly at: string }): boolean => /^(man|woman)\.|^variant$/.test(at)

const isSignedStage = (stage: string): boolean =>
  stage === 'declared' || stage === 'examined' || stage === 'printed' || stage === 'signed'
