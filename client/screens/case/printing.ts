import {
  type Act,
  agreed,
  type CaseId,
  type CaseKind,
  type CertificateKind,
  type Circumstances,
  type CounterState,
  type EachParty,
  hashText,
  inForce,
  type Log,
  nextNumber,
  numberToKeep,
  type Paper,
  type Printing,
  type Reference,
  rowsOf,
  shanghaiDate,
} from '../../../domain/index.ts'
import type { PdfStamp } from '../../papers/pdf.ts'
import type { Desk } from '../../state/desk.ts'

/** What the papers say beside the case's facts when they are printed now; who gets no booklet has no blank. */
export const printingNow = <B extends string | null>(
  circumstances: Circumstances,
  certificate: string,
  blanks: EachParty<B>,
  remark = '',
): Printing<B> => ({
  on: shanghaiDate(circumstances.at),
  authority: authorityNow(circumstances),
  certificate,
  blanks,
  remark,
})

/** A case at the counter, as far as printing needs it. */
export interface PrintedCase {
  readonly state: () => CounterState
  readonly log: () => Log<Act>
  readonly stage: () => string
}

/**
 * What the papers say beside the case's facts as they were printed last: day, number and authority of that
 * act, and the blanks in hand since, which a spoiled booklet changes. Null before, while branches disagree,
 * and once a correction or an end has made what was printed void: what stands, `holding` says by stage.
 */
export function printedForHolders(
  { state, log, stage }: PrintedCase,
  reference: Reference,
  holding: ReadonlySet<string>,
): Printing<string | null> | null {
  const [printed] = state().print
  const act = printed && log().get(printed.by)
  if (!holding.has(stage()) || !agreed(state().print) || !printed || !act) return null
  const { man, woman } = state().blanks
  const blanks = { man: agreed(man) ?? null, woman: agreed(woman) ?? null }
  if (blanks.man === null && blanks.woman === null) return null
  const { at, by, basis } = act.body
  const rows = basis.flatMap((id) => reference.get(id) ?? [])
  return printingNow({ on: at.slice(0, 10), at, by, rows }, printed.value.certificate, blanks)
}

/** The same where both get a booklet. */
export function printedAs(...asked: Parameters<typeof printedForHolders>): Printing | null {
  const printing = printedForHolders(...asked)
  const { man, woman } = printing?.blanks ?? {}
  return printing && man && woman ? { ...printing, blanks: { man, woman } } : null
}

/** What makes a paper the same bytes each time it is drawn: nothing that was not printed on it. */
export const stampOf = (
  caseId: CaseId,
  { on, certificate }: Pick<Printing, 'on' | 'certificate'>,
  paper: Paper,
): PdfStamp => ({
  at: `${on}T00:00:00+08:00`,
  fileId: hashText(`${caseId} ${certificate ?? ''} ${paper.id}`).slice(0, 32),
})

/**
 * The next certificate number of this machine's segments that nothing held here has named; a case that was
 * printed before in the same year keeps its number (K10).
 */
export async function numberFor(
  desk: Desk,
  opened: { readonly state: () => CounterState; readonly circumstances: (act?: 'print') => Circumstances },
  of: CertificateKind,
): Promise<string | null> {
  const circumstances = opened.circumstances('print')
  const kept = numberToKeep(opened.state(), circumstances.on)
  if (kept) return kept
  const office = officeOf(circumstances)
  if (!office) return null
  // The act is the same one in all of them.
  const prints = await Promise.all(
    atTheCounter.map((kind) => desk.actsOfType(kind as (typeof atTheCounter)[0], 'print')),
  )
  const taken = new Set(prints.flat().map(({ body }) => body.act.certificate))
  const segments = rowsOf(desk.reference().values(), 'segment')
    .map(({ body }) => body)
    .filter((segment) => segment.device === desk.device && segment.office === circumstances.by.office)
  const year = Number(circumstances.on.slice(0, 4))
  return nextNumber(segments, taken, { kind: of, code: office.code, year })
}

/** The kinds of case that print certificates with numbers of the office's series. */
const atTheCounter = ['marriage', 'divorce', 'reissue'] as const satisfies readonly CaseKind[]

/** 登记机关 of whoever prints, as papers of that day name it. */
export const authorityNow = (circumstances: Pick<Circumstances, 'rows' | 'on' | 'by'>): string =>
  officeOf(circumstances)?.authority ?? ''

/** The office of whoever prints, as it is called and numbered on that day. */
const officeOf = ({ rows, on, by }: Pick<Circumstances, 'rows' | 'on' | 'by'>) =>
  inForce(
    rowsOf(rows, 'office').filter(({ body }) => body.office === by.office),
    on,
  )?.body
