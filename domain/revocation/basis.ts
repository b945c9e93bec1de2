import { basisReader } from '../counter/basis.ts'
import type { Draft } from '../log/rule.ts'
import type { RevocationAct } from './action.ts'
import { revocationParameters } from './parameters.ts'

/** An act of a revocation, finished or not, whose basis is asked for. */
export type ActWithBasis = Draft<RevocationAct> & { readonly type: RevocationAct['type'] }

/** The reference rows that an act of a revocation names in `basis`. */
export const basisFor = basisReader<ActWithBasis>(revocationParameters)
