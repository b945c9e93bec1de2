import {
  type CaseId,
  dispute,
  type ErasableEvidence,
  erasableEvidence,
  type Log,
  type PlainDate,
  type Purgeable,
  purgeableOn,
  type Reference,
} from '../domain/index.ts'
import type { Devices } from './devices.ts'
import { casesIn } from './purge-scan.ts'
import { caseNamedBy } from './store/document-names.ts'
import type { Database } from './store/store.ts'

/** A case whose period is over. */
export interface DueCase extends Purgeable {
  readonly office: string
  readonly case: CaseId
  /**
   * Devices that acted in the case, are not revoked, and have sent nothing since the period ended: they may hold acts
   * of it that nobody has seen. While there is one, the case stays.
   */
  readonly waitsFor: readonly string[]
}

/** What retention would delete on a day. */
export interface PurgePlan {
  readonly day: PlainDate
  readonly cases: readonly DueCase[]
  readonly evidence: readonly ErasableEvidence[]
}

/** What a plan is made from. */
export interface PlanSetting {
  readonly databases: readonly Database[]
  readonly reference: Reference
  readonly devices: Pick<Devices, 'ofOffice'>
  readonly day: PlainDate
}

/**
 * Looks through every case of every office. A case with parked acts is not due, for they may be its acceptance;
 * neither is one that any dispute names, whichever office's it is.
 */
export async function planPurge({ databases, reference, devices, day }: PlanSetting): Promise<PurgePlan> {
  const cases: DueCase[] = []
  const evidence: ErasableEvidence[] = []
  const disputed = new Set<CaseId>()
  for (const database of databases) {
    const parked = new Set((await database.parked()).map(({ id }) => caseNamedBy(id)))
    const heard = new Map(devices.ofOffice(database.name).map((device) => [device.device, device]))
    const silentSince = (name: string, since: string): boolean => {
      const device = heard.get(name)
      return device !== undefined && device.revokedAt === null && device.lastSeen.slice(0, 10) < since
    }
    for await (const { id, log } of casesIn(database)) {
      for (const named of casesDisputedIn(log)) disputed.add(named)
      if (parked.has(id)) continue
      evidence.push(...erasableEvidence(log, reference.values(), day))
      const due = purgeableOn(log, reference.values(), day)
      if (!due) continue
      const authors = new Set([...log.values()].map(({ body }) => body.by.device))
      const waitsFor = [...authors].filter((name) => silentSince(name, due.since)).sort()
      cases.push({ ...due, office: database.name, case: id, waitsFor })
    }
  }
  return { day, cases: cases.filter((due) => !disputed.has(due.case)), evidence }
}

/** The cases that a dispute's own case names. */
const casesDisputedIn = (log: Log): CaseId[] =>
  [...log.values()].flatMap(({ body }) => {
    const read = body.kind === 'dispute' ? dispute.readAct(body.act) : null
    return read?.ok && read.value.type === 'open' ? read.value.sides.map((side) => side.case) : []
  })
