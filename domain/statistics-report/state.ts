import type { Action, ActionId } from '../log/action.ts'
import { isContested, type Knowledge, type Slot, settleSlot, write } from '../log/slot.ts'
import type { StatisticsReportAct, StatisticsReportActOf } from './action.ts'

/** A report that was closed, as it was signed. */
export type SignedReport = StatisticsReportActOf<'close'>

/** A book is kept from its first report on; `contested` while two of one period wait for a person. */
export type StatisticsReportStage = 'unopened' | 'kept' | 'contested'

/** An office's book of statistics of a year: the reports, each by the name of its period. */
export interface StatisticsReportState {
  readonly reports: Readonly<Record<string, Slot<SignedReport>>>
}

/** A book before its first report. */
export const initialState: StatisticsReportState = { reports: {} }

/** Adds one act to a book. */
export function apply(
  { reports }: StatisticsReportState,
  action: Action<StatisticsReportAct>,
  knowledge: Knowledge<StatisticsReportState>,
): StatisticsReportState {
  const { act } = action.body
  switch (act.type) {
    case 'close':
      return {
        reports: { ...reports, [act.period]: write(reports[act.period] ?? [], act, action, knowledge) },
      }
    case 'settle': {
      const seen = knowledge.seen().reports
      const settled = Object.entries(reports).map(([period, slot]) => [
        period,
        settleSlot(slot, seen[period] ?? [], act.keep as ActionId, action, knowledge),
      ])
      return { reports: Object.fromEntries(settled) }
    }
  }
}

/** Where a book stands. */
export function stageOf({ reports }: StatisticsReportState): StatisticsReportStage {
  const slots = Object.values(reports)
  if (slots.length === 0) return 'unopened'
  return slots.some(isContested) ? 'contested' : 'kept'
}
