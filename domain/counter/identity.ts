import type { Draft, Rule } from '../log/rule.ts'
import { checkDocumentNumber } from '../shared/identity-documents.ts'
import type { PartyId } from '../shared/person.ts'
import { parseResidentId } from '../shared/resident-id.ts'
import type { CounterActOf } from './acts.ts'
import { type Application, type ApplicationOf, partyByParty } from './application.ts'
import { isApproved } from './approvals.ts'
import { type Cites, underEachLaw } from './law-of-the-day.ts'
import { hasShown } from './shown-documents.ts'
import type { CounterState } from './state.ts'

/**
 * 婚姻登记工作规范: the person is the document's holder (人证一致), by fingerprint, face or the registrar's eye;
 * where that fails a second registrar may look, and a failed look is refused. `id` is the kind's ground for it.
 */
export const personMatchesDocument = <S extends CounterState, A>(
  id: string,
  cites: Cites,
  applicationOf: ApplicationOf<S, A>,
): readonly Rule<S, A>[] =>
  underEachLaw(
    id,
    cites,
    partyByParty(applicationOf)((party, { match }, { by }, state) => {
      const found = match?.[party]
      const at = `match.${party}`
      if (found?.matches === false) return [{ at, facts: { party, ground: 'does-not-match' } }]
      if (found?.how !== 'second-registrar' || isApproved(state, 'identity-match', party)) return []
      if (found.second === by.clerk) return [{ at, facts: { party, ground: 'second-is-the-first' } }]
      return found.second === null ? [{ at, facts: { party, ground: 'second-not-named' } }] : []
    }),
  )

const manualEntry = { id: 'manual-entry', cite: 'DB 6101/T 3163—2023 7.2.1' } as const

/** Rules.md 2.1 A3: identity is read from the card; what was typed or read from a picture the head approves. */
export const identityRead = <S extends CounterState, A>(applicationOf: ApplicationOf<S, A>): Rule<S, A> => ({
  ...manualEntry,
  broken: partyByParty(applicationOf)((party, { parties }, _circumstances, state) => {
    const grade = parties?.[party]?.grade
    if ((grade !== 'typed' && grade !== 'ocr') || isApproved(state, 'manual-entry', party)) return []
    return [{ at: `parties.${party}.document`, facts: { party, grade } }]
  }),
})

/**
 * Rules.md 2.1 A3: the name and the birth that were read from a card are not put right by typing, unless the
 * head approves it; the declarations are then read and signed anew.
 */
export const identityCorrected: Rule<CounterState, CounterActOf<'correct'>> = {
  ...manualEntry,
  broken: (state, { changes }) =>
    (changes ?? []).flatMap((change, index) => {
      const { party, field, grade } = (change ?? {}) as Draft<Change>
      const identifies = field === 'name' || field === 'born'
      const isRead = grade !== 'typed' && grade !== 'ocr'
      if (!party || !identifies || isRead || isApproved(state, 'manual-entry', party)) return []
      return [{ at: `changes.${index}.value`, facts: { party, grade } }]
    }),
}

type Change = CounterActOf<'correct'>['changes'][number]

/**
 * GB 11643 and the forms of rules.md 4.2: the number can be the number of such a document, and a citizen's
 * number says the same birth and sex as the rest, unless a paper proves why it does not (rules.md 1.5).
 */
export const numberOfItsForm = <S, A>(applicationOf: ApplicationOf<S, A>): Rule<S, A> => ({
  id: 'identity-number',
  cite: 'GB 11643—1999',
  broken: partyByParty(applicationOf)((party, application) => {
    const { type, number } = application.parties?.[party]?.document ?? {}
    if (!type || !number) return []
    const at = `parties.${party}.document.number`
    const checked = checkDocumentNumber(type, number)
    if (checked.ok)
      return whatItContradicts(party, application).map((fault) => ({ at, facts: { party, fault } }))
    const expected = 'expected' in checked.error ? checked.error.expected : null
    return [{ at, facts: { party, fault: checked.error.code, expected } }]
  }),
})

/** In what a citizen's number differs from what stands beside it: `other-birth`, `other-sex`. */
function whatItContradicts(party: PartyId, application: Application): string[] {
  const { document, born, sex } = application.parties?.[party] ?? {}
  const isCitizens = document?.type === 'CN_ID' || document?.type === 'CN_ID_TMP'
  const read = parseResidentId(document?.number ?? '')
  if (!isCitizens || !read.ok || hasShown(party, application, ['identity-proof'])) return []
  return [
    ...(born && born !== read.value.born ? ['other-birth'] : []),
    ...(sex && sex !== read.value.sex ? ['other-sex'] : []),
  ]
}
