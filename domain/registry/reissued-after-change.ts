import type { Conflict } from '../log/conflict.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { agreed } from '../log/slot.ts'
import type { ReissueAct } from '../reissue/action.ts'
import { reissue } from '../reissue/kind.ts'
import { shanghaiDate } from '../shared/instant.ts'
import { type EachParty, type PartyId, partyIds } from '../shared/person.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { counterCasesIn } from './counter-cases.ts'
import { eventsInForce } from './events-in-force.ts'
import type { HeldCases } from './held-cases.ts'
import { identitiesIn } from './identities.ts'
import { peopleOf } from './life-events.ts'
import { isAfter, type Moment } from './moment.ts'
import { type PersonKey, personKey } from './person-key.ts'
import { isSameCouple, type Registration, registrationOf } from './registration.ts'

/** A certificate that was given anew, with the couple and the day of the registration that it attests. */
interface Reissued {
  readonly registration: Registration
  readonly of: 'marriage' | 'divorce'
  readonly originalOn: PlainDate
  readonly persons: EachParty<readonly PersonKey[]>
  /** Whose certificate it is. */
  readonly holders: readonly PersonKey[]
}

/**
 * 婚姻登记工作规范 补发婚姻登记证; rules.md K19: a marriage certificate reissued after the marriage had ended, a divorce
 * certificate after its holder had married again. Legal times are compared: a reissue before the change is in order.
 */
export function reissuedAfterChange(held: HeldCases): readonly Conflict[] {
  const events = eventsInForce(held)
  return reissuedIn(held).flatMap((one) => {
    const moment: Moment = { on: shanghaiDate(one.registration.at), at: one.registration.at }
    const isBetween = (change: Moment) => change.on > one.originalOn && isAfter(moment, change)
    const changes =
      one.of === 'marriage'
        ? events.endings
            .filter(
              (end) => !end.isContested && end.isSure && isSameCouple(end, one) && isBetween(end.moment),
            )
            .map((end) => ({ case: end.case, moment: end.moment }))
        : events.unions
            .filter((union) => !union.isVoid && union.isSure && isBetween(union.began))
            .filter((union) => peopleOf(union).some((key) => one.holders.includes(key)))
            .map((union) => ({ case: union.case, moment: union.began }))
    return changes.map((change) => clash(one, change.case, change.moment))
  })
}

const clash = ({ registration, of }: Reissued, changedBy: string, changed: Moment): Conflict => ({
  code: 'K19',
  key: `K19 ${registration.case} ${changedBy}`,
  cases: [registration.case, changedBy],
  acts: [registration.act],
  facts: {
    of,
    reissuedOn: shanghaiDate(registration.at),
    changedOn: changed.on,
    certificates: [registration.certificate, ''],
    offices: [registration.office, ''],
    times: [registration.at, changed.at ?? changed.on],
  },
})

/** Those that were given out and not revoked since. */
function reissuedIn(held: HeldCases): readonly Reissued[] {
  const { each } = identitiesIn(held)
  return counterCasesIn(held).flatMap(({ id, kind, log, stage }) => {
    if (kind !== 'reissue' || stage === 'revoked') return []
    const registration = registrationOf(id, log)
    const { state } = fold(reissue, log as Log<ReissueAct>)
    const record = agreed(state.archive)?.record
    const of = agreed(state.of)
    if (!registration || registration.isVoid || !record || !of) return []
    const persons = each({
      man: keysAt(registration, record.persons.man.document, 'man'),
      woman: keysAt(registration, record.persons.woman.document, 'woman'),
    })
    const applies = agreed(state.acceptance)?.applies
    const holders = partyIds.filter((party) => applies?.[party]).flatMap((party) => persons[party])
    return [{ registration, of, originalOn: record.date, persons, holders }]
  })
}

/** The documents of then and of now. */
const keysAt = (
  { persons }: Registration,
  recorded: Parameters<typeof personKey>[0] | null,
  party: PartyId,
): readonly PersonKey[] =>
  [...new Set([...persons[party], ...(recorded ? [personKey(recorded)] : [])])].sort()
