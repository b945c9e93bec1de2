import {
  type Act,
  type Action,
  type CaseId,
  type Claim,
  type Conflict,
  centreClerk,
  claimsOf,
  conflictsAmong,
  dispute,
  disputeCaseId,
  disputeFor,
  type HeldCases,
  type Log,
  merge,
  needsDispute,
  openingOf,
  recordedDisputes,
  rowsOf,
} from '../domain/index.ts'
import { centreActs } from './centre-acts.ts'
import { lateArrivals, lostMachines } from './centre-findings.ts'
import type { CentreKey } from './centre-key.ts'
import type { Claims, PlacedCase } from './claims.ts'
import type { Clock } from './clock.ts'
import type { Devices } from './devices.ts'
import { documentOf, offerOf } from './offer.ts'
import type { Office, Offices } from './offices.ts'
import type { ReferenceRows } from './reference-rows.ts'
import type { Kept, Place } from './store/store.ts'

/**
 * The centre's watch over all offices. It reads their feeds, notes what each case claims, and where claims clash it
 * opens a case of kind `dispute` at every office concerned and marks each case as disputed. It decides nothing.
 */
export interface Watch {
  /** Something was published; it is looked at soon, outside of whoever published it. */
  readonly look: () => void
  /** Waits until everything published so far has been looked at; throws when that cannot be done now. */
  readonly caughtUp: () => Promise<void>
  /** The acts of the cases with one of these claims. */
  readonly casesHaving: (claims: readonly Claim[]) => Promise<HeldCases>
  /** Ends after what it is looking at. */
  readonly stop: () => Promise<void>
}

/** What the watch needs of the centre. */
export interface WatchSetting {
  readonly offices: Offices
  readonly reference: ReferenceRows
  readonly claims: Claims
  readonly devices: Pick<Devices, 'ofOffice'>
  readonly key: CentreKey
  readonly clock: Clock
  /** Called when a detector throws or a feed cannot be read; it is tried again by itself. */
  readonly onBug: (cause: unknown) => void
}

const pageSize = 2000
const triedAgainAfter = 5000
/** Silence publishes nothing: lost machines are looked for every so often, milliseconds. */
const looksAnywayEvery = 3_600_000
/** Where it is noted how many schedules have been read; no office has this name. */
const schedulesRead = '*schedules'
/** It looks once nothing has been published for so long, milliseconds: who waits for the gate goes first. */
const quietFor = 250
/** Milliseconds after which it looks although the gate is still busy. */
const atLatestAfter = 2000

