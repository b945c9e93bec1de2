import { annotationsInForce } from '../counter/taken-back.ts'
import type { Act, CaseId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { hashText } from '../log/content-id.ts'
import { groupedBy } from '../log/grouping.ts'
import type { Log } from '../log/log.ts'
import { agreed } from '../log/slot.ts'
import { type PartyId, partyIds } from '../shared/person.ts'
import type { TranscriptAct } from '../transcript/action.ts'
import { counterCase, isPastLegalMoment } from './counter-cases.ts'
import { type HeldCases, kindNameOf } from './held-cases.ts'
import { identitiesIn } from './identities.ts'
import { pairsOf } from './pairs.ts'
import { type PersonKey, personKey } from './person-key.ts'
import { personPlace } from './person-place.ts'
import { perLog } from './remembered.ts'
import { transcribedReadings } from './transcribed-cases.ts'

/** Somebody in a registration, as far as another record may mean the same person under another document. */
export interface Likeness {
  readonly case: CaseId
  readonly party: PartyId
  /** Name, sex and birth, hashed: what two records of one person have in common whatever the document. */
  readonly likeness: string
  readonly key: PersonKey
  /** The document carries a citizen number, which is one for life unless the police correct it. */
  readonly isForLife: boolean
  /** Its case says that an identity changed. */
  readonly isChanged: boolean
}

/**
 * Rules.md K20: two registrations name people of one name, sex and birth under different documents. It is a proposal
 * and nothing more: a head says on proof whether they are one, and may take it back. Two citizen numbers are two
 * people, unless a case says that an identity was changed.
 */
export const likelyOnePerson = (held: HeldCases): readonly Conflict[] =>
  likelyPairs(
    [...held].flatMap(([id, log]) => likenessesIn(id, log)),
    identitiesIn(held).of,
  ).map(([one, other]) => ({
    code: 'K20',
    key: `K20 ${placeOf(one)} ${placeOf(other)}`,
    cases: [one.case, other.case],
    acts: [],
    facts: { parties: [one.party, other.party] },
  }))

/**
 * Every two records that are alike, of different cases and identities, of which one at least is under a document that
 * is not for life, or whose identity changed. The many records of one identity are never held against one another.
 */
export function likelyPairs(
  all: Iterable<Likeness>,
  of: (key: PersonKey) => PersonKey,
): readonly (readonly [Likeness, Likeness])[] {
  return [...groupedBy(all, ({ likeness }) => likeness).values()].flatMap((alike) => {
    if (!alike.some(mayChange)) return []
    const identities = [...groupedBy(alike, ({ key }) => of(key)).values()]
    const apart = pairsOf(identities).flatMap(([ones, others]) => [
      ...ones.filter(mayChange).flatMap((one) => others.map((other) => inOrder(one, other))),
      ...others
        .filter(mayChange)
        .flatMap((other) => ones.filter((one) => !mayChange(one)).map((one) => inOrder(one, other))),
    ])
    return apart.filter(([one, other]) => one.case !== other.case)
  })
}

/** Whether a record may be another identity's: two numbers that are for life, and did not change, are two people. */
const mayChange = ({ isForLife, isChanged }: Likeness): boolean => !isForLife || isChanged

const placeOf = (each: Likeness): string => personPlace(each.case, each.party)

const inOrder = (one: Likeness, other: Likeness): readonly [Likeness, Likeness] =>
  placeOf(one) < placeOf(other) ? [one, other] : [other, one]

/** The people of a registration, or of an old one that was transcribed, whose name, sex and birth are known. */
export const likenessesIn = perLog((id: CaseId, log: Log<Act>): readonly Likeness[] => {
  if (kindNameOf(log) === 'transcript') {
    const [old, ...others] = transcribedReadings(id, log as Log<TranscriptAct>)
    return partyIds.flatMap((party) => {
      // While readings differ nobody knows who it is.
      const person = others.length > 0 ? undefined : old?.recorded[party]
      if (!person?.born || !person.document || person.sex === '0') return []
      return [likenessOf(id, party, { ...person, born: person.born }, person.document, false)]
    })
  }
  const found = counterCase(id, log)
  if (!found || found.kind === 'reissue' || !isPastLegalMoment(found)) return []
  const { facts } = found.state
  const isChanged = annotationsInForce(found.state).some(({ value }) => value.ground === 'identity-change')
  return partyIds.flatMap((party) => {
    const [name, sex, born] = [agreed(facts[party].name), agreed(facts[party].sex), agreed(facts[party].born)]
    const document = agreed(facts[party].document)
    return name && sex && born && document
      ? [likenessOf(id, party, { name, sex, born }, document, isChanged)]
      : []
  })
})

const likenessOf = (
  id: CaseId,
  party: PartyId,
  { name, sex, born }: { readonly name: string; readonly sex: string; readonly born: string },
  document: Parameters<typeof personKey>[0],
  isChanged: boolean,
): Likeness => ({
  case: id,
  party,
  likeness: hashText(`likeness ${name.replace(/[\s·]/g, '').toUpperCase()} ${sex} ${born}`),
  key: personKey(document),
  isForLife: document.type === 'CN_ID' || document.type === 'CN_ID_TMP',
  isChanged,
})
