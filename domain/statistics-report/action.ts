import * as v from 'valibot'
import { settle } from '../counter/acts.ts'

/** A month `2026-05`, a quarter `2026-Q2` or a year `2026`. */
const period = v.pipe(v.string(), v.regex(/^\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$/))
const part = '[A-Za-z0-9.+-]{1,40}'

/** A cell of the report, and how many there are in it, or how many more or fewer. */
const line = v.strictObject({
  cell: v.pipe(v.string(), v.regex(new RegExp(`^${part}/${part}/${part}$`))),
  by: v.pipe(v.number(), v.safeInteger(), v.minValue(-9_999_999), v.maxValue(9_999_999)),
})
const lines = v.pipe(v.array(line), v.maxLength(3000))

/**
 * One official act in an office's book of statistics of a year (统计台账). What was reported is a record: a report is
 * closed once and never changes; what comes to light later is an adjustment line of a later one (rules.md K24).
 */
export const statisticsReportAct = v.variant('type', [
  /** 上报: what the office reports of a period, and the corrections to reports that were closed before. */
  v.strictObject({
    type: v.literal('close'),
    period,
    /** How many acts the machine held: who counted with fewer counted less. */
    acts: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    figures: lines,
    adjustments: v.pipe(v.array(v.strictObject({ period, lines })), v.maxLength(24)),
  }),
  /** Two closed one period on two machines: one of the two was sent. */
  settle,
])
export type StatisticsReportAct = v.InferOutput<typeof statisticsReportAct>
export type StatisticsReportActOf<T extends StatisticsReportAct['type']> = Extract<
  StatisticsReportAct,
  { type: T }
>