/** Starts the watch; what was published while the centre was down is looked at with the first look. */
export function openWatch(setting: WatchSetting): Watch {
  const { offices, reference, claims, devices, key, clock, onBug } = setting
  const lost = lostMachines(devices, claims, clock)
  let looking: Promise<void> = Promise.resolve()
  let isDue = false
  let isStopped = false
  let soon: NodeJS.Timeout | undefined
  let waitingSince = 0
  let again: NodeJS.Timeout | undefined
  /** Offices whose feed could not be read to its end at the last look. */
  const behind = new Set<string>()

  const look = () => {
    if (isDue || isStopped) return
    const now = performance.now()
    if (soon === undefined) waitingSince = now
    clearTimeout(soon)
    soon = setTimeout(lookNow, Math.min(quietFor, waitingSince + atLatestAfter - now)).unref()
  }

  function lookNow(): void {
    clearTimeout(soon)
    soon = undefined
    if (isDue || isStopped) return
    isDue = true
    looking = looking.then(async () => {
      isDue = false
      for (const office of offices.all()) await readOnOrLater(office)
      await lookAtDates().catch(onBug)
    })
  }

  /** What fails at one office keeps nobody else waiting, and is tried again. */
  async function readOnOrLater(office: Office): Promise<void> {
    try {
      await readOn(office)
      for (const found of isStopped ? [] : await lost(office)) await tell(office, found)
      behind.delete(office.office)
    } catch (cause) {
      onBug(cause)
      behind.add(office.office)
      clearTimeout(again)
      again = setTimeout(look, triedAgainAfter).unref()
    }
  }

  /** Reads an office's feed from where the watch last stood; the place moves once every dispute stands. */
  async function readOn(at: Office): Promise<void> {
    const { office, database, gate } = at
    const late = lateArrivals(at, casesHaving)
    while (!isStopped) {
      const page = await database.changes(claims.place(office), pageSize)
      if (page.rows.length === 0) return
      const { grown, purged } = casesIn(page.rows)
      const noted = new Map<CaseId, readonly Claim[]>(purged.map((id) => [id, []]))
      for (const id of grown) noted.set(id, claimsOrNone(id, await gate.caseOf(id)))
      claims.note(office, noted)
      for (const id of grown)
        await openDisputes(id, claims.tellingOf(claims.having((noted.get(id) ?? []).filter(mayBeDisputed))))
      for (const found of await late(page.rows)) await tell(at, found)
      for (const id of grown) await share(office, id, await gate.caseOf(id))
      claims.moveTo(office, page.last)
    }
  }

  /** A case on which a detector throws must not hide the others; the bug is told. */
  function claimsOrNone(id: CaseId, log: Log<Act>): readonly Claim[] {
    try {
      return claimsOf(id, log)
    } catch (cause) {
      onBug(cause)
      return []
    }
  }

  /** The holiday schedules by which printed dates are looked at again (K5). */
  const schedules = () => rowsOf(reference.rows.values(), 'calendar')

  /** A schedule has come: every date in print is looked at again (K5). */
  async function lookAtDates(): Promise<void> {
    const known = String(schedules().length) as Place
    if (claims.place(schedulesRead) === known) return
    for (const placed of claims.havingDates()) await openDisputes(placed.case, [placed])
    claims.moveTo(schedulesRead, known)
  }

  /** Opens what clashes among a case and those that claim the same, unless it stands already. */
  async function openDisputes(id: CaseId, alike: readonly PlacedCase[]): Promise<void> {
    const held = await heldOf(alike)
    for (const conflict of conflictsAmong(id, held, schedules()).filter(needsDispute))
      await open(conflict, held, alike)
  }

  /** What one office, or the centre, does in a dispute the other offices of its sides have, too. */
  async function share(from: string, id: CaseId, log: Log<Act>): Promise<void> {
    const sides = sidesOfDispute(id, log)
    const shared = [...log.values()].filter(
      ({ body: { kind, by } }) =>
        kind === 'dispute' && (by.clerk === centreClerk || sides.includes(by.office)),
    )
    for (const name of sides.filter((one) => one !== from)) {
      const gate = offices.get(name)?.gate
      const there = await gate?.caseOf(id)
      const missing = shared.filter((action) => !there?.has(action.id))
      if (missing.length > 0) await gate?.offer(missing.map(asDocument), true)
    }
  }

  async function open(conflict: Conflict, held: HeldCases, placed: readonly PlacedCase[]): Promise<void> {
    const number = disputeCaseId(conflict.key)
    const opening = openingOf(conflict, held)
    const recorded =
      recordedDisputes(held)
        .get(conflict.key)
        ?.entries.map((entry) => entry.case) ?? []
    const unmarked = opening.sides.filter((side) => !recorded.includes(side.case))
    // A mark that came back names a case that may still be under way: the dispute is opened once with all its sides.
    if (unmarked.length === 0 && !conflict.cases.every((id) => held.has(id))) return
    const concerned = [
      ...new Set(placed.filter((one) => conflict.cases.includes(one.case)).map(({ office }) => office)),
    ]
    const opened = await openingAct(number, opening, concerned)
    for (const name of concerned) {
      const office = offices.get(name)
      if (!office) continue
      const there = await office.gate.caseOf(number)
      if (!there.has(opened.id)) await office.gate.offer([asDocument(opened)], true)
      const sides = unmarked.filter((side) =>
        placed.some((one) => one.case === side.case && one.office === name),
      )
      if (sides.length === 0) continue
      await office.gate.oversee(
        sides.map((side) => ({
          case: side.case,
          kind: side.kind,
          act: disputeFor(side.case, opening, number),
        })),
      )
    }
  }

  /** Writes down what no case shows, in a case of its own at the office (K23, K24); once, however often it is found. */
  async function tell({ office, gate }: Office, conflict: Conflict): Promise<void> {
    const number = disputeCaseId(conflict.key)
    if ((await gate.caseOf(number)).size > 0) return
    const opened = await openingAct(number, openingOf(conflict, new Map()), [office])
    await gate.offer([asDocument(opened)], true)
  }

  /** The act that opens a dispute: the one that stands at an office already, after an interruption, or a new one. */
  async function openingAct(number: CaseId, act: Act, concerned: readonly string[]): Promise<Action> {
    for (const name of concerned) {
      const log = await offices.get(name)?.gate.caseOf(number)
      const known = [...(log?.values() ?? [])].find(isOpening)
      if (known) return known
    }
    const body = { case: number, kind: 'dispute', prev: [], act }
    return centreActs(key, reference.ownKey, 'centre', clock).offer(new Map(), body).action
  }

  /** A case of one number at several offices is one case: what each of them has of it. */
  const heldOf = async (cases: readonly PlacedCase[]): Promise<HeldCases> => {
    const held = new Map<CaseId, Log<Act>>()
    for (const { case: id, office } of cases) {
      const log = (await offices.get(office)?.gate.caseOf(id)) ?? new Map()
      const known = held.get(id)
      if (log.size > 0) held.set(id, known ? merge(known, log) : log)
    }
    return held
  }

  const casesHaving = (wanted: readonly Claim[]) => heldOf(claims.having(wanted))
  reference.onPublished(async ({ body }) => {
    if (body.kind === 'calendar') look()
  })
  const anyway = setInterval(look, looksAnywayEvery).unref()

  return {
    look,
    caughtUp: async () => {
      lookNow()
      await looking
      if (behind.size > 0)
        throw new Error(`the registers of ${behind.size} offices cannot be read to their end`)
    },
    casesHaving,
    stop: () => {
      isStopped = true
      clearTimeout(soon)
      clearTimeout(again)
      clearInterval(anyway)
      return looking
    },
  }
}

