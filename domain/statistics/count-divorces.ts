import { ageOn } from '../shared/age.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { type Cell, cellOf } from '../statistics-report/figures.ts'
import { isIn, monthOf, monthsBefore, type ReportPeriod } from '../statistics-report/period.ts'
import type { DivorceFact } from './facts.ts'
import { groupOf, lengthGroups } from './tables.ts'

/** How an application ended, and on which day; an application that has not ended by a day is open on it. */
type End = readonly [row: string, on: PlainDate]

/** The two periods take about ten weeks at most, so that older cohorts have ended. */
const cohortMonths = 3

/**
 * Rules.md 9, group 3. Of the applications accepted in the period: what became of each by its last day. Of the
 * months before: how many of each month's applications led to a divorce. And what ended within the period.
 */
export function cellsOfDivorce(fact: DivorceFact, period: ReportPeriod): readonly Cell[] {
  const end = endBy(fact, period.to)
  const month = monthOf(fact.acceptedOn)
  const cells: Cell[] = []
  if (isIn(period, fact.acceptedOn)) {
    cells.push(cellOf('divorces.accepted', end?.[0] ?? 'open'))
    cells.push(cellOf('divorces.repeat', fact.repeat ? 'yes' : 'no'))
  } else if (monthsBefore(period, cohortMonths).includes(month)) {
    cells.push(cellOf('divorces.cohort', month, end?.[0] === 'registered' ? 'registered' : 'not'))
  }
  if (end && isIn(period, end[1])) cells.push(...cellsOfEnd(fact, end))
  return cells
}

function cellsOfEnd(fact: DivorceFact, [row, on]: End): readonly Cell[] {
  if (row !== 'registered') return [cellOf('divorces.ended', row)]
  if (fact.isVoid) return []
  const { marriedOn, youngestBorn } = fact
  const hasMinor = youngestBorn !== null && ageOn(youngestBorn, on) < 18
  return [
    cellOf('divorces.ended', row),
    cellOf('divorces.length', marriedOn === null ? 'unknown' : groupOf(lengthGroups, ageOn(marriedOn, on))),
    cellOf('divorces.minor-children', hasMinor ? 'yes' : 'no'),
  ]
}

/** The end that an application had come to by a day; a divorce that is in dispute counts until a court decides. */
function endBy(fact: DivorceFact, day: PlainDate): End | null {
  const { registeredOn, withdrawn, terminatedOn, deemedFrom } = fact
  const has = (on: PlainDate | null | undefined): on is PlainDate => on != null && on <= day
  if (has(registeredOn)) return ['registered', registeredOn]
  if (withdrawn && has(withdrawn.on)) return [`withdrawn-${withdrawn.by}`, withdrawn.on]
  if (has(terminatedOn)) return ['terminated', terminatedOn]
  return has(deemedFrom) ? ['deemed-withdrawn', deemedFrom] : null
}
