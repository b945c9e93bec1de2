import {
  type Act,
  type CaseId,
  type Log,
  sealSigned,
  type Tombstone,
  tombstoneDocumentId,
} from '../domain/index.ts'
import { instantAt } from './clock.ts'
import { type GateMemory, waitingIn } from './gate-memory.ts'
import type { GateSetting } from './gate-setting.ts'
import { centreEntry } from './receipts.ts'
import type { Entry } from './store/store.ts'

/** The cases that are deleted whole, with a tombstone in the place of each. */
export interface Graves {
  /** Deletes a case for the rule that `ruleFor` names, unless it names none or something of the case waits. */
  readonly purge: (id: CaseId, ruleFor: (log: Log<Act>) => string | null) => Promise<boolean>
  /** Puts a tombstone in the place of whatever there is of a case. */
  readonly bury: (caseId: CaseId, tombstone: Entry) => Promise<void>
  /**
   * Whether a case holds what its tombstone does not name: after a backup was put back it may have gone on without it,
   * and what came then is not deleted.
   */
  readonly hasGrown: (tombstone: Tombstone) => Promise<boolean>
}

/** The graves of one office; their caller sees to it that nothing else is judged meanwhile. */
export function gravesOf(
  { office, database, key, clock, onPublished }: GateSetting,
  memory: GateMemory,
): Graves {
  async function bury(caseId: CaseId, tombstone: Entry): Promise<void> {
    memory.isDoubtful = true
    await database.purge(caseId, tombstone)
    memory.isDoubtful = false
    memory.purged.add(caseId)
    memory.logs.forget(caseId)
    for (const id of waitingIn(memory, caseId)) memory.waiting.remove(id)
  }

  return {
    bury,
    hasGrown: async ({ body }) => {
      const named = new Set<string>(body.acts)
      const log = await memory.logs.whole(body.case)
      return waitingIn(memory, body.case).length > 0 || [...log.keys()].some((id) => !named.has(id))
    },
    purge: async (id, ruleFor) => {
      const log = await memory.logs.whole(id)
      const rule = log.size === 0 || waitingIn(memory, id).length > 0 ? null : ruleFor(log)
      if (rule === null) return false
      const body = { office, case: id, acts: [...log.keys()].sort(), purgedAt: instantAt(clock()), rule }
      const tombstone = sealSigned(body, key.sign('tombstone', body))
      await bury(id, centreEntry(tombstoneDocumentId(tombstone), tombstone))
      onPublished([])
      return true
    },
  }
}
