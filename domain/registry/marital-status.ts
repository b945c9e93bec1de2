import type { CaseId } from '../log/action.ts'
import { conflictCode } from '../shared/conflict-codes.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { casesByPerson } from './cases-by-person.ts'
import { conflicts } from './conflicts.ts'
import { eventsInForce } from './events-in-force.ts'
import { type HeldCases, kindNameOf } from './held-cases.ts'
import { identitiesIn } from './identities.ts'
import {
  type Ending,
  endOf,
  isOf,
  isOfOneMarriage,
  type LifeEvents,
  peopleOf,
  type Union,
} from './life-events.ts'
import { byMoment, isAfter } from './moment.ts'
import type { PersonKey } from './person-key.ts'

/** What the cases at hand say of a person's status on a day; what they do not hold they do not know. */
export interface MaritalStatus {
  /** `disputed`: more than one marriage, or one that is in dispute; nobody guesses which counts. */
  readonly status: 'no-marriage-here' | 'married' | 'divorced' | 'widowed' | 'deceased' | 'disputed'
  /** Since which day; null where nothing is known or everything is disputed. */
  readonly since: PlainDate | null
  /** The cases from which it follows: the marriages that count, or what ended the last one. */
  readonly cases: readonly CaseId[]
  /** False where it rests on an old record that nobody is sure of. */
  readonly isSure: boolean
  /** The open conflicts about the person's status that concern these cases. */
  readonly conflicts: readonly string[]
}

/**
 * Civil Code 1041, 1049, 1054, 1080; rules.md I3, I4: a person's status on a day follows from the acts of all kinds
 * and from nothing else. A marriage counts from its legal moment until a divorce, a judgment in force or a death ends
 * it; one that is void, annulled or revoked was never in force, and whose identity was used in it is as before.
 */
export function maritalStatusOn(held: HeldCases, person: PersonKey, day: PlainDate): MaritalStatus {
  const key = identitiesIn(held).of(person)
  const { unions, endings } = eventsUntil(held, key, day)
  const open = unions.filter((union) => endOf(union, { unions, endings }) === null)
  const counted = open.some(({ isSure }) => isSure) ? open.filter(({ isSure }) => isSure) : open
  const last = lastEndOf({ unions, endings })
  const death = endings.find((ending) => ending.isSure && ending.died.includes(key))
  const cases = counted.length > 0 ? casesOf(counted) : last ? [last.case] : []
  const clashing = conflictsAbout(held, [...unions, ...endings])
  if (clashing.length > 0)
    return { status: 'disputed', since: null, cases, isSure: true, conflicts: clashing }
  const known = { cases, conflicts: clashing }
  if (death) return { ...known, status: 'deceased', since: death.moment.on, isSure: true }
  const [union] = counted
  if (union) {
    const isOne = new Set(counted.map((each) => peopleOf(each).toSorted().join(' '))).size === 1
    const isClear = counted.every(({ persons }) => persons.man.length <= 1 && persons.woman.length <= 1)
    const isContested =
      counted.some((each) => each.isContested) ||
      endings.some(
        (ending) => ending.isContested && isOf(ending, union) && !isAfter(union.began, ending.moment),
      )
    return isOne && isClear && !isContested
      ? { ...known, status: 'married', since: union.began.on, isSure: union.isSure }
      : { ...known, status: 'disputed', since: null, isSure: union.isSure }
  }
  if (!last && endings.some(({ isContested }) => isContested))
    return { ...known, status: 'disputed', since: null, isSure: false }
  if (!last) return { ...known, status: 'no-marriage-here', since: null, isSure: true }
  return {
    ...known,
    status: last.how === 'death' ? 'widowed' : 'divorced',
    since: last.moment.on,
    isSure: true,
  }
}

/** The person's marriages and what ended any, up to a day, that were ever in force. */
function eventsUntil(held: HeldCases, person: PersonKey, day: PlainDate) {
  const { unions, endings } = eventsInForce(held)
  const theirs = unions
    .filter((union) => union.began.on <= day && peopleOf(union).includes(person))
    .toSorted((one, other) => byMoment(one.began, other.began) || byCase(one, other))
  return {
    unions: theirs,
    endings: endings.filter(
      (ending) =>
        ending.moment.on <= day &&
        (peopleOf(ending).includes(person) || theirs.some((union) => isOf(ending, union))),
    ),
  }
}

/** The open conflicts about status that name one of these cases, looked for among all that concern their people. */
function conflictsAbout(held: HeldCases, own: readonly (Union | Ending)[]): readonly string[] {
  if (own.length === 0) return []
  const cases = own.map((each) => each.case)
  const people = [...new Set(own.flatMap(peopleOf))]
  const theirs = new Set([...cases, ...people.flatMap((key) => casesByPerson(held).get(key) ?? [])])
  const near = [...held].filter(([id, log]) => {
    const kind = kindNameOf(log)
    return theirs.has(id) || kind === 'dispute' || kind === 'revocation'
  })
  return conflicts(new Map(near))
    .filter(
      ({ code, cases: named }) =>
        conflictCode(code)?.freezesPersons && named.some((id) => cases.includes(id)),
    )
    .map(({ key }) => key)
}

/** What was registered here before what was transcribed, and the first before its duplicate. */
const casesOf = (unions: readonly Union[]): readonly CaseId[] =>
  unions
    .toSorted(
      (one, other) =>
        Number(one.registration === null) - Number(other.registration === null) ||
        byMoment(one.began, other.began) ||
        byCase(one, other),
    )
    .map((union) => union.case)

/** What ended the last marriage: of several ends of it the first, which left nothing to end. */
function lastEndOf({ unions, endings }: LifeEvents): Ending | undefined {
  const counted = endings.filter(({ isSure, isContested }) => isSure && !isContested).toSorted(latestFirst)
  const [latest] = counted
  if (!latest) return undefined
  const isCopy = ({ how, registration }: Ending) => how === 'divorce' && registration === null
  return counted
    .filter((ending) => isOfOneMarriage(ending, latest, { unions, endings }))
    .toSorted(
      (one, other) =>
        Number(isCopy(one)) - Number(isCopy(other)) ||
        byMoment(one.moment, other.moment) ||
        byCase(one, other),
    )[0]
}

const latestFirst = (one: Ending, other: Ending): number =>
  byMoment(other.moment, one.moment) || byCase(one, other)

const byCase = (one: { readonly case: CaseId }, other: { readonly case: CaseId }): number =>
  one.case < other.case ? -1 : 1
