import type { Act, CaseId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import type { Log } from '../log/log.ts'
import type { Refusal } from '../log/result.ts'
import type { Draft } from '../log/rule.ts'
import { conflictCode } from '../shared/conflict-codes.ts'
import { type EachParty, type PartyId, type Person, partyIds } from '../shared/person.ts'
import { conflicts } from './conflicts.ts'
import { counterCase } from './counter-cases.ts'
import type { HeldCases } from './held-cases.ts'
import { identitiesIn } from './identities.ts'
import { type PersonKey, personKey } from './person-key.ts'
import { personsOfCase } from './persons-of-case.ts'

/** Everybody about whose status there is an open conflict here, with the conflict: all whom its cases name. */
export function disputedPersons(
  held: HeldCases,
  open: readonly Conflict[] = conflicts(held),
): ReadonlyMap<PersonKey, Conflict> {
  const aboutStatus = open.filter(({ code }) => conflictCode(code)?.freezesPersons === true)
  const { of } = identitiesIn(held)
  const keysOf = (person: PersonKey) => [...new Set([person, of(person)])]
  return new Map(
    aboutStatus.flatMap((conflict) =>
      conflict.cases.flatMap((id) => {
        const log = held.get(id)
        return log
          ? personsOfCase(id, log).flatMap((person) => keysOf(person).map((key) => [key, conflict] as const))
          : []
      }),
    ),
  )
}

/**
 * Rules.md K1: while the status of a person is in dispute nothing new comes to be for them, of whatever kind: no application
 * is accepted, and one that was accepted before anybody knew is not registered. What needs the court, and what ends a case
 * or withdraws it, stays open. {@link admit} cannot see this, because it looks at one case; the client asks before it signs.
 */
export function stoppedByDispute(
  act: Draft<Act>,
  id: CaseId,
  log: Log<Act>,
  disputed: ReadonlyMap<PersonKey, Conflict>,
): Refusal[] {
  return partyIds.flatMap((party) => {
    const found = documentsOf(act, party, id, log)
      .map((document) => disputed.get(personKey(document)))
      .find((conflict) => conflict !== undefined && !conflict.cases.includes(id))
    if (!found) return []
    const facts = { code: found.code, conflict: found.key, cases: found.cases }
    const cite = conflictCode(found.code)?.cite ?? ''
    return [{ rule: 'disputed-person', cite, at: `parties.${party}.document`, facts }]
  })
}

type Identity = Pick<Person['document'], 'type' | 'number'>

/** The documents of who applies, in an acceptance, and in the case that is now to be registered. */
function documentsOf(act: Draft<Act>, party: PartyId, id: CaseId, log: Log<Act>): readonly Identity[] {
  if (act.type === 'register')
    return counterCase(id, log)?.state.facts[party].document.map(({ value }) => value) ?? []
  if (act.type !== 'accept') return []
  const { type, number } = (act as Accepting).parties?.[party]?.document ?? {}
  return type && number ? [{ type, number }] : []
}

/** An acceptance of any kind at the counter; of who does not apply at a reissue nothing is known. */
interface Accepting {
  readonly parties?: Draft<EachParty<Pick<Person, 'document'> | null>> | null | undefined
}
