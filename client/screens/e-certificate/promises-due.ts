import {
  type Action,
  type CaseId,
  daysBetween,
  type PartyId,
  type PlainDate,
  partyIds,
} from '../../../domain/index.ts'
import type { CaseSummary } from '../../state/desk.ts'

/** An e-certificate that was promised with the paper and has not been issued to everybody yet. */
export interface PromiseDue {
  readonly registration: CaseSummary
  readonly by: PlainDate
  /** Days past the day promised; negative while it lies ahead. */
  readonly late: number
  /** To whom it has still to be issued, with the case of their e-certificates where there is one. */
  readonly waiting: readonly { readonly party: PartyId; readonly case: CaseId | null }[]
}

type Promised = Pick<Action<{ type: 'promise-e-certificate'; by: string; told: boolean }>, 'body'>

/**
 * Standard 6.4.5: promises that are not kept yet, the most overdue first; derived from today and never written. A
 * party's certificate is issued when the one in force has the number of the registration.
 */
export function promisesDue(
  promised: readonly Promised[],
  rows: readonly CaseSummary[],
  today: PlainDate,
): readonly PromiseDue[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const certificates = rows.filter(({ kind }) => kind === 'e-certificate')
  const newest = new Map(promised.map(({ body }) => [body.case, body]))
  return [...newest]
    .flatMap(([id, { act }]) => {
      const registration = byId.get(id)
      if (!registration?.registeredOn) return []
      const waiting = partyIds.flatMap((party) => {
        const number = registration.numbers[party]
        const own = certificates.find((row) => number !== '' && Object.values(row.numbers).includes(number))
        return number === '' || own?.certificate === registration.certificate
          ? []
          : [{ party, case: own?.id ?? null }]
      })
      const by = act.by as PlainDate
      return waiting.length > 0 ? [{ registration, by, late: daysBetween(by, today), waiting }] : []
    })
    .toSorted((one, other) => other.late - one.late)
}
