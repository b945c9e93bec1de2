import {
  type Act,
  type CaseId,
  type Claim,
  type ClosedPeriod,
  type Conflict,
  type HeldCases,
  type Log,
  lateRegistrations,
  missingActs,
  quietHours,
  readReceipt,
  reportPeriod,
  reportsOf,
} from '../domain/index.ts'
import type { Claims } from './claims.ts'
import { type Clock, instantAt } from './clock.ts'
import type { Device, Devices } from './devices.ts'
import type { Office } from './offices.ts'
import type { Kept } from './store/store.ts'

/** Looks for machines with acts that never came (K23); one that was looked at is looked at again once it was heard of. */
export function lostMachines(devices: Pick<Devices, 'ofOffice'>, claims: Claims, clock: Clock) {
  const lookedAt = new Map<string, string>()
  return async (office: Office): Promise<readonly Conflict[]> => {
    const now = instantAt(clock())
    const silentSince = clock().getTime() - quietHours * 3_600_000
    const silent = devices
      .ofOffice(office.office)
      .filter(({ lastSeen, revokedAt }) => revokedAt !== null || Date.parse(lastSeen) <= silentSince)
      .filter((device) => lookedAt.get(device.device) !== seenOf(device))
    if (silent.length === 0) return []
    const parked = await parkedPlaces(office)
    const chains = silent.map(({ device, lastSeen, revokedAt }) => ({
      device,
      seqs: [...claims.placesOf(device), ...(parked.get(device) ?? [])],
      announced: null,
      lastSeen,
      isRevoked: revokedAt !== null,
    }))
    for (const device of silent) lookedAt.set(device.device, seenOf(device))
    return missingActs(chains, now)
  }
}

const seenOf = ({ lastSeen, revokedAt }: Device): string => `${lastSeen} ${revokedAt}`

/** What waits at the centre for a cause has come, by machine. */
async function parkedPlaces({ database }: Office): Promise<ReadonlyMap<string, readonly number[]>> {
  const places = new Map<string, number[]>()
  for (const { json } of await database.parked()) {
    const by: { device?: unknown; seq?: unknown } = JSON.parse(json).body?.by ?? {}
    if (typeof by.device !== 'string' || typeof by.seq !== 'number') continue
    places.set(by.device, [...(places.get(by.device) ?? []), by.seq])
  }
  return places
}

/** Looks for registrations of one office that came after their period had been reported (K24), page by page of its feed. */
export function lateArrivals(
  { office, gate }: Office,
  casesHaving: (claims: readonly Claim[]) => Promise<HeldCases>,
) {
  /** Acts whose receipt stands on a later page. */
  const without = new Map<string, CaseId>()
  return async (rows: readonly Kept[]): Promise<readonly Conflict[]> => {
    const periods = closedPeriods(office, await casesHaving([`report:${office}`]))
    if (periods.length === 0) return []
    const found: Conflict[] = []
    for (const { id, json } of rows) {
      const [name = '', content = ''] = id.split(':')
      if (name !== 'receipt') {
        if (name !== 'tombstone') without.set(content, name)
        continue
      }
      const { _id, _rev, ...document } = JSON.parse(json)
      const receipt = readReceipt(content, document)
      if (!receipt.ok) continue
      const { verdicts, receivedAt } = receipt.value.body
      const arrived = new Set(verdicts.map((verdict) => verdict.id))
      const held = new Map<CaseId, Log<Act>>()
      for (const act of arrived) {
        const named = without.get(act)
        if (named && !held.has(named)) held.set(named, await gate.caseOf(named))
        without.delete(act)
      }
      found.push(...lateRegistrations(held, periods, (act) => (arrived.has(act) ? receivedAt : undefined)))
    }
    return found
  }
}

const closedPeriods = (office: string, books: HeldCases): readonly ClosedPeriod[] =>
  reportsOf(books, office).flatMap(({ period, at, device }) => {
    const read = reportPeriod(period)
    return read.ok
      ? [{ office, name: period, from: read.value.from, to: read.value.to, reportedAt: at, device }]
      : []
  })
