import type { AppointmentAct } from '../appointment/action.ts'
import { appointment } from '../appointment/kind.ts'
import { stageOn as appointmentStageOn, isOver } from '../appointment/stage.ts'
import { requestOf, slotOf } from '../appointment/state.ts'
import { annotationsInForce } from '../counter/taken-back.ts'
import { fromReceiptToRegistration } from '../divorce/from-receipt.ts'
import { divorce } from '../divorce/kind.ts'
import { stageOn as divorceStageOn } from '../divorce/stage-on-day.ts'
import type { DivorceState } from '../divorce/state.ts'
import type { CaseId } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import { groupedBy } from '../log/grouping.ts'
import type { Log } from '../log/log.ts'
import { agreed } from '../log/slot.ts'
import type { RevocationAct } from '../revocation/action.ts'
import { revocation } from '../revocation/kind.ts'
import { shanghaiDate } from '../shared/instant.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { disputedPersons } from './disputed-persons.ts'
import { eventsInForce } from './events-in-force.ts'
import { divorcesIn, type HeldCases, kindNameOf } from './held-cases.ts'
import { identitiesIn } from './identities.ts'
import { endOf, peopleOf } from './life-events.ts'
import { openRevocationsIn } from './open-revocations.ts'
import type { PersonKey } from './person-key.ts'
import { personsOfCase } from './persons-of-case.ts'
import { type TranscribedCase, transcribedCasesIn } from './transcribed-cases.ts'

/** Something another case on this machine shows about who is at the counter; it is said and never refuses. */
export interface CaseWarning {
  /** Its words live in `client/text/`. */
  readonly id: 'undissolved-marriage' | 'open-divorce' | 'revocation' | 'appointment' | 'dispute'
  /** Whom it is about, of those asked for. */
  readonly person: PersonKey
  /** Where it stands. */
  readonly case: CaseId
  readonly office: string
  /** The day of the marriage, of the receipt, of the document, of the slot. */
  readonly on: PlainDate
  /** `registered` for what was done here; an old record is as certain as it says. */
  readonly certainty: 'registered' | 'certain' | 'probable' | 'uncertain'
}

type Found = Omit<CaseWarning, 'person'> & { readonly people: readonly PersonKey[] }

/**
 * Civil Code 1042, 1049; issue of the whole law, point 8: what the cases on this machine already show of these people
 * on a day: a marriage that nothing has ended, an open divorce application, a revocation, an appointment that still
 * stands, an open dispute. What the machine does not hold it does not know; the check through the line is never
 * replaced by it. The case at hand is left out.
 */
export function warningsFor(
  persons: readonly PersonKey[],
  held: HeldCases,
  day: PlainDate,
  but: CaseId | null = null,
): readonly CaseWarning[] {
  const { of } = identitiesIn(held)
  const found = [
    ...undissolvedMarriages(held, day),
    ...openDivorces(held, day),
    ...revocations(held),
    ...appointments(held, day),
    ...disputes(held),
  ]
  return persons.flatMap((person) =>
    found
      .filter((each) => each.case !== but && each.people.some((key) => of(key) === of(person)))
      .toSorted((a, b) => (`${a.id} ${a.on} ${a.case}` < `${b.id} ${b.on} ${b.case}` ? -1 : 1))
      .map(({ people: _people, ...warning }) => ({ ...warning, person })),
  )
}

function undissolvedMarriages(held: HeldCases, day: PlainDate): readonly Found[] {
  const events = eventsInForce(held)
  const until = { ...events, endings: events.endings.filter(({ moment }) => moment.on <= day) }
  const old = new Map(transcribedCasesIn(held).map((each) => [each.case, each] as const))
  const open = events.unions.filter(
    (union) => !union.isVoid && union.began.on <= day && endOf(union, until) === null,
  )
  // One case is one warning, also while readings of an old record differ.
  const readings = groupedBy(open, (union) => union.case)
  return open
    .filter((union) => readings.get(union.case)?.[0] === union)
    .map((union) => ({
      id: 'undissolved-marriage',
      people: (readings.get(union.case) ?? [union]).flatMap(peopleOf),
      case: union.case,
      office: union.registration?.office ?? old.get(union.case)?.authority ?? '',
      on: union.began.on,
      certainty: union.registration ? 'registered' : certaintyOf(old.get(union.case)),
    }))
}

const certaintyOf = (old: TranscribedCase | undefined) =>
  old === undefined || old.isContested ? 'uncertain' : old.certainty

function openDivorces(held: HeldCases, day: PlainDate): readonly Found[] {
  return divorcesIn(held).flatMap(([id, log]) => {
    const { state } = fold(divorce, log)
    const received = state.receipt[0]
    if (!received || !isOpenOn(state, day)) return []
    return [
      {
        id: 'open-divorce' as const,
        people: personsOfCase(id, held.get(id) ?? new Map()),
        case: id,
        office: agreed(state.receivedAt) ?? '',
        on: received.value.receivedOn,
        certainty: 'registered' as const,
      },
    ]
  })
}

/** Between its receipt and its end; deemed withdrawn it is over (Civil Code 1077). */
const isOpenOn = (state: DivorceState, day: PlainDate): boolean =>
  divorceStageOn(state, day) !== 'deemed-withdrawn' &&
  fromReceiptToRegistration.some((stage) => stage === divorce.stageOf(state))

/** A document about a registration of theirs, still open or annotated: its people are those of the registration. */
function revocations(held: HeldCases): readonly Found[] {
  const open = new Map(openRevocationsIn(held).map((each) => [each.case, each] as const))
  return [...held].flatMap(([id, log]) => {
    if (kindNameOf(log) !== 'revocation') return []
    const { state } = fold(revocation, log as Log<RevocationAct>)
    const [reception] = state.reception
    const annotated = annotationsInForce(state).flatMap(({ value }) => value.affected.map((one) => one.case))
    const affected = [...new Set([...(open.get(id)?.affected ?? []), ...annotated])]
    if (!reception || affected.length === 0) return []
    return [
      {
        id: 'revocation' as const,
        people: affected.flatMap((other) => personsOfCase(other, held.get(other) ?? new Map())),
        case: id,
        office: log.get(reception.by)?.body.by.office ?? '',
        on: reception.value.receivedOn,
        certainty: 'registered' as const,
      },
    ]
  })
}

function appointments(held: HeldCases, day: PlainDate): readonly Found[] {
  return [...held].flatMap(([id, log]) => {
    if (kindNameOf(log) !== 'appointment') return []
    const { state } = fold(appointment, log as Log<AppointmentAct>)
    const slot = slotOf(state)
    if (!slot || isOver(appointmentStageOn(state, day))) return []
    return [
      {
        id: 'appointment' as const,
        people: personsOfCase(id, log),
        case: id,
        office: requestOf(state)?.office ?? '',
        on: shanghaiDate(slot),
        certainty: 'registered' as const,
      },
    ]
  })
}

/** Each person in an open dispute about status, by the first case that names both. */
function disputes(held: HeldCases): readonly Found[] {
  return [...disputedPersons(held)].flatMap(([person, conflict]) => {
    const id = conflict.cases.find((each) =>
      personsOfCase(each, held.get(each) ?? new Map()).includes(person),
    )
    const log = id && held.get(id)
    const [first] = log ? [...log.values()].toSorted((a, b) => (a.body.at < b.body.at ? -1 : 1)) : []
    if (!id || !first) return []
    return [
      {
        id: 'dispute' as const,
        people: [person],
        case: id,
        office: first.body.by.office,
        on: shanghaiDate(first.body.at),
        certainty: 'registered' as const,
      },
    ]
  })
}
