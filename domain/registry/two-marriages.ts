import { clockTolerance } from '../log/admit.ts'
import type { Conflict } from '../log/conflict.ts'
import { groupedBy } from '../log/grouping.ts'
import type { Facts } from '../log/result.ts'
import { instantMillis } from '../shared/instant.ts'
import { partyIds } from '../shared/person.ts'
import { eventsInForce } from './events-in-force.ts'
import type { HeldCases } from './held-cases.ts'
import { endOf, type LifeEvents, overlap, peopleOf, type Union, unsureEndOf } from './life-events.ts'
import { byMoment, isAfter } from './moment.ts'
import { pairsOf } from './pairs.ts'
import type { PersonKey } from './person-key.ts'
import { isSameCouple } from './registration.ts'

/**
 * Civil Code 1042, 1051; rules.md K1, K1a, K1b, K15: one person in two marriages that were in force beside one another.
 * With one spouse it is one marriage in two records (K1b); with two it is K1, K15 where the earlier ended, by a
 * document from outside, only after the later began, or K1a where nobody can tell which was first. All registrations
 * stand as acts; what is told is an order in time, never a verdict.
 */
export function twoMarriages(held: HeldCases): readonly Conflict[] {
  const events = eventsInForce(held)
  const counted = events.unions.filter((union) => !union.isVoid && union.isSure)
  const named = counted.flatMap((union) => peopleOf(union).map((person) => ({ person, union })))
  const clashes = [...groupedBy(named, ({ person }) => person).values()].flatMap((sharing) =>
    pairsOf(sharing.map(({ union }) => union)).flatMap((pair) =>
      areApart(pair) || !overlap(...pair, events) ? [] : [clashOf(pair, events)],
    ),
  )
  return [...new Map(clashes.map((clash) => [clash.key, clash])).values()]
}

type Pair = readonly [Union, Union]

/** Two old records, or a record of the very marriage that is registered here: nothing of ours clashes. */
const areApart = ([one, other]: Pair): boolean => {
  const registered = [one, other].filter(({ registration }) => registration !== null).length
  return registered === 0 || (registered === 1 && isSameCouple(one, other))
}

function clashOf(pair: Pair, events: LifeEvents): Conflict {
  const isOneCouple = isSameCouple(pair[0], pair[1])
  const undecided = !isOrdered(pair)
  const sides = pair.toSorted((a, b) =>
    undecided || !isOrderedInTime(a, b) ? byCase(a, b) : byMoment(a.began, b.began),
  )
  const end = sides[0] ? endOf(sides[0], events) : null
  const unsure = sides[0] && !end ? unsureEndOf(sides[0], events) : null
  const isLateJudgment = end !== null && end.registration === null && end.how !== 'death'
  return {
    code: isOneCouple ? 'K1b' : undecided ? 'K1a' : isLateJudgment ? 'K15' : 'K1',
    // What is known of clocks and judgments may change the code and never the key: it is the same clash.
    key: `${isOneCouple ? 'K1b' : 'K1'} ${pair
      .map((side) => side.case)
      .sort()
      .join(' ')}`,
    cases: sides.map((side) => side.case),
    acts: sides.flatMap(({ registration }) => registration?.act ?? []),
    facts: {
      ...factsOf(sides),
      parties: partiesIn(sides),
      order: undecided ? 'undecided' : 'legal-moment',
      ...(end ? { endedOn: end.moment.on, endedBy: end.how, endedIn: end.case } : {}),
      // Why it does not count is what whoever holds the judgment asks first.
      ...(unsure ? { unsureOn: unsure.moment.on, unsureIn: unsure.case, unsureBy: unsure.how } : {}),
      ...(isLateJudgment ? { earlier: sides[0]?.began.on ?? '', later: sides[1]?.began.on ?? '' } : {}),
    },
  }
}

/** What the desk shows of each side, all lists in the order of `cases`; an old record has only its day. */
const factsOf = (sides: readonly Union[]): Facts => ({
  certificates: sides.map(({ registration }) => registration?.certificate ?? ''),
  offices: sides.map(({ registration }) => registration?.office ?? ''),
  devices: sides.map(({ registration }) => registration?.device ?? ''),
  times: sides.map(({ began }) => began.at ?? began.on),
  clocks: sides.map(({ registration }) => (registration?.clockByHand ? 'by-hand' : 'certified')),
})

/** Rules.md K1a: within two clocks' tolerance, or on one day of which a clock was only set by hand, nobody can tell. */
function isOrdered([one, other]: Pair): boolean {
  const [first, second] = [one.registration, other.registration]
  if (one.began.on !== other.began.on && !(first && second)) return true
  if (!first || !second) return false
  if (Math.abs(instantMillis(first.at) - instantMillis(second.at)) <= clockTolerance) return false
  return one.began.on !== other.began.on || !(first.clockByHand || second.clockByHand)
}

const isOrderedInTime = (one: Union, other: Union): boolean =>
  isAfter(one.began, other.began) || isAfter(other.began, one.began)

/** The place in which each side has the person who is in both; `both` for a couple. */
const partiesIn = (sides: readonly Union[]): string[] =>
  sides.map((side, index) => {
    const other = sides[1 - index]
    const shared = other ? partyIds.filter((party) => whoIsIn(side, other, party).length > 0) : []
    return shared.length === 1 ? String(shared[0]) : 'both'
  })

/** Who stands in one place of a marriage and anywhere in the other. */
const whoIsIn = ({ persons }: Union, other: Union, party: 'man' | 'woman'): PersonKey[] =>
  persons[party].filter((key) => peopleOf(other).includes(key))

const byCase = (a: Union, b: Union): number => (a.case < b.case ? -1 : 1)
