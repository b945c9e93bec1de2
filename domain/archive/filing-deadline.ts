import { parameterOn } from '../log/parameter-row.ts'
import type { Row } from '../log/reference.ts'
import { type PlainDate, parsePlainDate, partsOf, plainDate } from '../shared/plain-date.ts'

/** Name of the parameter: a month and a day of the following year, `03-31`. */
export const filingDeadlineParameter = 'archive-filing-deadline'

/** 婚姻登记档案管理办法 art. 10: put in order in the following year; which day of it is nowhere written [UNSURE]. */
const byDefault = '03-31'

/** A registered case as filing sees it. */
export interface Filing {
  readonly registeredOn: PlainDate
  /** Null while it is not filed. */
  readonly filedOn: PlainDate | null
}

/** The last day on which the files of a registration's year are to be filed, by the row in force on that year's end. */
export function filingDeadline(registeredOn: PlainDate, office: string, rows: Iterable<Row>): PlainDate {
  const { year } = partsOf(registeredOn)
  const set = parameterOn(filingDeadlineParameter, office, plainDate(year, 12, 31), rows)
  const said = parsePlainDate(`${year + 1}-${String(set ?? byDefault)}`)
  return said.ok ? said.value : (`${year + 1}-${byDefault}` as PlainDate)
}

/** Whether a file is overdue on a day: derived, never written. */
export const isFilingOverdue = (
  { registeredOn, filedOn }: Filing,
  day: PlainDate,
  office: string,
  rows: Iterable<Row>,
): boolean => filedOn === null && day > filingDeadline(registeredOn, office, rows)
