import { basisReader } from '../counter/basis.ts'
import type { Draft } from '../log/rule.ts'
import type { MarriageAct } from './action.ts'
import { parameterNames } from './parameters.ts'

/** An act of a marriage case, finished or not, whose basis is asked for. */
export type ActWithBasis = Draft<MarriageAct> & { readonly type: MarriageAct['type'] }

/** The reference rows that an act of a marriage case names in `basis`, of the rows known here. */
export const basisFor = basisReader<ActWithBasis>(parameterNames)
