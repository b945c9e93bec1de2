import type { CaseId } from '../log/action.ts'
import { groupedBy } from '../log/grouping.ts'
import { shanghaiDate } from '../shared/instant.ts'
import { type EachParty, type PartyId, partyIds } from '../shared/person.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { byPerson } from './by-person.ts'
import { counterCasesIn } from './counter-cases.ts'
import { type Identities, identitiesIn } from './identities.ts'
import { byMoment, isAfter, type Moment } from './moment.ts'
import type { PersonKey } from './person-key.ts'
import { isSameCouple, nameAndBirth, type Registration, registrationOf } from './registration.ts'
import { perHeld } from './remembered.ts'
import { isSure, type TranscribedCase, transcribedCasesIn } from './transcribed-cases.ts'

/** Two people who married: by a registration here, or by an old one that was transcribed. */
export interface Union {
  readonly case: CaseId
  readonly persons: EachParty<readonly PersonKey[]>
  readonly named: EachParty<string | null>
  readonly began: Moment
  readonly isVoid: boolean
  /** Branches of its case exclude one another. */
  readonly isContested: boolean
  /** False for a transcript that nobody can rely on. */
  readonly isSure: boolean
  /** The registration, where it was done here. */
  readonly registration: Registration | null
}

/** What ends a marriage: a registered divorce, a judgment in force, a death, or what a settled dispute found. */
export interface Ending {
  readonly case: CaseId
  readonly how: 'divorce' | 'judgment' | 'death' | 'decision'
  readonly persons: EachParty<readonly PersonKey[]>
  readonly named: EachParty<string | null>
  readonly moment: Moment
  /** Who died. */
  readonly died: readonly PersonKey[]
  /** The case of the marriage, where it is named. */
  readonly of: CaseId | null
  readonly isContested: boolean
  readonly isSure: boolean
  /** For a divorce, the day of the marriage that it ends, as its application says. */
  readonly marriedOn: PlainDate | null
  /** The registration, for a divorce that was registered here. */
  readonly registration: Registration | null
}

/** All that the cases at hand say of marriages and of their ends. */
export interface LifeEvents {
  readonly unions: readonly Union[]
  readonly endings: readonly Ending[]
}

/** Marriages and their ends among the cases held; two identities that a head has joined are one person (K20). */
export const lifeEventsIn = perHeld((held): LifeEvents => {
  const identities = identitiesIn(held)
  const registrations = counterCasesIn(held).flatMap(({ id, log }) => registrationOf(id, log) ?? [])
  const transcripts = transcribedCasesIn(held)
  return {
    unions: [
      ...registrations.filter(({ kind }) => kind === 'marriage').map((one) => unionOf(one, identities)),
      ...transcripts.filter((one) => one.of === 'marriage').map((one) => oldUnionOf(one, identities)),
    ],
    endings: [
      ...registrations
        .filter(({ kind, isVoid }) => kind === 'divorce' && !isVoid)
        .map((one) => divorceOf(one, identities)),
      ...transcripts.flatMap((one) => oldEndingsOf(one, identities)),
    ],
  }
})

/** The first ending of a marriage that nobody disputes; null while it lasts, as far as is known here. */
export function endOf(union: Union, events: LifeEvents): Ending | null {
  const own = endingsNear(union, events).filter(
    (ending) =>
      !ending.isContested && ending.isSure && isOf(ending, union) && !isAfter(union.began, ending.moment),
  )
  return own.toSorted((a, b) => (isAfter(a.moment, b.moment) ? 1 : -1))[0] ?? null
}

/** What may have ended a marriage and nobody can rely on: a judgment or a death that was transcribed without proof. */
export const unsureEndOf = (union: Union, events: LifeEvents): Ending | null =>
  endingsNear(union, events).find(
    (ending) => !ending.isSure && isOf(ending, union) && !isAfter(union.began, ending.moment),
  ) ?? null

/** The endings that name a marriage or somebody in it. */
function endingsNear(union: Union, { endings }: LifeEvents): readonly Ending[] {
  const { people, cases } = sorted.get(endings) ?? sortedBy(endings)
  return [...new Set([...people.sharedWith(union), ...(cases.get(union.case) ?? [])])]
}

const sorted = new WeakMap<readonly Ending[], ReturnType<typeof sortedBy>>()

function sortedBy(endings: readonly Ending[]) {
  const named = endings.flatMap((ending) =>
    [ending.case, ending.of ?? ending.case].map((id) => ({ id, ending })),
  )
  const cases = new Map(
    [...groupedBy(named, ({ id }) => id)].map(([id, all]) => [id, all.map((one) => one.ending)]),
  )
  const made = { people: byPerson(endings), cases }
  sorted.set(endings, made)
  return made
}

