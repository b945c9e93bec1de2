import {
  agreed,
  type CaseId,
  type Circumstances,
  type EachParty,
  hashText,
  inForce,
  type Stage as MarriageStage,
  type MarriageState,
  marriage,
  nextNumber,
  numberToKeep,
  type Paper,
  type Printing,
  type Reference,
  rowsOf,
  shanghaiDate,
} from '../../../domain/index.ts'
import type { PdfStamp } from '../../papers/pdf.ts'
import type { Desk, OpenCase } from '../../state/desk.ts'

/** What the papers say beside the case's facts when they are printed now. */
export const printingNow = (
  circumstances: Circumstances,
  certificate: string,
  blanks: EachParty<string>,
): Printing => ({
  on: shanghaiDate(circumstances.at),
  authority: officeOf(circumstances)?.authority ?? '',
  certificate,
  blanks,
  remark: '',
})

/**
 * What the papers say beside the case's facts as they were printed last: day, number and authority of that
 * act, and the blanks in hand since, which a spoiled booklet changes. Null before, while branches disagree,
 * and once a correction or an end has made what was printed void.
 */
export function printedAs(
  { state, log }: Pick<OpenCase, 'state' | 'log'>,
  reference: Reference,
): Printing | null {
  const [printed] = state().print
  const blanks = blanksInHand(state())
  const act = printed && log().get(printed.by)
  if (!holding.has(marriage.stageOf(state())) || !agreed(state().print)) return null
  if (!printed || !act || !blanks) return null
  const { at, by, basis } = act.body
  const rows = basis.flatMap((id) => reference.get(id) ?? [])
  return printingNow({ on: at.slice(0, 10), at, by, rows }, printed.value.certificate, blanks)
}

/** The stages at which what was printed last is what stands. */
const holding: ReadonlySet<MarriageStage> = new Set(['printed', 'signed', 'registered', 'delivered', 'filed'])

function blanksInHand({ blanks }: MarriageState): EachParty<string> | null {
  const [man, woman] = [agreed(blanks.man), agreed(blanks.woman)]
  return man === undefined || woman === undefined ? null : { man, woman }
}

/** What makes a paper the same bytes each time it is drawn: nothing that was not printed on it. */
export const stampOf = (caseId: CaseId, { on, certificate }: Printing, paper: Paper): PdfStamp => ({
  at: `${on}T00:00:00+08:00`,
  fileId: hashText(`${caseId} ${certificate ?? ''} ${paper.id}`).slice(0, 32),
})

/**
 * The next certificate number of this machine's segments that nothing held here has named; a case that was
 * printed before in the same year keeps its number (K10).
 */
export async function numberFor(desk: Desk, opened: OpenCase): Promise<string | null> {
  const circumstances = opened.circumstances('print')
  const kept = numberToKeep(opened.state(), circumstances.on)
  if (kept) return kept
  const office = officeOf(circumstances)
  if (!office) return null
  const taken = new Set((await desk.actsOfType('print')).map(({ body }) => body.act.certificate))
  const segments = rowsOf(desk.reference().values(), 'segment')
    .map(({ body }) => body)
    .filter((segment) => segment.device === desk.device && segment.office === circumstances.by.office)
  const year = Number(circumstances.on.slice(0, 4))
  return nextNumber(segments, taken, { kind: 'J', code: office.code, year })
}

/** The office of whoever prints, as it is called and numbered on that day. */
const officeOf = ({ rows, on, by }: Circumstances) =>
  inForce(
    rowsOf(rows, 'office').filter(({ body }) => body.office === by.office),
    on,
  )?.body
