import { type PartyId, partyIds } from '../shared/person.ts'
import type { AppointmentAct } from './action.ts'

/** One thing that is filled in when somebody books. */
export interface AppointmentField {
  /** E.g. `slot`, `man.name`; its label on screens lives in `client/text/`. */
  readonly id: string
  readonly party: PartyId | null
  /** The label under which the platform's form prints it. */
  readonly printed: string
  readonly act: AppointmentAct['type']
  /** Where in the act it stands. */
  readonly path: string
  /** Whether an appointment can be asked for without it. */
  readonly optional: boolean
}

const ofRequest = (id: string, printed: string, optional = false): AppointmentField => ({
  id,
  party: null,
  printed,
  act: 'submit',
  path: id,
  optional,
})

const ofVisitor = (
  party: PartyId,
  name: string,
  printed: string,
  { path = name, optional = false } = {},
): AppointmentField => ({
  id: `${party}.${name}`,
  party,
  printed,
  act: 'submit',
  path: `parties.${party}.${path}`,
  optional,
})

/** Everything that is asked when somebody books, in the order in which it is asked. */
export const appointmentFields: readonly AppointmentField[] = [
  ofRequest('matter', '预约事项'),
  ofRequest('channel', '预约方式'),
  ofRequest('office', '婚姻登记处'),
  ofRequest('slot', '预约时间'),
  ofRequest('receipt', '离婚登记申请受理回执单', true),
  ...partyIds.flatMap((party) => [
    ofVisitor(party, 'name', '姓名'),
    ofVisitor(party, 'type', '人员类别'),
    ofVisitor(party, 'document', '身份证件号', { path: 'document.number' }),
    ofVisitor(party, 'contact', '联系方式'),
    ofVisitor(party, 'residence', '常住户口所在地', { optional: true }),
    ofVisitor(party, 'occupation', '职业', { optional: true }),
    ofVisitor(party, 'education', '文化程度', { optional: true }),
  ]),
  ofRequest('uploads', '预审材料', true),
]
