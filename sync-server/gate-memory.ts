import type { ActionId, CaseId, ReceiptVerdict } from '../domain/index.ts'
import { type CaseLogs, caseLogs } from './case-logs.ts'
import type { GateSetting } from './gate-setting.ts'
import { openReceipts, type Receipts } from './receipts.ts'
import { tombstonePrefix } from './store/document-names.ts'
import type { Database } from './store/store.ts'
import { type WaitingList, waitingList } from './waiting-list.ts'

/** What a gate knows of its database by heart. */
export interface GateMemory {
  readonly logs: CaseLogs
  /** Verdicts of receipts that were brought back, for acts that come after them. */
  readonly vouched: Map<ActionId, ReceiptVerdict['verdict']>
  waiting: WaitingList
  receipts: Receipts
  /** The cases for which a tombstone stands. */
  purged: Set<CaseId>
  /** Whether a commit failed: nothing of this is believed then, for a store may finish it later. */
  isDoubtful: boolean
}

/** Reads what a gate is to know. */
export const openMemory = async ({ database, ...setting }: GateSetting): Promise<GateMemory> => ({
  logs: caseLogs(database),
  vouched: new Map(),
  isDoubtful: false,
  ...(await known({ database, ...setting })),
})

/** Reads it again after a commit that failed. */
export async function recall(memory: GateMemory, setting: GateSetting): Promise<void> {
  memory.logs.forgetAll()
  Object.assign(memory, await known(setting), { isDoubtful: false })
}

/** What waits of a case, by document id. */
export const waitingIn = ({ waiting }: GateMemory, caseId: CaseId): string[] =>
  waiting.all().filter((one) => one.startsWith(`${caseId}:`))

const known = async ({ database, key, clock }: GateSetting) => ({
  waiting: waitingList(await database.parked()),
  receipts: await openReceipts(database, key, clock),
  purged: await purgedCases(database),
})

async function purgedCases(database: Database): Promise<Set<CaseId>> {
  const stones = { start: tombstonePrefix, end: `${tombstonePrefix}\uffff`, limit: Number.MAX_SAFE_INTEGER }
  return new Set((await database.range(stones)).map(({ json }): CaseId => JSON.parse(json).body.case))
}
