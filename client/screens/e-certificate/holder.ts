import { type Accessor, createMemo } from 'solid-js'
import {
  type AttestedRecord,
  agreed,
  attestedRecord,
  type CaseId,
  caseSummary,
  type HeldCases,
  inForce,
  type PartyId,
  type PlainDate,
  partyIds,
  personKey,
  type ReviewedStatus,
  recordToAttest,
  reviewedStatusOn,
  rowsOf,
} from '../../../domain/index.ts'
import { createLoaded } from '../../parts/loaded.ts'
import type { CaseOf, Desk } from '../../state/desk.ts'

/** What this machine knows of the person whose e-certificates these are. */
export interface Holder {
  readonly isRead: Accessor<boolean>
  /** The status as the cases held here tell it today. */
  readonly status: Accessor<ReviewedStatus>
  /** What a certificate of the registration says when it is made now: as the last booklet of it that the person has. */
  readonly toAttest: (registration: CaseId) => AttestedRecord | null
  /** The same of the record from which one was made; null where there is none or something is contested. */
  readonly recordOf: (made: Pick<AttestedRecord, 'record' | 'registration'>) => AttestedRecord | null
}

/**
 * Follows everything this machine holds that bears on the person, however long ago it was finished: the registrations,
 * what changed them, and what is in dispute about them. What was done elsewhere since the line was lost it does not know.
 */
export function createHolder(desk: Desk, opened: CaseOf<'e-certificate'>): Holder {
  const person = createMemo(() => agreed(opened.state().person))
  /** Whatever is added to a case, old ones too, stands among the cases of today. */
  const asHeldNow = createMemo(() =>
    [opened.log().size, ...desk.cases().map(({ id, acts }) => `${id} ${acts}`)].join(),
  )
  const { value: held } = createLoaded(asHeldNow, () => desk.casesOfSamePeople(opened.id))
  const known = (): HeldCases => held() ?? new Map()
  const rows = createMemo(() => new Map([...known()].map(([id, log]) => [id, caseSummary(id, log)] as const)))
  const today = () => desk.now().slice(0, 10) as PlainDate
  const sideIn = (id: CaseId): PartyId | undefined => {
    const number = person()?.document.number
    return partyIds.find((party) => number !== undefined && rows().get(id)?.numbers[party] === number)
  }
  const authority = createMemo(() => {
    const offices = rowsOf(desk.reference().values(), 'office')
    return (of: string) =>
      inForce(
        offices.filter(({ body }) => body.office === of),
        today(),
      )?.body.authority ?? ''
  })
  const attested = (record: CaseId, registration: CaseId): AttestedRecord | null => {
    const log = known().get(record)
    const side = sideIn(registration)
    const office = rows().get(record)?.office ?? desk.clerk.office
    return log && side ? attestedRecord(record, log, side, authority()(office), registration) : null
  }
  return {
    isRead: () => held() !== undefined,
    status: createMemo((): ReviewedStatus => {
      const who = person()
      return who
        ? reviewedStatusOn(known(), personKey(who.document), today())
        : { code: 'unknown', registration: null }
    }),
    toAttest: (registration) => {
      const side = sideIn(registration)
      return side ? attested(recordToAttest(known(), registration, side), registration) : null
    },
    recordOf: ({ record, registration }) => attested(record.case, registration),
  }
}
