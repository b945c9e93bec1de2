import type { WithFacts } from '../counter/facts.ts'
import { divorce } from '../divorce/kind.ts'
import type { Act } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { agreed, type Slot } from '../log/slot.ts'
import { type HeldCases, kindNameOf } from '../registry/held-cases.ts'
import type { ActOfKind } from '../registry/kinds.ts'
import { type PersonKey, personKey } from '../registry/person-key.ts'
import { type EachParty, type Person, partyIds } from '../shared/person.ts'
import { transcript } from '../transcript/kind.ts'

/** When two people, named together by their keys, were divorced from one another: legal times or dates. */
export type Couples = ReadonlyMap<string, readonly string[]>

/** The couples whose divorce is held here, by registration or as an old record. */
export function divorcedCouples(held: HeldCases): Couples {
  const couples = new Map<string, string[]>()
  for (const log of held.values()) {
    for (const { couple, at } of divorcesOf(log)) couples.set(couple, [...(couples.get(couple) ?? []), at])
  }
  return couples
}

/** Whether two people were divorced from one another before a moment, and after another where one is given. */
export const wereDivorced = (
  couples: Couples,
  { man, woman }: EachParty<readonly PersonKey[]>,
  before: string,
  after = '',
): boolean =>
  man.some((one) =>
    woman.some((other) => (couples.get(nameOf(one, other)) ?? []).some((at) => after < at && at < before)),
  )

/** Names two people together. */
export const nameOf = (one: PersonKey, other: PersonKey): string => [one, other].toSorted().join(' ')

/** The couple of a case, by the documents it names; null while one is missing. */
export function coupleOf(state: WithFacts): string | null {
  const [man, woman] = partyIds.map((party) => {
    const document: Slot<Person['document']> = state.facts[party].document
    return document[0] ? personKey(document[0].value) : undefined
  })
  return man && woman ? nameOf(man, woman) : null
}

function divorcesOf(log: Log<Act>): readonly { readonly couple: string; readonly at: string }[] {
  const kind = kindNameOf(log)
  if (kind === 'divorce') {
    const { state } = fold(divorce, log as Log<ActOfKind<'divorce'>>)
    const [registered] = state.registration
    const couple = coupleOf(state)
    return registered && couple ? [{ couple, at: registered.at }] : []
  }
  if (kind !== 'transcript') return []
  const record = agreed(fold(transcript, log as Log<ActOfKind<'transcript'>>).state.record)
  if (record?.of !== 'divorce' && record?.of !== 'divorce-by-judgment') return []
  const { man, woman } = record.persons
  if (!man.document || !woman.document) return []
  return [{ couple: nameOf(personKey(man.document), personKey(woman.document)), at: record.date }]
}
