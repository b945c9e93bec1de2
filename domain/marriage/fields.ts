import type { personFields } from '../counter/person-block.ts'
import { type PartyId, partyIds } from '../shared/person.ts'
import type { MarriageAct } from './action.ts'
import type { PhraseId } from './script.ts'

/** One thing that is filled in at the counter about one party. */
export interface Field {
  /** E.g. `man.occupation`; its label on screens lives in `client/text/`. */
  readonly id: `${PartyId}.${string}`
  readonly party: PartyId
  /** The label under which forms print it; null for what is asked but not printed. */
  readonly printed: (typeof personFields)[number] | null
  /** The act that carries it and where in the act it stands. */
  readonly act: MarriageAct['type']
  readonly path: string
  /** Read from the document, asked by the registrar, or filled in by the party at the pen display. */
  readonly from: 'document' | 'asked' | 'party'
  /** The line of the standard's script that asks for it. */
  readonly phrase: PhraseId | null
}

type Template = readonly [
  name: string,
  printed: Field['printed'],
  act: Field['act'],
  path: (party: PartyId) => string,
  from: Field['from'],
  phrase: ((party: PartyId) => PhraseId) | null,
]

const documents = (): PhraseId => 'documents'
const voluntary = (): PhraseId => 'voluntary'
const details = (party: PartyId): PhraseId => (party === 'man' ? 'details-man' : 'details-woman')
const onDocument = (name: string, printed: Field['printed'], path = name): Template => [
  name,
  printed,
  'accept',
  (party) => `parties.${party}.${path}`,
  'document',
  documents,
]

/** In the order of the forms (rules.md 3.4, PB), each where the counter comes to it. */
const templates: readonly Template[] = [
  onDocument('name', '姓名'),
  onDocument('sex', '性别'),
  onDocument('nationality', '国籍'),
  onDocument('born', '出生日期'),
  onDocument('ethnicity', '民族'),
  onDocument('document', '身份证件号', 'document.number'),
  onDocument('residence', '常住户口所在地'),
  ['voluntary', null, 'accept', (party) => `answers.${party}.voluntary`, 'asked', voluntary],
  ['marriedBefore', null, 'accept', (party) => `answers.${party}.marriedBefore`, 'asked', voluntary],
  ['answeredStatus', null, 'accept', (party) => `answers.${party}.status`, 'asked', voluntary],
  ['capable', null, 'accept', (party) => `answers.${party}.capable`, 'asked', null],
  ['occupation', '职业', 'capture', (party) => `details.${party}.occupation`, 'asked', details],
  ['education', '文化程度', 'capture', (party) => `details.${party}.education`, 'asked', details],
  ['contact', null, 'capture', (party) => `details.${party}.contact`, 'asked', details],
  [
    'status',
    '婚姻状况',
    'declare',
    (party) => `declarations.${party}.status`,
    'party',
    () => 'status-and-signature',
  ],
]

/** What is filled in about one party, in the order in which the counter comes to it. */
export const fieldsOf = (party: PartyId): readonly Field[] =>
  templates.map(([name, printed, act, path, from, phrase]) => ({
    id: `${party}.${name}`,
    party,
    printed,
    act,
    path: path(party),
    from,
    phrase: phrase?.(party) ?? null,
  }))

/** What is filled in about both parties for one act. */
export const fieldsFor = (act: MarriageAct['type']): readonly Field[] =>
  partyIds.flatMap(fieldsOf).filter((field) => field.act === act)
