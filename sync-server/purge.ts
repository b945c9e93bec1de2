import {
  type Act,
  blobsIn,
  erasableEvidence,
  type Log,
  neededBlobs,
  type PlainDate,
  purgeableOn,
  type Reference,
} from '../domain/index.ts'
import type { BlobErasures, ErasureOrder } from './blob-erasures.ts'
import type { BlobStore } from './blobs/blob-store.ts'
import { type Clock, instantAt } from './clock.ts'
import type { Devices } from './devices.ts'
import type { Offices } from './offices.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { casesIn } from './purge-scan.ts'
import { type PurgePlan, planPurge } from './retention.ts'

/** What one run has deleted. */
export interface Purged {
  readonly cases: number
  /** Cases whose period is over and that wait for a device. */
  readonly waiting: number
  readonly blobs: number
}

/** Deletes what the dated table of retention no longer lets a centre keep. */
export interface Purge {
  /** What a run would do today. */
  readonly plan: () => Promise<PurgePlan>
  readonly run: () => Promise<Purged>
}

/** What a purge works on. */
export interface PurgeSetting {
  readonly offices: Offices
  readonly reference: Reference
  readonly devices: Pick<Devices, 'ofOffice'>
  readonly blobs: BlobStore
  readonly erasures: BlobErasures
  readonly clock: Clock
}

/**
 * Each case goes through its office's gate, which asks the table again in its turn. An act of a purged case that
 * arrives afterwards, from a device that had gone away with it, is kept and shown as parked (`purged`): its causes are
 * gone, so nothing can judge it, and a clerk writes it down anew from the paper. Such acts are never deleted.
 */
export function openPurge({ offices, reference, devices, blobs, erasures, clock }: PurgeSetting): Purge {
  const turn = oneAtATime()
  const today = (): PlainDate => instantAt(clock()).slice(0, 10) as PlainDate
  const plan = (): Promise<PurgePlan> => {
    const databases = offices.all().map(({ database }) => database)
    return planPurge({ databases, reference, devices, day: today() })
  }

  async function purgeCases({ day, cases }: PurgePlan): Promise<number> {
    let gone = 0
    for (const due of cases.filter(({ waitsFor }) => waitsFor.length === 0)) {
      const gate = offices.get(due.office)?.gate
      const isGone = await gate?.purge(due.case, (log) => {
        const rule = purgeableOn(log, reference.values(), day)?.rule ?? null
        if (rule) erasures.order(ordersFor(log, rule))
        return rule
      })
      if (isGone) gone++
    }
    return gone
  }

  /** Takes back the orders for what a case that stays, or an act that waits, still names. */
  async function keepNeeded(day: PlainDate): Promise<void> {
    const ordered = new Set(erasures.ordered().map(({ sha256 }) => sha256))
    const needed = new Set<string>()
    const keep = (names: Iterable<string>) => {
      for (const sha256 of names) if (ordered.has(sha256)) needed.add(sha256)
    }
    for (const { database } of offices.all()) {
      for await (const { log } of casesIn(database)) {
        keep(neededBlobs(log, erasableEvidence(log, reference.values(), day)))
      }
      for (const { json } of await database.parked()) {
        keep(blobsIn(JSON.parse(json)).map(({ sha256 }) => sha256))
      }
    }
    erasures.named([...needed])
  }

  async function eraseOrdered(): Promise<number> {
    let erased = 0
    for (const order of erasures.ordered()) {
      if (!erasures.isOrdered(order.sha256)) continue
      if (await blobs.has(order.sha256)) erased++
      await blobs.erase(order.sha256)
      erasures.done(order)
    }
    return erased
  }

  return {
    plan,
    run: () =>
      turn(async () => {
        const planned = await plan()
        const cases = await purgeCases(planned)
        erasures.order(planned.evidence.map(({ sha256, rule }) => ({ sha256, rule, withCase: false })))
        if (erasures.ordered().length > 0) await keepNeeded(planned.day)
        const waiting = planned.cases.filter(({ waitsFor }) => waitsFor.length > 0).length
        return { cases, waiting, blobs: await eraseOrdered() }
      }),
  }
}

const ordersFor = (log: Log<Act>, rule: string): ErasureOrder[] =>
  [...log.values()].flatMap(({ body }) =>
    blobsIn(body.act).map(({ sha256 }) => ({ sha256, rule, withCase: true })),
  )
