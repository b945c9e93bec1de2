import * as fc from 'fast-check'
import { divorce } from '../divorce/kind.ts'
import { inTheWindow } from '../divorce/window.ts'
import type { Act, Action } from '../log/action.ts'
import { admit } from '../log/admit.ts'
import { type Log, logOf } from '../log/log.ts'
import { addDays, type PlainDate } from '../shared/plain-date.ts'
import { inventedCouple } from './couples.ts'
import { withdrawalBy } from './divorce-acts.ts'
import { minutesLater } from './instants.ts'
import { divorceOf, marriageOf, office, reissueOf, transcriptOf } from './lives.ts'
import { overseen } from './oversight-acts.ts'
import { chanceOf } from './random.ts'
import { besideTown } from './town-beside.ts'

/** The rules that say on which days a divorce may be registered. */
const windowRules: ReadonlySet<string> = new Set(inTheWindow.map(({ id }) => id))

/**
 * A town in which everything happens: the same few people marry, apply for divorce inside and outside of their time,
 * withdraw, get certificates again, and old records, judgments and deaths are transcribed, by three offices; beside that
 * e-certificates are issued, registrations revoked, slots booked, files boxed, and old records ended and put right.
 */
export const wideTown: readonly (readonly Action[])[] = lives(80, 60)

/** Random histories of it: some of its cases, each as far as its acts have arrived, in the order in which they came. */
export const wideHistories: fc.Arbitrary<readonly Action[]> = fc
  .uniqueArray(
    fc.record({
      which: fc.nat(wideTown.length - 1),
      arrived: fc.oneof({ arbitrary: fc.constant(99), weight: 4 }, { arbitrary: fc.nat(30), weight: 1 }),
    }),
    { minLength: 2, maxLength: 9, selector: ({ which }) => which },
  )
  .map((list) => list.flatMap(({ which, arrived }) => asArrived(wideTown[which] ?? [], arrived)))

/** The first acts of a case; what is held by the centre is held when it comes. */
function asArrived(actions: readonly Action[], many: number): readonly Action[] {
  const came = actions.slice(0, Math.max(1, many))
  const next = actions[came.length]
  return next?.body.act.type === 'hold' ? [...came, next] : came
}

/** The cases, one for each id. */
function lives(many: number, beside: number): readonly (readonly Action[])[] {
  const chance = chanceOf(20_261_124)
  const people = [1, 2, 3].map(inventedCouple)
  const someone = () => people[chance.below(people.length)] ?? inventedCouple(1)
  const cases = Array.from({ length: many }, (_, nth): readonly Action[] => {
    const couple = { man: someone().man, woman: someone().woman }
    const day = addDays('2026-11-23', chance.below(60) - 30)
    const start = `${minutesLater(`${day}T09:00:00+08:00`, chance.below(4) * 60)}`
    const author = office.clerks[chance.below(3)] ?? office.clerks[0]
    const place = {
      office: { ...office, office: ['xincheng', 'beilin', 'yanta'][chance.below(3)] ?? 'xincheng' },
    }
    switch (chance.below(5)) {
      case 0:
        return marriageOf(couple, start, { author, index: chance.below(6), ...place }).actions
      case 1:
      case 2: {
        const receivedOn = addDays(day, -(20 + chance.below(60)))
        const withdrawnOn = addDays(receivedOn, 5 + chance.below(60))
        const isWithdrawn = chance.below(3) === 0
        const script = divorceOf(couple, start, { author, index: nth, receivedOn, ...place })
        const withdrawn = divorceOf(couple, start, {
          author,
          index: nth,
          receivedOn,
          to: 'waiting',
          finally: [{ make: withdrawalBy('man'), at: `${withdrawnOn}T10:00:00+08:00` }],
          ...place,
        })
        const both = isWithdrawn ? [...script.actions, ...withdrawn.actions.slice(-1)] : script.actions
        return withHolds(script.case, both)
      }
      case 3:
        return reissueOf(couple, start, { number: 900_001 + chance.below(9) }).actions
      default:
        return transcribed(couple, day, nth, chance.below(6))
    }
  })
  const registrations = byCase(cases)
  return byCase([...registrations, ...besideTown({ chance, someone, registrations }, beside)])
}

function byCase(cases: readonly (readonly Action[])[]): readonly (readonly Action[])[] {
  return [...new Map(cases.map((actions) => [actions[0]?.body.case, actions])).values()]
}

function transcribed(
  couple: ReturnType<typeof inventedCouple>,
  day: PlainDate,
  nth: number,
  what: number,
): readonly Action[] {
  const of = (['marriage', 'spouse-death', 'divorce'] as const)[what] ?? 'divorce-by-judgment'
  const certainty = (['certain', 'probable', 'uncertain'] as const)[nth % 3] ?? 'certain'
  const date = of === 'marriage' ? addDays(day, -4000) : day
  return transcriptOf(couple, { of, date, certainty, died: of === 'spouse-death' ? 'man' : null }).actions
}

/** What the centre's gate does: an act outside of its time is kept and held at once, and has no effect. */
function withHolds(id: string, actions: readonly Action[]): readonly Action[] {
  const log = logOf(actions) as Log<Act>
  return actions.flatMap((action, place) => {
    if (action.body.act.type !== 'register') return [action]
    const verdict = admit(divorce, log as never, action, office.reference)
    const findings =
      verdict.verdict === 'refused' ? verdict.refusals.filter(({ rule }) => windowRules.has(rule)) : []
    if (findings.length === 0) return [action]
    const known = logOf(actions.slice(0, place + 1)) as Log<Act>
    const named = findings.map(({ rule, cite }) => ({ rule, cite, facts: {} }))
    return [action, overseen(id, known, { type: 'hold', of: action.id, findings: named })]
  })
}
