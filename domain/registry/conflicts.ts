import type { Conflict } from '../log/conflict.ts'
import type { Row } from '../log/reference.ts'
import { isNotice } from '../shared/conflict-codes.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { registeredAfterDeath } from './after-death.ts'
import { archiveNumberClashes } from './archive-numbers.ts'
import { registeredWithoutBooklet, spoiledAndDelivered } from './booklets.ts'
import { certificatesInTwoCases } from './certificates-in-two-cases.ts'
import { correctedTwice } from './corrected-twice.ts'
import { deadCertificates } from './dead-certificates.ts'
import { outcomeIn } from './decided-outcome.ts'
import { documentedCheckConflicts } from './documented-check.ts'
import { endedTwice } from './ended-twice.ts'
import { forkedChains } from './forked-chains.ts'
import type { HeldCases } from './held-cases.ts'
import { likelyOnePerson } from './likely-one-person.ts'
import { blanksOfWrongKind, blanksUsedTwice, numbersUsedTwice } from './numbers-used-twice.ts'
import { impersonationsReported } from './open-revocations.ts'
import { outdatedCertificates } from './outdated-certificates.ts'
import { overbookedSlots } from './overbooked-slots.ts'
import { type Recorded, recordedDisputes } from './recorded-disputes.ts'
import { registrationOf } from './registration.ts'
import { reissuedAfterChange } from './reissued-after-change.ts'
import { signedNotRegistered } from './signed-not-registered.ts'
import { suitsPending } from './suit-pending.ts'
import { toldByCentre } from './told-by-centre.ts'
import { twoApplications } from './two-applications.ts'
import { twoMarriages } from './two-marriages.ts'
import { withinCases } from './within-cases.ts'

/**
 * All open conflicts that the cases at hand show, within each and across them: on a device a warning over what it
 * holds, at the centre the whole. The same cases give the same conflicts with the same keys everywhere. What the
 * centre once recorded as disputed stays here until an act settles it, even where nothing is found any more (I9).
 * Rows tell of blanks of another kind, of holidays and of how many an office can see; without them nothing is
 * said of these. With a day, nothing is said of slots before it (K21).
 */
export const conflicts = (
  held: HeldCases,
  rows: Iterable<Row> = noRows,
  today: PlainDate | null = null,
): readonly Conflict[] => judged(held, rows, today).open

/** The conflicts that a person has settled by an act in every case held that was in dispute, or that the law settles. */
export const settledConflicts = (
  held: HeldCases,
  rows: Iterable<Row> = noRows,
  today: PlainDate | null = null,
): readonly Conflict[] => judged(held, rows, today).settled

const noRows: readonly Row[] = []

/** All conflicts of the cases held, found once, by whether somebody still has to do something. */
interface Judged {
  readonly rows: Iterable<Row>
  readonly today: PlainDate | null
  readonly open: readonly Conflict[]
  readonly settled: readonly Conflict[]
}

const memo = new WeakMap<HeldCases, Judged>()

function judged(held: HeldCases, rows: Iterable<Row>, today: PlainDate | null): Judged {
  const known = memo.get(held)
  if (known?.rows === rows && known.today === today) return known
  const recorded = recordedDisputes(held)
  const all = [
    ...allConflicts(held, rows, today, recorded).map((one) => ({ one, over: isOver(one, recorded, held) })),
    ...toldByCentre(held).map(({ conflict, isOver: over }) => ({ one: conflict, over })),
  ].toSorted((a, b) => (a.one.key < b.one.key ? -1 : 1))
  const found: Judged = {
    rows,
    today,
    open: all.flatMap(({ one, over }) => (over ? [] : one)),
    settled: all.flatMap(({ one, over }) => (over ? one : [])),
  }
  memo.set(held, found)
  return found
}

/** A notice, or settled; what was called unfounded and is found again is open again. */
function isOver(conflict: Conflict, recorded: ReadonlyMap<string, Recorded>, held: HeldCases): boolean {
  if (isNotice(conflict.code)) return true
  const known = recorded.get(conflict.key)
  if (!known?.isSettled) return false
  return (
    !isFound(conflict) || known.entries.every((one) => outcomeIn(one.dispute, one.case, held) !== 'unfounded')
  )
}

/** Whether the cases themselves show a conflict, and not only what was once recorded of it. */
export const isFound = ({ facts }: Conflict): boolean => facts.found !== false

/** What is found now, and what was recorded and is found no more, or not here. */
function allConflicts(
  held: HeldCases,
  rows: Iterable<Row>,
  today: PlainDate | null,
  recorded: ReadonlyMap<string, Recorded>,
): readonly Conflict[] {
  const known = [...rows]
  const found = [
    ...withinCases(held, known),
    ...twoMarriages(held),
    ...impersonationsReported(held),
    ...twoApplications(held),
    ...endedTwice(held),
    ...suitsPending(held),
    ...registeredAfterDeath(held),
    ...reissuedAfterChange(held),
    ...numbersUsedTwice(held),
    ...blanksUsedTwice(held),
    ...blanksOfWrongKind(held, known),
    ...spoiledAndDelivered(held),
    ...registeredWithoutBooklet(held),
    ...signedNotRegistered(held),
    ...outdatedCertificates(held),
    ...deadCertificates(held),
    ...certificatesInTwoCases(held),
    ...correctedTwice(held),
    ...likelyOnePerson(held),
    ...overbookedSlots(held, known, today),
    ...archiveNumberClashes(held),
    ...forkedChains(held),
    ...documentedCheckConflicts(held),
  ]
  const keys = new Set(found.map(({ key }) => key))
  const onlyRecorded = [...recorded].flatMap(([key, record]) =>
    keys.has(key) ? [] : [asRecorded(key, record, held)],
  )
  return [...found, ...onlyRecorded]
}

/** A dispute as the acts of the centre tell it, with what the cases add that are here: often one side only. */
function asRecorded(key: string, { entries }: Recorded, held: HeldCases): Conflict {
  const told = new Map(entries.flatMap((entry) => entry.with.map((side) => [side.case, side] as const)))
  const cases = [...new Set([...entries.map((entry) => entry.case), ...told.keys()])].sort()
  const here = new Map(
    cases.flatMap((id) => {
      const log = held.get(id)
      const registration = log && registrationOf(id, log)
      return registration ? [[id, registration] as const] : []
    }),
  )
  return {
    code: entries.map(({ code }) => code).sort()[0] ?? '',
    key,
    cases,
    acts: entries.map((entry) => here.get(entry.case)?.act ?? entry.by).sort(),
    facts: {
      certificates: cases.map((id) => here.get(id)?.certificate ?? told.get(id)?.certificate ?? ''),
      offices: cases.map((id) => here.get(id)?.office ?? told.get(id)?.office ?? ''),
      times: cases.map((id) => here.get(id)?.at ?? ''),
      found: false,
      disputes: [...new Set(entries.map(({ dispute }) => dispute))].sort(),
    },
  }
}
