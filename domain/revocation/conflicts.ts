import { keyed, placeConflicts, stageConflicts } from '../counter/conflicts.ts'
import type { CaseId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { contestedPlaces } from './contested-places.ts'
import { stageReading } from './stage.ts'
import type { RevocationState } from './state.ts'

/** What concurrency broke within one revocation, in a fixed order; each has the same key on every machine. */
export const revocationConflicts = (caseId: CaseId, state: RevocationState): readonly Conflict[] =>
  keyed(caseId, [...stageConflicts(stageReading, state.stage), ...placeConflicts(contestedPlaces(state))])
