import { keyed, placeConflicts, stageConflicts } from '../counter/conflicts.ts'
import type { CaseId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { contestedPlaces } from './branches.ts'
import { besideOneAnother, resolveStage } from './stage.ts'
import type { RecordCertificateState } from './state.ts'

/** What concurrency broke within one case, in a fixed order; each has the same key on every machine. */
export const recordCertificateConflicts = (
  caseId: CaseId,
  state: RecordCertificateState,
): readonly Conflict[] =>
  keyed(caseId, [
    ...stageConflicts({ resolveStage, besideOneAnother }, state.stage),
    ...placeConflicts(contestedPlaces(state)),
  ])
