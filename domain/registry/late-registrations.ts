import type { ActionId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { groupedBy } from '../log/grouping.ts'
import { instantMillis, shanghaiDate } from '../shared/instant.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { counterCasesIn } from './counter-cases.ts'
import type { HeldCases } from './held-cases.ts'
import { registrationOf } from './registration.ts'

/** A period of an office's statistics whose report has gone out. */
export interface ClosedPeriod {
  readonly office: string
  /** As it is called: `2026-10`. */
  readonly name: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly reportedAt: string
  /** The machine on which it was closed: what that machine had registered is in the report, whenever it was sent. */
  readonly device?: string
}

/**
 * Rules.md K24, section 9: registrations with a legal date in a period that was already reported, which reached the
 * centre afterwards, those that came at one time together. The closed report is never rewritten; the next has a line of
 * adjustment. When an act came, the centre's receipts say; one without a receipt has not come yet.
 */
export function lateRegistrations(
  held: HeldCases,
  periods: Iterable<ClosedPeriod>,
  receivedAt: (act: ActionId) => string | undefined,
): readonly Conflict[] {
  const closed = [...periods]
  const late = counterCasesIn(held).flatMap(({ id, log }) => {
    const registration = registrationOf(id, log)
    const received = registration && receivedAt(registration.act)
    if (!registration || !received) return []
    const on = shanghaiDate(registration.at)
    const registeredOn = log.get(registration.act)?.body.by.device
    return closed
      .filter(({ device }) => device === undefined || device !== registeredOn)
      .filter(({ office, from, to }) => office === registration.office && from <= on && on <= to)
      .filter(({ reportedAt }) => instantMillis(received) > instantMillis(reportedAt))
      .map((period) => ({ period, registration, received }))
  })
  return [...groupedBy(late, ({ period, received }) => `${period.office} ${period.name} ${received}`)].map(
    ([key, entries]) => ({
      code: 'K24',
      key: `K24 ${key}`,
      cases: entries.map(({ registration }) => registration.case).sort(),
      acts: entries.map(({ registration }) => registration.act).sort(),
      facts: {
        period: entries[0]?.period.name ?? '',
        office: entries[0]?.period.office ?? '',
        count: entries.length,
      },
    }),
  )
}
