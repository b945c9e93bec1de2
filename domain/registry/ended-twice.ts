import { annotationsInForce } from '../counter/taken-back.ts'
import type { Conflict } from '../log/conflict.ts'
import type { Log } from '../log/log.ts'
import type { TranscriptAct } from '../transcript/action.ts'
import { byPerson } from './by-person.ts'
import { counterCase } from './counter-cases.ts'
import type { HeldCases } from './held-cases.ts'
import { type Ending, isOf, isOfOneMarriage, lifeEventsIn, type Union } from './life-events.ts'
import { isAfter } from './moment.ts'
import { transcribedReadings } from './transcribed-cases.ts'

/**
 * Civil Code 1080, 1054; rules.md K16: the registry divorced a couple, and a court ended the same marriage or declared
 * it void. The earlier effect dissolves, nullity comes before both; the conflict is over once the divorce is annotated.
 */
export function endedTwice(held: HeldCases): readonly Conflict[] {
  const events = lifeEventsIn(held)
  const divorces = events.endings.filter((one) => one.registration && !isAnnotated(one, held))
  const endings = byPerson(events.endings)
  const unions = byPerson(events.unions)
  return divorces.flatMap((divorce) => [
    ...endings
      .sharedWith(divorce)
      .filter((one) => one.how === 'judgment' && one.isSure && !isBeforeMarriage(one, divorce))
      .filter((one) => isOfOneMarriage(divorce, one, events))
      .map((judgment) => clash(divorce, judgment.case, judgment.moment.on, 'judgment')),
    ...unions
      .sharedWith(divorce)
      .filter(
        (union) => union.isVoid && isMarriageOf(divorce, union) && !isAfter(union.began, divorce.moment),
      )
      .flatMap((union) => {
        const decidedOn = voidFrom(union, held)
        return decidedOn === null ? [] : [clash(divorce, union.case, decidedOn, 'nullity')]
      }),
  ])
}

/** The marriage that the application names, where it names one; else one of the couple, an old one by its day, too. */
function isMarriageOf(divorce: Ending, union: Union): boolean {
  if (divorce.of !== null) return divorce.of === union.case
  const isOfThatDay = divorce.marriedOn === null || divorce.marriedOn === union.began.on
  return isOf(divorce, union) && (union.registration !== null || isOfThatDay)
}

/** A judgment from before the marriage that was divorced began is about an earlier one of theirs. */
const isBeforeMarriage = (judgment: Ending, { marriedOn }: Ending): boolean =>
  marriedOn !== null && judgment.moment.on < marriedOn

function clash(divorce: Ending, other: string, decidedOn: string, ground: string): Conflict {
  return {
    code: 'K16',
    key: `K16 ${divorce.case} ${other}`,
    cases: [divorce.case, other],
    acts: divorce.registration ? [divorce.registration.act] : [],
    facts: {
      ground,
      registeredOn: divorce.moment.on,
      decidedOn,
      certificates: [divorce.registration?.certificate ?? '', ''],
      offices: [divorce.registration?.office ?? '', ''],
      times: [divorce.registration?.at ?? '', decidedOn],
    },
  }
}

const isAnnotated = ({ case: id }: Ending, held: HeldCases): boolean => {
  const log = held.get(id)
  const found = log && counterCase(id, log)
  return found ? annotationsInForce(found.state).length > 0 : false
}

/**
 * The day from which the document that makes a marriage void has effect, as its annotation says; null for an old record
 * that nobody is sure of, or that was only transcribed in error.
 */
function voidFrom({ case: id, began, registration, isSure }: Union, held: HeldCases): string | null {
  const log = held.get(id)
  if (log && registration === null)
    return isSure ? (transcribedReadings(id, log as Log<TranscriptAct>)[0]?.voidFrom ?? null) : null
  const found = log && counterCase(id, log)
  const annotations = found ? annotationsInForce(found.state) : []
  return annotations.find(({ value }) => value.effectiveFrom)?.value.effectiveFrom ?? began.on
}
