import type { personFields } from '../counter/person-block.ts'
import { type PartyId, partyIds } from '../shared/person.ts'
import type { DivorceAct } from './action.ts'
import type { PhraseId } from './script.ts'

/** One thing that is filled in at the counter, of a party or of the case. */
export interface DivorceField {
  /** E.g. `man.occupation`, `marriage.certificate`; its label on screens lives in `client/text/`. */
  readonly id: string
  /** Null for what is asked of both together. */
  readonly party: PartyId | null
  /** The label under which forms print it; null for what is asked but not printed. */
  readonly printed:
    | (typeof personFields)[number]
    | '结婚登记日期'
    | '结婚登记机关'
    | '结婚证字号'
    | '离婚意愿'
    | '子女抚养'
    | '财产处理'
    | '债务处理'
    | '其他约定'
    | null
  /** The act that carries it and where in the act it stands. */
  readonly act: DivorceAct['type']
  readonly path: string
  /** Read from a document, asked by the registrar, or filled in by the party at the pen display. */
  readonly from: 'document' | 'asked' | 'party'
  /** The line of the standard's script that asks for it. */
  readonly phrase: PhraseId | null
}

const onDocument = (
  party: PartyId,
  name: string,
  printed: DivorceField['printed'],
  path = name,
): DivorceField => ({
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
  act: DivorceAct['type'],
  path: string,
  phrase: PhraseId | null,
  printed: DivorceField['printed'] = null,
): DivorceField => ({ id: `${party}.${name}`, party, printed, act, path, from: 'asked', phrase })

const details = (party: PartyId): PhraseId => (party === 'man' ? 'details-man' : 'details-woman')

/** What is filled in about one party, in the order in which the counter comes to it, over both visits. */
export const fieldsOf = (party: PartyId): readonly DivorceField[] => [
  onDocument(party, 'name', '姓名'),
  onDocument(party, 'sex', '性别'),
  onDocument(party, 'nationality', '国籍'),
  onDocument(party, 'born', '出生日期'),
  onDocument(party, 'ethnicity', '民族'),
  onDocument(party, 'document', '身份证件号', 'document.number'),
  onDocument(party, 'residence', '常住户口所在地'),
  asked(party, 'voluntary', 'accept', `answers.${party}.voluntary`, 'voluntary'),
  asked(party, 'capable', 'accept', `answers.${party}.capable`, null),
  asked(party, 'violence', 'accept', `answers.${party}.violence`, null),
  asked(party, 'askedAlone', 'inquire', 'answers', 'asked-apart'),
  asked(party, 'occupation', 'capture', `details.${party}.occupation`, details(party), '职业'),
  asked(party, 'education', 'capture', `details.${party}.education`, details(party), '文化程度'),
  asked(party, 'contact', 'capture', `details.${party}.contact`, details(party)),
]

const ofCase = (
  id: string,
  printed: DivorceField['printed'],
  act: DivorceAct['type'],
  from: DivorceField['from'],
  phrase: PhraseId | null,
  path = id,
): DivorceField => ({ id, party: null, printed, act, path, from, phrase })

/** What is filled in about both together: the marriage that is to end, and the agreement in its parts. */
export const fieldsOfCase: readonly DivorceField[] = [
  ofCase('mediation', null, 'mediate', 'asked', 'mediation', 'wanted'),
  ofCase('marriage.registeredOn', '结婚登记日期', 'accept', 'document', 'documents'),
  ofCase('marriage.authority', '结婚登记机关', 'accept', 'document', 'documents'),
  ofCase('marriage.certificate', '结婚证字号', 'accept', 'document', 'documents'),
  ofCase('marriage.issuedBy', null, 'accept', 'document', 'documents'),
  ofCase('agreed.children', null, 'accept', 'asked', 'voluntary'),
  ofCase('agreed.property', null, 'accept', 'asked', 'voluntary'),
  ofCase('agreed.debts', null, 'accept', 'asked', 'voluntary'),
  ofCase('told.pregnantOrRecentlySo', null, 'accept', 'asked', null),
  ofCase('told.suitPending', null, 'accept', 'asked', null),
  ofCase('agreement.consent', '离婚意愿', 'write-agreement', 'document', 'agreement'),
  ofCase('agreement.children', '子女抚养', 'write-agreement', 'document', 'agreement'),
  ofCase('agreement.property', '财产处理', 'write-agreement', 'document', 'agreement'),
  ofCase('agreement.debts', '债务处理', 'write-agreement', 'document', 'agreement'),
  ofCase('agreement.other', '其他约定', 'write-agreement', 'document', 'agreement'),
]

/** What is filled in for one act, of both parties and of the case. */
export const fieldsFor = (act: DivorceAct['type']): readonly DivorceField[] =>
  [...partyIds.flatMap(fieldsOf), ...fieldsOfCase].filter((field) => field.act === act)
