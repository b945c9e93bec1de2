import type { CounterState } from '../counter/state.ts'
import { annotationsInForce } from '../counter/taken-back.ts'
import type { DivorceAct } from '../divorce/action.ts'
import { divorce } from '../divorce/kind.ts'
import type { Act, ActionId, CaseId } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { agreed, type Slot } from '../log/slot.ts'
import { shanghaiDate } from '../shared/instant.ts'
import { type EachParty, type PartyId, type Person, partyIds } from '../shared/person.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { type CounterCase, counterCase, isPastLegalMoment } from './counter-cases.ts'
import { type PersonKey, personKey } from './person-key.ts'
import { perLog } from './remembered.ts'

/** A marriage, a divorce or a reissue that was registered, as far as other cases can clash with it. */
export interface Registration {
  readonly case: CaseId
  readonly kind: CounterCase['kind']
  /** The act of registration; of two in one case the earlier (K1b). */
  readonly act: ActionId
  readonly certificate: string
  readonly office: string
  readonly device: string
  /** The legal moment. */
  readonly at: string
  /** Each party's key; several where two registrars wrote different documents and nobody has settled it. */
  readonly persons: EachParty<readonly PersonKey[]>
  /** Each party's name and birth, where they are agreed: who it is where another record has no number. */
  readonly named: EachParty<string | null>
  /** Civil Code 1054: annulled, void or revoked, and so of no force from the beginning. */
  readonly isVoid: boolean
  /** Branches of the case exclude one another, and nobody has decided which holds. */
  readonly isContested: boolean
  /** A person had to confirm the machine's clock on that day, so that its time is witnessed and not certified. */
  readonly clockByHand: boolean
  /** For a divorce: the case of the marriage that it ends, where the application named one. */
  readonly ends: CaseId | null
  /** For a divorce: the day of that marriage, as the application says. */
  readonly endsOneOf: PlainDate | null
}

/** The registration of a case that has effect; null where there is none, or where it was settled against. */
export const registrationOf = perLog((id: CaseId, log: Log<Act>): Registration | null => {
  const found = counterCase(id, log)
  return found && isPastLegalMoment(found) ? asRegistration(found) : null
})

function asRegistration({ id, kind, log, state, stage }: CounterCase): Registration | null {
  const [registration] = state.registration
  if (!registration) return null
  const author = log.get(registration.by)?.body.by
  return {
    case: id,
    kind,
    act: registration.by,
    certificate: registration.value.certificate,
    office: author?.office ?? '',
    device: author?.device ?? '',
    at: registration.at,
    persons: { man: keysOf(state, 'man'), woman: keysOf(state, 'woman') },
    named: { man: nameOf(state, 'man'), woman: nameOf(state, 'woman') },
    isVoid: annotationsInForce(state).some(({ value }) => voiding.includes(value.ground)),
    isContested: stage === 'contested',
    clockByHand: state.clockConfirmations.some(
      ({ by, at }) =>
        shanghaiDate(at) === shanghaiDate(registration.at) && log.get(by)?.body.by.device === author?.device,
    ),
    ...(kind === 'divorce' ? marriageNamedIn(log as Log<DivorceAct>) : { ends: null, endsOneOf: null }),
  }
}

/** Everybody whom a registration names. */
export const personsOf = ({ persons }: Pick<Registration, 'persons'>): readonly PersonKey[] => [
  ...new Set([...persons.man, ...persons.woman]),
]

/** Whether two couples are one: both of the one are among the other, in whichever places. */
export const isSameCouple = (
  one: Pick<Registration, 'persons'>,
  other: Pick<Registration, 'persons'>,
): boolean => {
  const others = personsOf(other)
  return partyIds.every((party) => one.persons[party].some((key) => others.includes(key)))
}

/** Nullity and annulment by a court, revocation of the registration: none of them was ever in force. */
const voiding: readonly string[] = ['nullity', 'annulment', 'revocation']

const keysOf = ({ facts }: CounterState, party: PartyId): readonly PersonKey[] => {
  const documents: Slot<Person['document']> = facts[party].document
  return [...new Set(documents.map(({ value }) => personKey(value)))].sort()
}

const nameOf = ({ facts }: CounterState, party: PartyId): string | null => {
  const [name, born] = [agreed(facts[party].name), agreed(facts[party].born)]
  return name && born ? nameAndBirth(name, born) : null
}

/** A name and a birth as two records of one person have them. */
export const nameAndBirth = (name: string, born: string): string =>
  `${name.replace(/[\s·]/g, '').toUpperCase()} ${born}`

function marriageNamedIn(log: Log<DivorceAct>): Pick<Registration, 'ends' | 'endsOneOf'> {
  const marriage = fold(divorce, log).state.acceptance[0]?.value.marriage
  const known = marriage?.known
  return {
    ends: known && known.from !== 'certificate' ? known.case : null,
    endsOneOf: marriage?.registeredOn ?? null,
  }
}
