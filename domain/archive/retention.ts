import type { Action } from '../log/action.ts'
import type { Log } from '../log/log.ts'
import type { Row } from '../log/reference.ts'
import { monthsLater } from '../shared/months-later.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { parsePlainDate } from '../shared/plain-date.ts'
import { monthsOf, type RetentionRow, retentionTable, rowOn } from './periods.ts'
import { retentionClassOf } from './retention-class.ts'

/** Why something may go, and since which day. */
export interface Purgeable {
  /** Id of the retention rule, as a tombstone writes it. */
  readonly rule: string
  readonly since: PlainDate
}

/**
 * 个人信息保护法 第四十七条, 婚姻登记档案管理办法 第十三条: whether a case may be deleted whole on a day, by the rows
 * in force then. Null for whatever ever reached acceptance, for ever; for a case with a held act that nobody has
 * settled; and for one that is or was in a dispute, whose own case names it. Parked acts, and cases that only another
 * case names, are known to the centre alone, which asks about them itself.
 */
export function purgeableOn(log: Log, rows: Iterable<Row>, day: PlainDate): Purgeable | null {
  if (log.size === 0 || isOverseen(log)) return null
  const name = retentionClassOf(log)
  const since = endOf(log, rowOn(retentionTable[name], day), rows, day)
  return since && since <= day ? { rule: `retention-${name}`, since } : null
}

/** The first day on which what a row speaks of is no longer kept; null when it always is. */
export function endOf(
  log: Log,
  { period }: RetentionRow,
  rows: Iterable<Row>,
  day: PlainDate,
): PlainDate | null {
  const last = lastDay(log)
  if (!period || !last) return null
  const offices = [...new Set([...log.values()].map(({ body }) => body.by.office))]
  return monthsLater(last, monthsOf(period, rows, offices, day))
}

/** Whether the centre or a head has something to say about the case's acts that keeps it as it is. */
export function isOverseen(log: Log): boolean {
  const acts = [...log.values()].map(({ body }) => (body as Action<Overseeing>['body']).act)
  const settled = new Set(acts.flatMap(({ type, of }) => (type === 'settle-hold' ? of : [])))
  return acts.some(({ type, of }) => type === 'dispute' || (type === 'hold' && !settled.has(of)))
}

/** An act as far as it is read here. */
interface Overseeing {
  readonly type: string
  readonly of?: unknown
  readonly slot?: unknown
}

/** The day of the last act, or of a booked slot that lies behind it: from then on nobody has need of the case. */
function lastDay(log: Log): PlainDate | null {
  const days = [...log.values()].flatMap(({ body }) => {
    const { slot } = (body as Action<Overseeing>['body']).act
    return typeof slot === 'string' ? [body.at, slot] : [body.at]
  })
  const last = days.toSorted().at(-1) ?? ''
  const read = parsePlainDate(last.slice(0, 10))
  return read.ok ? read.value : null
}
