import {
  agreed,
  type CounterState,
  type DivorceStage,
  divorcePapers,
  divorceRefusalNotice,
  hashText,
  inForce,
  type Paper,
  type PlainDate,
  type Printing,
  type Reference,
  rowsOf,
} from '../../../domain/index.ts'
import type { PdfStamp } from '../../papers/pdf.ts'
import type { CaseOf } from '../../state/desk.ts'
import type { Sheets } from '../case/paper-press.ts'
import { printedAs, stampOf } from '../case/printing.ts'

type Divorce = CaseOf<'divorce'>

/** The stages at which what was printed last is what stands. */
const holding: ReadonlySet<DivorceStage> = new Set(['printed', 'signed', 'registered', 'delivered', 'filed'])

/** The papers of a divorce as they are drawn when they are printed so. */
export const divorceSheets = (opened: Divorce, printing: Printing): Sheets => {
  const photos = agreed(opened.state().capture)?.certificatePhoto
  return {
    papers: divorcePapers(opened.state(), printing),
    stampOf: (paper) => stampOf(opened.id, printing, paper),
    photo: undefined,
    photos: photos && 'man' in photos ? [photos.man, photos.woman] : [],
  }
}

/** What stands printed of a case: the papers of a registration, else the notice of a refusal. */
export function printedDivorce(opened: Divorce, reference: Reference): Sheets | null {
  const { state, log, stage } = opened
  const printing = printedAs({ state: state as () => CounterState, log, stage }, reference, holding)
  return printing ? divorceSheets(opened, printing) : noticeOf(opened)
}

/** The written notice of a refusal (不予受理、不予办理告知书); null where nothing was refused. */
export function noticeOf(opened: Divorce): Sheets | null {
  const [refusal] = opened.state().refusal
  if (!refusal) return null
  const on = refusal.at.slice(0, 10) as PlainDate
  const authority = officeNow(opened)?.authority ?? ''
  return {
    papers: [divorceRefusalNotice(opened.state(), { authority, on })],
    stampOf: sheetStamp(opened),
    photo: undefined,
  }
}

/** The office as papers name it today. */
export const officeNow = (opened: Divorce) => {
  const { rows, on, by } = opened.circumstances()
  return inForce(
    rowsOf(rows, 'office').filter(({ body }) => body.office === by.office),
    on,
  )?.body
}

/** What makes a paper of the case without a certificate number the same bytes each time it is drawn on a day. */
export const sheetStamp =
  (opened: Divorce) =>
  (paper: Paper): PdfStamp => ({
    at: `${opened.circumstances().on}T00:00:00+08:00`,
    fileId: hashText(`${opened.id} ${paper.id}`).slice(0, 32),
  })
