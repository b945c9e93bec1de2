import { basisReader } from '../counter/basis.ts'
import type { Draft } from '../log/rule.ts'
import type { RecordCertificateAct } from './action.ts'
import { recordCertificateParameters } from './parameters.ts'

/** An act about a record certificate, finished or not, whose basis is asked for. */
export type RecordCertificateActWithBasis = Draft<RecordCertificateAct> & {
  readonly type: RecordCertificateAct['type']
}

/** The reference rows that an act about a record certificate names in `basis`. */
export const recordCertificateBasisFor =
  basisReader<RecordCertificateActWithBasis>(recordCertificateParameters)
