import { basisReader } from '../counter/basis.ts'
import type { Draft } from '../log/rule.ts'
import type { TranscriptAct } from './action.ts'
import { transcriptParameters } from './parameters.ts'

/** An act about an old registration, finished or not, whose basis is asked for. */
export type ActWithBasis = Draft<TranscriptAct> & { readonly type: TranscriptAct['type'] }

/** The reference rows that an act about an old registration names in `basis`. */
export const basisFor = basisReader<ActWithBasis>(transcriptParameters)
