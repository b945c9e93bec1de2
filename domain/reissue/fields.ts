import type { personFields } from '../counter/person-block.ts'
import { type PartyId, partyIds } from '../shared/person.ts'
import type { ReissueAct } from './action.ts'
import type { ReissuePhraseId } from './script.ts'

/** One thing that is filled in at the counter, of a party or of the case. */
export interface ReissueField {
  /** E.g. `man.occupation`, `reason`; its label on screens lives in `client/text/`. */
  readonly id: string
  readonly party: PartyId | null
  /** The label under which forms print it; null for what is asked but not printed. */
  readonly printed:
    | (typeof personFields)[number]
    | '补领原因'
    | '原登记日期'
    | '原登记机关'
    | '原登记字号'
    | null
  /** The act that carries it and where in the act it stands. */
  readonly act: ReissueAct['type']
  readonly path: string
  /** Read from a document or the record, or asked by the registrar. */
  readonly from: 'document' | 'record' | 'asked'
  /** The line of the standard's script that asks for it. */
  readonly phrase: ReissuePhraseId | null
}

const ofCase = (
  id: string,
  printed: ReissueField['printed'],
  act: ReissueField['act'],
  path: string,
  from: ReissueField['from'],
): ReissueField => ({ id, party: null, printed, act, path, from, phrase: from === 'asked' ? 'matter' : null })

const onDocument = (
  party: PartyId,
  name: string,
  printed: ReissueField['printed'],
  path = name,
): ReissueField => ({
  id: `${party}.${name}`,
  party,
  printed,
  act: 'accept',
  path: `parties.${party}.${path}`,
  from: 'document',
  phrase: 'documents',
})

const asked = (
  party: PartyId,
  name: string,
  act: 'accept' | 'capture',
  path: string,
  printed: ReissueField['printed'] = null,
): ReissueField => ({
  id: `${party}.${name}`,
  party,
  printed,
  act,
  path,
  from: 'asked',
  phrase: act === 'accept' ? 'matter' : party === 'man' ? 'details-man' : 'details-woman',
})

/** What is filled in about the case as a whole, in the order in which the counter comes to it. */
export const reissueCaseFields: readonly ReissueField[] = [
  ofCase('of', null, 'call', 'of', 'asked'),
  ofCase('original-date', '原登记日期', 'verify-archive', 'record.date', 'record'),
  ofCase('original-authority', '原登记机关', 'verify-archive', 'record.authority', 'record'),
  ofCase('original-number', '原登记字号', 'verify-archive', 'record.number', 'record'),
  ofCase('reason', '补领原因', 'accept', 'reason', 'asked'),
]

/** What is filled in about one party who applies. */
export const reissueFieldsOf = (party: PartyId): readonly ReissueField[] => [
  asked(party, 'applies', 'accept', `applies.${party}`),
  onDocument(party, 'name', '姓名'),
  onDocument(party, 'sex', '性别'),
  onDocument(party, 'nationality', '国籍'),
  onDocument(party, 'born', '出生日期'),
  onDocument(party, 'ethnicity', '民族'),
  onDocument(party, 'document', '身份证件号', 'document.number'),
  onDocument(party, 'residence', '常住户口所在地'),
  asked(party, 'stillSo', 'accept', `answers.${party}.stillSo`),
  asked(party, 'status', 'accept', `answers.${party}.status`, '婚姻状况'),
  asked(party, 'capable', 'accept', `answers.${party}.capable`),
  asked(party, 'booklet', 'accept', `booklets.${party}`),
  asked(party, 'occupation', 'capture', `details.${party}.occupation`, '职业'),
  asked(party, 'education', 'capture', `details.${party}.education`, '文化程度'),
  asked(party, 'contact', 'capture', `details.${party}.contact`),
]

/** Everything that is filled in for one act, about the case first. */
export const reissueFieldsFor = (act: ReissueAct['type']): readonly ReissueField[] =>
  [...reissueCaseFields, ...partyIds.flatMap(reissueFieldsOf)].filter((field) => field.act === act)
