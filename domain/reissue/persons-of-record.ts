import { personMatchesDocument } from '../counter/identity.ts'
import { hasShown } from '../counter/shown-documents.ts'
import type { Draft } from '../log/rule.ts'
import { forMatching } from '../shared/name.ts'
import type { PartyId, Person } from '../shared/person.ts'
import { parseResidentId } from '../shared/resident-id.ts'
import { applicationOf, forEachApplicant, type ReissueRule, recordOf } from './application.ts'
import type { RecordedPerson } from './pieces.ts'

/**
 * 婚姻登记工作规范: who applies is who was registered. What differs since then is proved by a paper that says that both
 * are one person, e.g. of the police (RR03).
 */
export const personOfTheRecord: ReissueRule = {
  id: 'RR03',
  cite: '婚姻登记工作规范 补发婚姻登记证',
  broken: forEachApplicant((party, application, _circumstances, state) => {
    const recorded = recordOf(state)?.persons[party]
    const person = application.parties?.[party]
    if (!recorded || !person || hasShown(party, application, ['identity-proof'])) return []
    return whatDiffers(person, recorded).map((differs) => ({
      at: `parties.${party}`,
      facts: { party, differs },
    }))
  }),
}

/** The person is the document's holder (人证一致), or the representative is; a failed look ties nobody to the record. */
export const holderOfDocument = personMatchesDocument(
  'RR03',
  { P2021: '婚姻登记工作规范（2015年）', P2025: '婚姻登记工作规范（2025年）' },
  applicationOf,
)

/** In what a person differs from the record: `name`, `number`, or, where the record has no number, `born`. */
export function whatDiffers(person: Draft<Person>, recorded: RecordedPerson): readonly string[] {
  const { name, born, document } = person
  const number = document?.number
  return [
    ...(name && forMatching(name) !== forMatching(recorded.name) ? ['name'] : []),
    ...(number && recorded.document && inFull(number) !== inFull(recorded.document.number) ? ['number'] : []),
    ...(recorded.document === null && born && recorded.born !== born ? ['born'] : []),
  ]
}

/** A citizen's number of 15 digits and of 18 is one number. */
function inFull(number: string): string {
  const read = parseResidentId(number)
  return read.ok ? read.value.number : number
}

/** Whether everything that the identity document says stands in the record, too. */
export const isIdentical = (party: PartyId, person: Draft<Person>, recorded: RecordedPerson): boolean =>
  whatDiffers(person, recorded).length === 0 && recorded.sex === (party === 'man' ? '1' : '2')
