import { keyed, placeConflicts } from '../counter/conflicts.ts'
import type { CaseId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { isContested } from '../log/slot.ts'
import type { TranscriptState } from './state.ts'

/** Two readings of one record that differ, by authors who did not know of one another (K7). */
export const transcriptConflicts = (caseId: CaseId, { record }: TranscriptState): readonly Conflict[] =>
  isContested(record) ? keyed(caseId, placeConflicts([{ at: 'record', slot: record }])) : []
