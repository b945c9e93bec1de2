import {
  partyIds,
  type RecordCertificateActOf,
  type RecordOfCase,
  recordKinds,
  recordOfCase,
} from '../../../domain/index.ts'
import type { Desk } from '../../state/desk.ts'

type Found = RecordCertificateActOf<'search'>['found'][number]

/** Every record among the cases held on this machine that names a person by the number of the identity document. */
export async function searchOwnHoldings(desk: Desk, number: string): Promise<readonly Found[]> {
  const rows = desk.cases().filter(({ numbers }) => Object.values(numbers).includes(number))
  const found = await Promise.all(
    rows.map(async ({ id }) => {
      const record = recordOfCase(id, await desk.logOf(id), desk.reference().values())
      return record === null ? [] : foundIn(record, number, id)
    }),
  )
  return found.flat().toSorted((a, b) => (a.date < b.date ? -1 : 1))
}

/** The record as a certificate names it; a death is no record of a registration. */
function foundIn({ of, record }: RecordOfCase, number: string, id: string): readonly Found[] {
  const kind = recordKinds.find((each) => each === of)
  const other = partyIds.find((party) => record.persons[party].document?.number !== number)
  if (!kind || !other) return []
  const { date, authority, number: certificate, persons, standing } = record
  return [{ of: kind, date, authority, number: certificate, other: persons[other].name, case: id, standing }]
}
