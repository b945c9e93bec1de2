import { fromReceiptToRegistration } from '../divorce/from-receipt.ts'
import { divorce } from '../divorce/kind.ts'
import { isRegistered } from '../divorce/state.ts'
import type { ActionId, CaseId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { fold } from '../log/fold.ts'
import { agreed } from '../log/slot.ts'
import { shanghaiDate } from '../shared/instant.ts'
import type { EachParty } from '../shared/person.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { byPerson } from './by-person.ts'
import { divorcesIn, type HeldCases } from './held-cases.ts'
import { identitiesIn } from './identities.ts'
import { type PersonKey, personKey } from './person-key.ts'
import { isSameCouple } from './registration.ts'

/** A divorce application that was received and not ended by anybody. */
interface LiveApplication {
  readonly case: CaseId
  readonly act: ActionId
  readonly office: string
  readonly receipt: string
  readonly receivedAt: string
  readonly receivedOn: PlainDate
  /** The last day of its second period, or the day of the divorce. */
  readonly until: PlainDate
  readonly persons: EachParty<readonly PersonKey[]>
}

/**
 * 民发〔2020〕116号; rules.md K6: one couple has two applications whose periods overlap. The first received counts and
 * its cooling-off period runs; the other is a duplicate. One that was withdrawn, ended, or over before the other came
 * clashes with nothing.
 */
export const twoApplications = (held: HeldCases): readonly Conflict[] =>
  byPerson(liveApplicationsIn(held)).pairs.flatMap(([one, other]) => {
    if (!isSameCouple(one, other)) return []
    const sides = [one, other].toSorted(byReceipt)
    const [first, second] = sides
    if (!first || !second || second.receivedOn > first.until) return []
    return [
      {
        code: 'K6',
        key: `K6 ${[one.case, other.case].sort().join(' ')}`,
        cases: sides.map((side) => side.case),
        acts: sides.map(({ act }) => act),
        facts: {
          first: first.receivedOn,
          offices: sides.map(({ office }) => office),
          receipts: sides.map(({ receipt }) => receipt),
          times: sides.map(({ receivedAt }) => receivedAt),
          until: sides.map(({ until }) => until),
        },
      },
    ]
  })

function liveApplicationsIn(held: HeldCases): readonly LiveApplication[] {
  const { each } = identitiesIn(held)
  return divorcesIn(held).flatMap(([id, log]) => {
    const { state } = fold(divorce, log)
    const stage = divorce.stageOf(state)
    const receipt = state.receipt[0]
    const printed = agreed(state.printedPeriod)
    const isLive = isRegistered(stage) || fromReceiptToRegistration.some((each) => each === stage)
    if (!receipt || !printed || !isLive) return []
    const registered = state.registration[0]
    const keys = (party: 'man' | 'woman') => state.facts[party].document.map(({ value }) => personKey(value))
    return [
      {
        case: id,
        act: receipt.by,
        office: agreed(state.receivedAt) ?? '',
        receipt: receipt.value.number,
        receivedAt: receipt.at,
        receivedOn: printed.receivedOn,
        until: registered ? shanghaiDate(registered.at) : printed.closesOn,
        persons: each({ man: keys('man'), woman: keys('woman') }),
      },
    ]
  })
}

const byReceipt = (one: LiveApplication, other: LiveApplication): number =>
  `${one.receivedAt} ${one.case}` < `${other.receivedAt} ${other.case}` ? -1 : 1
