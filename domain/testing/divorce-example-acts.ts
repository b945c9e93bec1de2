import type { DivorceAct } from '../divorce/action.ts'
import type { DivorceState } from '../divorce/state.ts'
import { hashText } from '../log/content-id.ts'
import type { PartyId } from '../shared/person.ts'
import { inventedAgreement, type Separation } from './divorce-acts.ts'
import { inventedBlob } from './invented-blob.ts'

const scan = inventedBlob('a scan')
const refusal = { explanation: '情况不符', noticeGiven: true } as const

/** The acts beside the ordinary course that need nothing of the case. */
export const others: Readonly<Record<string, DivorceAct>> = {
  refuse: { type: 'refuse', codes: ['DR01'], ...refusal },
  decline: { type: 'decline', codes: ['DR12'], ...refusal },
  reconcile: { type: 'reconcile', mediator: '调解员', remark: '双方和好' },
  'note-no-consent': {
    type: 'note-no-consent',
    by: 'woman',
    to: 'property',
    remark: '对房屋归属有异议',
    noticeGiven: true,
  },
  correct: {
    type: 'correct',
    changes: [{ party: 'man', field: 'residence', value: '陕西省西安市碑林区同心巷2号', grade: 'typed' }],
    reason: '录入有误',
    proof: null,
  },
  abort: { type: 'abort', by: 'both', reason: '改日再来' },
  terminate: {
    type: 'terminate',
    ground: 'death',
    party: 'man',
    document: '居民死亡医学证明书',
    effectiveOn: null,
    scans: [scan],
  },
  spoil: { type: 'spoil', party: 'man', blank: 'L00000001', replacement: 'L00000003', reason: 'soiled' },
  reconfirm: {
    type: 'reconfirm',
    present: { man: true, woman: true },
    confirmed: { man: true, woman: true },
    sitting: 'sitting-2',
  },
  annotate: {
    type: 'annotate',
    ground: 'clerical-error',
    document: '更正说明',
    effectiveFrom: null,
    remark: '住址更正',
    scans: [scan],
  },
  retract: {
    type: 'retract',
    annotation: `sha256-${'0'.repeat(64)}`,
    reason: '住址没有写错',
    scans: [scan],
  },
  approve: { type: 'approve', subject: 'manual-entry', party: null, reason: '芯片损坏' },
  'confirm-clock': {
    type: 'confirm-clock',
    shown: '2026-11-23T09:00:00+08:00',
    source: '大厅时钟',
    second: 'registrar-2',
  },
  settle: { type: 'settle', keep: `sha256-${'0'.repeat(64)}`, reason: '以原件为准' },
  'call-again.later': { type: 'call-again', ticket: 'B003' },
  'print.again': {
    type: 'print',
    certificate: 'L610102-2026-000001',
    blanks: { man: 'L00000005', woman: 'L00000006' },
    papers: [{ paper: 'divorce-examination', sha256: hashText('printed again') }],
    proofread: true,
  },
}

/** The file of an application that led to no divorce, in good order. */
export function applicationFile({ withdrawal, termination }: DivorceState): DivorceAct {
  const items = [
    'divorce-application',
    'receipt-counterfoil',
    ...(withdrawal.length > 0 ? ['withdrawal-application', 'withdrawal-confirmation'] : []),
    ...(termination.length > 0 ? ['termination-document'] : []),
    'identity-documents',
  ]
  const outcome =
    withdrawal.length > 0 ? 'withdrawn' : termination.length > 0 ? 'terminated' : 'deemed-withdrawn'
  return { type: 'file-application', outcome, contents: items.map((item) => ({ item, pages: 1 })) }
}

/** What was kept for a party is handed over, in good order. */
export const handOver = ({ couple }: Separation, party: PartyId): DivorceAct => ({
  type: 'hand-over',
  party,
  match: { how: 'registrar', matches: true, second: null, chip: null, samId: null },
  document: couple[party].document.number,
  marriageCertificate: 'stamped',
  agreement: true,
  scans: [scan],
})

/** The agreement typed anew, with other words on the debts. */
export const otherAgreement: DivorceAct = {
  type: 'write-agreement',
  agreement: { ...inventedAgreement, debts: '婚后债务由男方承担。' },
  scans: [scan],
}

/** The last receipt once more, with the dates that it had. */
export function receiptAgain({ printedPeriod: [printed] }: DivorceState): DivorceAct {
  if (!printed) throw new Error('no receipt was printed')
  const { endsOn, opensOn, firstWorkingDay, closesOn, provisional } = printed.value
  const given = { man: true, woman: true }
  return {
    type: 'reprint-receipt',
    reason: 'lost',
    endsOn,
    opensOn,
    firstWorkingDay,
    closesOn,
    provisional,
    given,
  }
}
