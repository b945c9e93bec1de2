import {
  agreed,
  type Circumstances,
  inForce,
  type MarriageState,
  nextNumber,
  type Printing,
  rowsOf,
} from '../../../domain/index.ts'
import type { Desk } from '../../state/desk.ts'

/** The office as it is printed on the day of the act. */
const officeOf = ({ rows, on }: Circumstances) => inForce(rowsOf(rows, 'office'), on)?.body

/** What the papers of a case say beside its facts: as printed already, or as they would be printed now. */
export function printingOf(
  state: MarriageState,
  circumstances: Circumstances,
  draft: { certificate: string | null; blanks: { man: string; woman: string } | null },
): Printing {
  const printed = agreed(state.print)
  const blanks = printed
    ? { man: agreed(state.blanks.man) ?? '', woman: agreed(state.blanks.woman) ?? '' }
    : draft.blanks
  return {
    on: (state.registration[0]?.at ?? state.print[0]?.at ?? circumstances.at).slice(0, 10) as Printing['on'],
    authority: officeOf(circumstances)?.authority ?? '',
    certificate: printed?.certificate ?? draft.certificate,
    blanks,
    remark: '',
  }
}

/**
 * The next certificate number of this machine's segments that nothing held here has named; a case that was
 * printed before keeps its number (K10).
 */
export async function numberFor(
  desk: Desk,
  state: MarriageState,
  circumstances: Circumstances,
): Promise<string | null> {
  const printed = state.print[0]?.value.certificate
  if (printed) return printed
  const office = officeOf(circumstances)
  if (!office) return null
  const taken = new Set((await desk.actsOfType('print')).map(({ body }) => body.act.certificate))
  const segments = rowsOf(desk.reference().values(), 'segment')
    .map(({ body }) => body)
    .filter(({ device }) => device === desk.device)
  const year = Number(circumstances.on.slice(0, 4))
  return nextNumber(segments, taken, { kind: 'J', code: office.code, year })
}
