import { type EachParty, inForce, rowsOf } from '../../../domain/index.ts'
import type { CaseSummary, Desk } from '../../state/desk.ts'

/** What a case held on this machine says of a marriage, as the places of an acceptance. */
export function marriageOf(row: CaseSummary, desk: Desk): Readonly<Record<string, unknown>> {
  const offices = rowsOf(desk.reference().values(), 'office').filter(({ body }) => body.office === row.office)
  const isOwn = row.kind === 'marriage'
  const authority = inForce(offices, row.registeredOn ?? desk.now().slice(0, 10))?.body.authority
  return {
    'marriage.known': { from: isOwn ? 'own-case' : 'transcript', case: row.id },
    'marriage.registeredOn': row.registeredOn ?? undefined,
    'marriage.certificate': row.certificate ?? undefined,
    'marriage.issuedBy': 'mainland',
    ...(isOwn && authority ? { 'marriage.authority': authority } : {}),
  }
}

/** A marriage of the very two people that is registered or transcribed in a case held here; undefined where none is. */
export async function marriageAtHand(
  desk: Desk,
  numbers: EachParty<string>,
): Promise<CaseSummary | undefined> {
  if (numbers.man === '' || numbers.woman === '') return undefined
  const hits = await desk.find(numbers.man)
  return hits
    .map(({ summary }) => summary)
    .find(
      (row) =>
        (row.kind === 'marriage' || row.kind === 'transcript') &&
        row.registeredOn !== null &&
        row.numbers.man === numbers.man &&
        row.numbers.woman === numbers.woman,
    )
}
