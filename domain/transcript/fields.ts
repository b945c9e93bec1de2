import type { PartyId } from '../shared/person.ts'
import { partyIds } from '../shared/person.ts'
import type { TranscriptAct } from './action.ts'

/** One thing that is filled in while an old record is read. */
export interface TranscriptField {
  /** E.g. `date`, `man.name`; its label on screens lives in `client/text/`. */
  readonly id: string
  readonly party: PartyId | null
  /** The label under which the form prints it. */
  readonly printed: string
  readonly act: TranscriptAct['type']
  /** Where in the act it stands. */
  readonly path: string
}

const ofRecord = (id: string, printed: string): TranscriptField => ({
  id,
  party: null,
  printed,
  act: 'transcribe',
  path: id,
})

const ofPerson = (party: PartyId, name: string, printed: string, path = name): TranscriptField => ({
  id: `${party}.${name}`,
  party,
  printed,
  act: 'transcribe',
  path: `persons.${party}.${path}`,
})

/** Everything that is read from the source, in the order of the form. */
export const transcriptFields: readonly TranscriptField[] = [
  ofRecord('of', '补录事项'),
  ofRecord('date', '登记（生效）日期'),
  ofRecord('authority', '登记（裁判、出具）机关'),
  ofRecord('number', '字号'),
  ...partyIds.flatMap((party) => [
    ofPerson(party, 'name', '姓名'),
    ofPerson(party, 'sex', '性别'),
    ofPerson(party, 'born', '出生日期'),
    ofPerson(party, 'document', '身份证件号', 'document.original'),
  ]),
  ofRecord('died', '死亡一方'),
  ofRecord('source', '来源'),
  ofRecord('reference', '档号'),
  ofRecord('certainty', '确定程度'),
  ofRecord('scans', '来源影像'),
  ofRecord('remark', '备注'),
]
