import { competenceModes } from '../counter/competence.ts'
import { ETHNIC_GROUPS } from '../shared/codes/ethnic-groups.ts'

/** How a table of the report is made up. */
export interface Table {
  readonly id: string
  /** Null where the rows are what was found, such as codes of refusal or months. */
  readonly rows: readonly string[] | null
  readonly columns: readonly string[]
  /** Whether its rows and columns add up to something, so that totals are told. */
  readonly adds: boolean
  /** What is purged after its time (appointments, refusals) may be fewer later without anything being wrong. */
  readonly isPurged: boolean
}

const count = ['count'] as const
const sexes = ['man', 'woman'] as const
const yesNo = ['yes', 'no'] as const

const table = (id: string, rows: Table['rows'], columns: readonly string[] = count): Table => ({
  id,
  rows,
  columns,
  adds: true,
  isPurged: false,
})
const list = (id: string, rows: Table['rows'], isPurged = false): Table => ({
  ...table(id, rows),
  adds: false,
  isPurged,
})

/** Ages as the report groups them, by completed years on the legal date. */
export const ageGroups = ['0-19', '20-24', '25-29', '30-34', '35-39', '40-49', '50-59', '60+'] as const
/** Years a marriage lasted until its divorce. */
export const lengthGroups = ['0', '1-2', '3-4', '5-9', '10-19', '20+'] as const
/** First digit of GB/T 4658. */
export const educationGroups = ['1', '2', '3', '4', '6', '7', '8', '9', 'unknown'] as const
/** First level of GB/T 6565, 2015. */
export const occupationGroups = ['1', '2', '3', '4', '5', '6', '7', '8', 'unknown'] as const

/** Every table of an office's report, in the order of its twelve groups (rules.md 9). */
export const tables: readonly Table[] = [
  table(
    'marriages.origin',
    ['mainland', 'hong-kong', 'macao', 'taiwan', 'overseas-chinese', 'foreigner'],
    ['marriage', 'make-up'],
  ),
  table('marriages.mode', competenceModes, ['xian', 'shaanxi', 'elsewhere']),
  table('marriages.same-spouse', yesNo),
  table('marriages.serviceman', yesNo),
  table('marriages.rest-day', yesNo),
  table('persons.standing', ['first', 'again'], sexes),
  table('persons.age', [...ageGroups, 'unknown'], sexes),
  table('persons.education', educationGroups, sexes),
  table('persons.occupation', occupationGroups, sexes),
  table('persons.ethnicity', [...Object.keys(ETHNIC_GROUPS).toSorted(), 'unknown'], sexes),
  table('divorces.accepted', [
    'withdrawn-man',
    'withdrawn-woman',
    'deemed-withdrawn',
    'terminated',
    'registered',
    'open',
  ]),
  table('divorces.repeat', yesNo),
  list('divorces.ended', [
    'withdrawn-man',
    'withdrawn-woman',
    'deemed-withdrawn',
    'terminated',
    'registered',
  ]),
  table('divorces.length', [...lengthGroups, 'unknown']),
  table('divorces.minor-children', yesNo),
  table('divorces.cohort', null, ['registered', 'not']),
  table('reissues.reason', ['lost', 'damaged', 'data-differ'], ['marriage', 'divorce']),
  table('record-certificates.result', ['records', 'no-record']),
  list('annotations.ground', null),
  list('refusals.code', null, true),
  list('e-certificates.acts', ['made', 'issued', 'voided', 'promised', 'kept-late', 'overdue']),
  list('appointments.acts', ['booked', 'no-show', 'came'], true),
  list('mediation.acts', ['offered', 'sessions', 'reconciled'], true),
  list('blanks.spoiled', null),
  list('numbers.gaps', null),
]

/**
 * Cells that are counted and never shown one by one: whole ages at a first marriage, and minutes waited, from which
 * {@link measuresOf} takes the mean and the median.
 */
export const hiddenTables = ['first-marriages.age', 'appointments.wait'] as const

/** A table by its name. */
export const tableOf = (id: string): Table | undefined => tables.find((one) => one.id === id)

/** The group of a number among ones written `20-24`, `60+` or `0`. */
export function groupOf(groups: readonly string[], value: number): string {
  const found = groups.find((group) => {
    const [from = '', to] = group.replace('+', '-9999').split('-')
    return Number(from) <= value && value <= Number(to ?? from)
  })
  return found ?? 'unknown'
}
