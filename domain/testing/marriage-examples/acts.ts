import { hashText } from '../../log/content-id.ts'
import type { MarriageAct, MarriageActOf } from '../../marriage/action.ts'
import type { MarriageState } from '../../marriage/state.ts'
import { inventedBlob, type Wedding, weddingSteps } from '../marriage-acts.ts'
import { shownDocument } from './changes.ts'

const ofCouple = (couple: Wedding['couple']): Wedding => ({
  couple,
  number: 1,
  sitting: 'sitting-1',
  registrar: 'registrar-1',
})

/** The ordinary course of a case, by the names that the examples use. */
export const chain: readonly string[] = [
  'call',
  'check-status.man',
  'check-status.woman',
  'accept',
  'capture',
  'declare',
  'examine',
  'print',
  'sign',
  'register',
  'deliver',
  'offer-ceremony',
  'promise-e-certificate',
  'file',
]

const refusal = { codes: ['MR07'], explanation: '证件不齐', noticeGiven: true } as const
const scan = inventedBlob('a scan')

/** The acts beside the ordinary course, and the step after which each may be done. */
const others: Readonly<Record<string, { readonly after: string; readonly act: MarriageAct }>> = {
  refuse: { after: 'call', act: { type: 'refuse', ...refusal, codes: ['MR07'] } },
  abort: { after: 'call', act: { type: 'abort', by: 'both', reason: '双方决定改日再来' } },
  correct: {
    after: 'accept',
    act: {
      type: 'correct',
      changes: [{ party: 'man', field: 'residence', value: '陕西省西安市碑林区同心巷2号', grade: 'typed' }],
      reason: '录入有误',
      proof: null,
    },
  },
  decline: { after: 'declare', act: { type: 'decline', ...refusal, codes: ['MR03'] } },
  spoil: {
    after: 'print',
    act: { type: 'spoil', party: 'man', blank: 'M00000001', replacement: 'M00000003', reason: 'soiled' },
  },
  reconfirm: {
    after: 'sign',
    act: {
      type: 'reconfirm',
      present: { man: true, woman: true },
      confirmed: { man: true, woman: true },
      sitting: 'sitting-2',
    },
  },
  annotate: {
    after: 'deliver',
    act: {
      type: 'annotate',
      ground: 'clerical-error',
      document: '更正说明',
      effectiveFrom: null,
      remark: '住址更正',
      scans: [scan],
    },
  },
  retract: {
    after: 'deliver',
    act: {
      type: 'retract',
      annotation: `sha256-${'0'.repeat(64)}`,
      reason: '住址没有写错',
      scans: [scan],
    },
  },
  approve: {
    after: 'call',
    act: { type: 'approve', subject: 'manual-entry', party: null, reason: '芯片损坏' },
  },
  'print.again': {
    after: 'print',
    act: {
      type: 'print',
      certificate: 'J610102-2026-000001',
      blanks: { man: 'M00000005', woman: 'M00000006' },
      papers: [{ paper: 'marriage-examination', sha256: hashText('printed again') }],
      proofread: true,
    },
  },
  'check-status.late': {
    after: 'sign',
    act: {
      type: 'check-status',
      party: 'man',
      number: '',
      found: '10',
      check: {
        how: 'online',
        source: '全国婚姻登记信息系统',
        reference: 'HZ-late',
        at: '2026-11-23T09:15:00+08:00',
      },
    },
  },
  'confirm-clock': {
    after: 'call',
    act: {
      type: 'confirm-clock',
      shown: '2026-11-23T09:00:00+08:00',
      source: '大厅时钟',
      second: 'registrar-2',
    },
  },
  settle: {
    after: 'accept',
    act: { type: 'settle', keep: `sha256-${'0'.repeat(64)}`, reason: '以原件为准' },
  },
}

/** The step of the ordinary course at which an act stands: the act itself, or the one it may follow. */
export const placeOf = (name: string): string =>
  chain.includes(name) ? name : ((others[name] ?? others[typeOf(name)])?.after ?? 'call')

/** An act in good order, from what the case holds by then; `approve.1` and `approve.2` are two approvals. */
export function baseAct(
  name: string,
  couple: Wedding['couple'],
  state: MarriageState,
  at: string,
): MarriageAct {
  const other = others[name] ?? others[typeOf(name)]
  if (other?.act.type === 'check-status') return { ...other.act, number: couple.man.document.number }
  if (other) return other.act
  const make = weddingSteps[chain.indexOf(name)]?.make
  if (!make) throw new Error(`no act is called ${name}`)
  const act = make(ofCouple(couple), state, at)
  if (act.type === 'accept') return at < '2025-05-10' ? with2021Papers(act) : act
  if (act.type === 'print') return { ...act, certificate: numberOf(at) }
  if (act.type === 'register') return { ...act, certificate: numberOf(at) }
  return act
}

/** Until 2025-05-09 the household book belongs to the papers, and competence rests on it. */
const with2021Papers = (act: MarriageActOf<'accept'>): MarriageActOf<'accept'> => ({
  ...act,
  documents: [
    ...act.documents,
    ...(['man', 'woman'] as const).map(
      (party) => shownDocument(party, 'household-book') as MarriageActOf<'accept'>['documents'][number],
    ),
  ],
  competence: {
    mode: 'local',
    basisParty: 'man',
    basisDocument: 'household-book',
    basisDocumentValidTo: null,
  },
})

const typeOf = (name: string): string => name.split('.')[0] ?? name

const numberOf = (at: string): string => `J610102-${at.slice(0, 4)}-000001`

/** Any text's hash, for examples about a text that is not the one shown. */
export const otherText = hashText('another text')
