import { basisReader } from '../counter/basis.ts'
import type { Draft } from '../log/rule.ts'
import type { ECertificateAct } from './action.ts'
import { eCertificateParameters } from './parameters.ts'

/** An act about e-certificates, finished or not, whose basis is asked for. */
export type ActWithBasis = Draft<ECertificateAct> & { readonly type: ECertificateAct['type'] }

/** The reference rows that an act about e-certificates names in `basis`. */
export const basisFor = basisReader<ActWithBasis>(eCertificateParameters)
