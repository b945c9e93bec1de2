import {
  type RecordCertificateState,
  type Reference,
  recordCertificatePaper,
  shanghaiDate,
} from '../../../domain/index.ts'
import type { CaseOf } from '../../state/desk.ts'
import type { Sheets } from '../case/paper-press.ts'
import { authorityNow, stampOf } from '../case/printing.ts'

/** The certificate as it is drawn with a number at a moment. */
export function certificateSheets(
  opened: CaseOf<'record-certificate'>,
  {
    state,
    number,
    at,
    rows,
  }: {
    state: RecordCertificateState
    number: string
    at: string
    rows: ReturnType<Reference['values']>
  },
): Sheets {
  const on = shanghaiDate(at)
  const authority = authorityNow({ ...opened.circumstances(), rows: [...rows], on })
  return {
    papers: [recordCertificatePaper(state, number, authority, on)],
    stampOf: (paper) => stampOf(opened.id, { on, certificate: number }, paper),
    photo: undefined,
  }
}

/** The certificate that was issued, as it was printed. */
export function printedCertificate(
  opened: CaseOf<'record-certificate'>,
  reference: Reference,
): Sheets | null {
  const [issued] = opened.state().issued
  return issued
    ? certificateSheets(opened, {
        state: opened.state(),
        number: issued.value.number,
        at: issued.at,
        rows: reference.values(),
      })
    : null
}
