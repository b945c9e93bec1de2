import { basisFor as appointmentBasis } from '../appointment/basis.ts'
import { slotOf } from '../appointment/state.ts'
import { basisFor as archiveBoxBasis } from '../archive-box/basis.ts'
import { basisReader } from '../counter/basis.ts'
import { basisFor as divorceBasis } from '../divorce/basis.ts'
import { eCertificateParameters } from '../e-certificate/parameters.ts'
import type { Act, ActionBody, CaseKind, RowId } from '../log/action.ts'
import type { Row } from '../log/reference.ts'
import type { Draft } from '../log/rule.ts'
import { basisFor as marriageBasis } from '../marriage/basis.ts'
import { parameterNames } from '../marriage/parameters.ts'
import { recordCertificateBasisFor } from '../record-certificate/basis.ts'
import { reissueBasisFor } from '../reissue/basis.ts'
import { revocationParameters } from '../revocation/parameters.ts'
import { basisFor as statisticsReportBasis } from '../statistics-report/basis.ts'
import { basisFor as transcriptBasis } from '../transcript/basis.ts'
import type { ActOfKind, StateOfKind } from './kinds.ts'

type Author = Pick<ActionBody['by'], 'clerk' | 'office' | 'device'>

/** How one kind says which rows an act, finished or not, relies on; its state where the act alone does not say it. */
type BasisOf<A extends Act, S> = (
  act: Draft<A> & { readonly type: A['type'] },
  by: Author,
  at: string,
  rows: readonly Row[],
  state: S,
) => RowId[]

/** What an act names that belongs to no kind at the counter: who, where, and how marriages are registered there. */
const ofAnyMatter = basisReader<Act>(parameterNames)

const readers: { readonly [K in CaseKind]: BasisOf<ActOfKind<K>, StateOfKind<K>> } = {
  marriage: marriageBasis,
  'status-check': ofAnyMatter,
  dispute: ofAnyMatter,
  divorce: divorceBasis,
  transcript: transcriptBasis,
  reissue: reissueBasisFor,
  'record-certificate': recordCertificateBasisFor,
  revocation: basisReader(revocationParameters),
  'e-certificate': basisReader(eCertificateParameters),
  appointment: (act, by, at, rows, state) =>
    appointmentBasis(act, by, at, rows, ('slot' in act ? String(act.slot) : slotOf(state)) ?? null),
  'archive-box': archiveBoxBasis,
  'statistics-report': statisticsReportBasis,
}

/** The reference rows that an act of a kind, finished or not, names in `basis`, of the rows known here. */
export const basisOfAct = (
  kind: CaseKind,
  act: Act,
  by: Author,
  at: string,
  rows: readonly Row[],
  state: unknown,
): RowId[] => (readers[kind] as BasisOf<Act, unknown>)(act, by, at, rows, state)
