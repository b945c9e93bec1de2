import { parameterOn } from '../log/parameter-row.ts'
import type { Row } from '../log/reference.ts'
import type { RetentionClass } from './retention-class.ts'

/**
 * How long cases and single pieces of evidence are kept. Where the law names no number of months the default is our
 * reading [UNSURE], and a bureau or an office sets another by a dated `parameter` row.
 */

/** A period after which something goes; it can be set only where the law leaves it open. */
export interface Period {
  /** Name of the parameter row that may set another number of months. */
  readonly parameter: string
  readonly months: number
  /** No row goes below this: a remedy that is still open needs its record. */
  readonly least: number
}

/** How long a class is kept, from a day on; `period: null` means that nothing deletes it. */
export interface RetentionRow {
  readonly from: string
  readonly period: Period | null
  readonly cite: string
}

type Dated = readonly [RetentionRow, ...RetentionRow[]]

const archives = '婚姻登记档案管理办法（民政部、国家档案局令第32号）第十三条'
const shortest = '个人信息保护法 第十九条、第四十七条'

/** Kept for a hundred years and longer; no program deletes it. */
const kept: Dated = [{ from: '1900-01-01', period: null, cite: archives }]

/** Before the Personal Information Protection Law nothing limited how long a record might be kept. */
const unlimited: RetentionRow = { from: '1900-01-01', period: null, cite: archives }

/** The day on which 个人信息保护法 came into force. */
const since = '2021-11-01'

const period = (name: string, months: number, least: number): Period => ({
  parameter: `retention-${name}-months`,
  months,
  least,
})

/** The dated table of classes. */
export const retentionTable: { readonly [C in RetentionClass]: Dated } = {
  appointment: [unlimited, { from: since, period: period('appointment', 3, 1), cite: shortest }],
  'never-accepted': [unlimited, { from: since, period: period('never-accepted', 12, 1), cite: shortest }],
  /** A refusal can be brought to a court within six months, and at the latest after five years. */
  refused: [
    unlimited,
    { from: since, period: period('refused', 60, 6), cite: `${shortest}；行政诉讼法 第四十六条` },
  ],
  'status-check': kept,
  dispute: kept,
  'archive-box': kept,
  statistics: kept,
  accepted: kept,
  registered: kept,
  unknown: kept,
}

/** Evidence that lies apart as a blob because it has to go before its case does. */
export const evidenceTable = {
  /** Telephone numbers: for reaching the couple while the case is at work. */
  contact: [unlimited, { from: since, period: period('contact', 24, 6), cite: shortest }],
  /** Raw chip records: for settling how a rare character of a name is read (rules.md 7.6). */
  chip: [unlimited, { from: since, period: period('chip', 60, 6), cite: shortest }],
} as const satisfies Readonly<Record<string, Dated>>

/** Of a dated table the row in force on a day: what is deleted today goes under today's law. */
export const rowOn = ([first, ...rest]: Dated, day: string): RetentionRow =>
  rest.filter(({ from }) => from <= day).reduce((last, row) => (row.from >= last.from ? row : last), first)

/**
 * The months of a period on a day at the offices of a case, the longest where they differ: an office's own row before
 * a row for all, both before the default. Two rows of one day that contradict one another, and what is no number of
 * months or too few, count for nothing.
 */
export function monthsOf(
  { parameter, months, least }: Period,
  rows: Iterable<Row>,
  offices: readonly string[],
  day: string,
): number {
  const setFor = (office: string): number => {
    const value = parameterOn(parameter, office, day, rows)
    const isMonths = typeof value === 'number' && Number.isSafeInteger(value) && value >= least
    return isMonths && value <= longest ? value : months
  }
  return Math.max(...offices.map(setFor), least)
}

/** A hundred years. */
const longest = 1200