/** Two in one slot are never a dispute (K21): who lets a couple wait has to ring them up. */
const mayBeDisputed = (claim: Claim): boolean => !claim.startsWith('slot:')

const asDocument = (action: Action) => documentOf(offerOf(action))

const isOpening = ({ body }: Action): boolean => body.by.clerk === centreClerk && body.act.type === 'open'

/** The offices that a dispute concerns, as the centre opened it; none where the case is no dispute of its own. */
function sidesOfDispute(id: CaseId, log: Log<Act>): readonly string[] {
  const openings = [...log.values()].filter(isOpening).flatMap(({ body }) => {
    const read = body.kind === 'dispute' ? dispute.readAct(body.act) : null
    return read?.ok && read.value.type === 'open' && disputeCaseId(read.value.conflict) === id
      ? [read.value]
      : []
  })
  return [...new Set(openings.flatMap(({ sides }) => sides.map(({ office }) => office)))]
}

/** The cases that a stretch of a feed adds to, and those of which it says that they are gone. */
function casesIn(rows: readonly Kept[]): { grown: readonly CaseId[]; purged: readonly CaseId[] } {
  const grown = new Set<CaseId>()
  const purged: CaseId[] = []
  for (const { id, json } of rows) {
    const colon = id.indexOf(':')
    const name = id.slice(0, colon)
    if (name === 'tombstone') purged.push(JSON.parse(json).body.case)
    else if (name !== 'receipt') grown.add(name)
  }
  return { grown: [...grown], purged }
}