/** Whether something ends this marriage: it names it, or both of the couple, or the one who died was in it. */
export const isOf = (ending: Ending, union: Union): boolean =>
  ending.of === union.case ||
  ending.case === union.case ||
  isSameCouple(ending, union) ||
  ending.died.some((key) => peopleOf(union).includes(key)) ||
  isLikelySameCouple(ending, union)

type Couple = Pick<Union, 'persons' | 'named'>

/** Where a record has no number for one of the two: the other by number, and that one by name and birth. */
const isLikelySameCouple = (one: Couple, other: Couple): boolean => {
  const shares = (party: PartyId) => one.persons[party].some((key) => other.persons[party].includes(key))
  const isUnknown = (party: PartyId) => one.persons[party].length === 0 || other.persons[party].length === 0
  const isNamedAlike = (party: PartyId) =>
    one.named[party] !== null && one.named[party] === other.named[party]
  return (
    partyIds.some(shares) &&
    partyIds.every((party) => shares(party) || (isUnknown(party) && isNamedAlike(party)))
  )
}

const namedIn = ({ recorded }: TranscribedCase): EachParty<string | null> => ({
  man: recorded.man.born ? nameAndBirth(recorded.man.name, recorded.man.born) : null,
  woman: recorded.woman.born ? nameAndBirth(recorded.woman.name, recorded.woman.born) : null,
})

/** Whether two ends are of one marriage: of one couple, who did not marry again in between. */
export function isOfOneMarriage(one: Ending, other: Ending, { unions }: LifeEvents): boolean {
  if (one.of !== null && other.of !== null) return one.of === other.of
  if (!isSameCouple(one, other)) return false
  const [first, second] = [one.moment, other.moment].toSorted(byMoment)
  return !unions.some(
    (union) =>
      !union.isVoid &&
      isSameCouple(union, one) &&
      first !== undefined &&
      second !== undefined &&
      isAfter(union.began, first) &&
      !isAfter(union.began, second),
  )
}

/** Whether two marriages were in force beside one another, as far as is known here. */
export function overlap(one: Union, other: Union, events: LifeEvents): boolean {
  const [first, second] = isAfter(one.began, other.began) ? [other, one] : [one, other]
  const end = endOf(first, events)
  return end === null || isAfter(end.moment, second.began)
}

const unionOf = (registration: Registration, { each }: Identities): Union => ({
  case: registration.case,
  persons: each(registration.persons),
  named: registration.named,
  began: { on: shanghaiDate(registration.at), at: registration.at },
  isVoid: registration.isVoid,
  isContested: registration.isContested,
  isSure: true,
  registration,
})

const oldUnionOf = (old: TranscribedCase, { each }: Identities): Union => ({
  case: old.case,
  persons: each(old.persons),
  named: namedIn(old),
  began: { on: old.date, at: null },
  isVoid: old.isVoid,
  isContested: old.isContested,
  // With one side unknown nobody can be sure what ended it, or whether it is another's.
  isSure: isSure(old) && partyIds.every((party) => old.persons[party].length > 0),
  registration: null,
})

const divorceOf = (registration: Registration, { each }: Identities): Ending => ({
  case: registration.case,
  how: 'divorce',
  persons: each(registration.persons),
  named: registration.named,
  moment: { on: shanghaiDate(registration.at), at: registration.at },
  died: [],
  of: registration.ends,
  marriedOn: registration.endsOneOf,
  isContested: registration.isContested,
  isSure: true,
  registration,
})

/** What an old record says of an end: it is of one itself, or its marriage was annotated as ended. */
function oldEndingsOf(old: TranscribedCase, { each }: Identities): readonly Ending[] {
  const ending = (how: Ending['how'], on: PlainDate): Ending => ({
    case: old.case,
    how,
    persons: each(old.persons),
    named: namedIn(old),
    moment: { on, at: null },
    died: how === 'death' && old.died ? each(old.persons)[old.died] : [],
    of: null,
    marriedOn: null,
    isContested: old.isContested,
    isSure: isSure(old),
    registration: null,
  })
  if (old.isVoid) return []
  switch (old.of) {
    case 'divorce':
      return [ending('divorce', old.date)]
    case 'divorce-by-judgment':
      return [ending('judgment', old.date)]
    case 'spouse-death':
      return [ending('death', old.date)]
    case 'marriage':
      if (!old.endedOn) return []
      return [ending(old.endedBy === 'spouse-died' ? 'death' : 'divorce', old.endedOn)]
  }
}

/** Everybody whom a marriage or its end names. */
export const peopleOf = ({ persons }: Pick<Union, 'persons'>): readonly PersonKey[] => [
  ...new Set(partyIds.flatMap((party) => persons[party])),
]
