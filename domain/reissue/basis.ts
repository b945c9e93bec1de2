import { basisReader } from '../counter/basis.ts'
import type { Draft } from '../log/rule.ts'
import type { ReissueAct } from './action.ts'
import { reissueParameters } from './parameters.ts'

/** An act of a reissue, finished or not, whose basis is asked for. */
export type ReissueActWithBasis = Draft<ReissueAct> & { readonly type: ReissueAct['type'] }

/** The reference rows that an act of a reissue names in `basis`. */
export const reissueBasisFor = basisReader<ReissueActWithBasis>(reissueParameters)
