import type { Conflict } from '../log/conflict.ts'
import { eventsInForce } from './events-in-force.ts'
import type { HeldCases } from './held-cases.ts'
import { type Ending, peopleOf } from './life-events.ts'
import type { Moment } from './moment.ts'
import { isSameCouple, type Registration } from './registration.ts'

/**
 * Civil Code 13; rules.md K18: registered on a day after one of the two had died, as a record of the death says. A
 * divorce then had no object, a marriage no second person; whether the day is right, the documents show.
 */
export function registeredAfterDeath(held: HeldCases): readonly Conflict[] {
  const { unions, endings } = eventsInForce(held)
  const deaths = endings.filter(({ how, isSure }) => how === 'death' && isSure)
  const marriages = unions.flatMap(({ registration, began, isVoid, persons }) =>
    registration && !isVoid ? [{ registration, moment: began, persons }] : [],
  )
  const divorces = endings.flatMap(({ registration, moment, persons }) =>
    registration ? [{ registration, moment, persons }] : [],
  )
  return deaths.flatMap((death) => [
    ...marriages
      .filter(({ persons, moment }) => isBefore(death, moment) && names(death, peopleOf({ persons })))
      .map(({ registration, moment }) => clash(registration, moment, death)),
    ...divorces
      .filter(
        (divorce) =>
          isBefore(death, divorce.moment) &&
          (names(death, peopleOf(divorce)) || (death.died.length === 0 && isSameCouple(death, divorce))),
      )
      .map(({ registration, moment }) => clash(registration, moment, death)),
  ])
}

const clash = (registration: Registration, moment: Moment, death: Ending): Conflict => ({
  code: 'K18',
  key: `K18 ${registration.case} ${death.case}`,
  cases: [registration.case, death.case],
  acts: [registration.act],
  facts: {
    diedOn: death.moment.on,
    registeredOn: moment.on,
    certificates: [registration.certificate, ''],
    offices: [registration.office, ''],
    times: [registration.at, death.moment.on],
  },
})

/** On one day nobody knows the hour of a death: only a later day is after it. */
const isBefore = (death: Ending, moment: Moment): boolean => death.moment.on < moment.on

const names = ({ died }: Ending, people: readonly string[]): boolean =>
  died.some((key) => people.includes(key))
