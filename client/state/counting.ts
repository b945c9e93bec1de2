import {
  type Action,
  type ClosedReport,
  calendarOfRows,
  casesOf,
  closedReports,
  type Reference,
  type StatisticalFact,
  statisticalFactsOf,
} from '../../domain/index.ts'
import type { Ledger } from './ledger/database.ts'
import { readOutbox } from './ledger/outbox.ts'
import { pagesAfter } from './ledger/pages.ts'

/** What a machine can count from, and what its office has closed before. */
export interface CountedHere {
  readonly facts: readonly StatisticalFact[]
  readonly closed: readonly ClosedReport[]
  readonly acts: number
}

/** Whose report is counted, and the rows that say on which days offices rest. */
export interface Counting {
  readonly office: string
  readonly reference: Reference
}

/** How many acts have been read up to now. */
export type OnCounted = (acts: number) => void

/** Reads every act that this machine holds, own ones that wait included, and takes from them what reports count. */
export async function countFrom(
  ledger: Ledger,
  deviceKey: CryptoKey,
  { office, reference }: Counting,
  onCounted: OnCounted,
): Promise<CountedHere> {
  const acts = new Map<Action['id'], Action>()
  for await (const page of pagesAfter(ledger, deviceKey, 0)) {
    for (const action of page.acts) acts.set(action.id, action)
    onCounted(acts.size)
  }
  for (const { action } of (await readOutbox(ledger, deviceKey)).acts) acts.set(action.id, action)
  const held = casesOf(acts.values())
  return {
    facts: statisticalFactsOf(held, calendarOfRows([...reference.values()])),
    closed: closedReports(held, office),
    acts: acts.size,
  }
}
