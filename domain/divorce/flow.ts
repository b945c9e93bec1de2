import { annotationApproved } from '../counter/approvals.ts'
import { secondPerson } from '../counter/clock.ts'
import { given, item } from '../counter/evidence-item.ts'
import { evidenceOfAnnotation } from '../counter/evidence-of-steps.ts'
import { takingBack } from '../counter/taken-back.ts'
import type { FlowTable } from '../log/rule.ts'
import { frozenIn } from '../shared/conflict-codes.ts'
import type { DivorceAct } from './action.ts'
import { besideOthers } from './beside.ts'
import { evidenceOfApplicationFile } from './evidence-of-registration.ts'
import { applicationFiledInOrder, filedAsItEnded } from './file-contents.ts'
import { flowOfApplication } from './flow-of-application.ts'
import { flowOfPapers } from './flow-of-papers.ts'
import { flowOfVisit } from './flow-of-visit.ts'
import { fromReceiptToRegistration } from './from-receipt.ts'
import { oneScheduleAYear } from './period.ts'
import { phrasesOf } from './script.ts'
import { settledByHead } from './settlement.ts'
import { type DivorceState, leadsToStage, type Stage, stages } from './state.ts'
import { terminationApproved, terminationExplained } from './termination.ts'
import { nobodyRegistered } from './window.ts'

const frozenBy = frozenIn('divorce')

const beforeTheReceipt = ['opened', 'called', 'accepted', 'applied'] as const satisfies readonly Stage[]
const afterTheLegalMoment = ['registered', 'delivered', 'filed'] as const satisfies readonly Stage[]

/**
 * 离婚登记, the whole flow: figure C.1 of the standard, one row an act, in the order of Appendix D. The gate, the
 * clerk's stepper, the script, the checklists and the drawn chart all read this table.
 */
export const divorceFlow: FlowTable<DivorceAct, DivorceState, Stage> = {
  ...flowOfApplication,
  ...flowOfVisit,
  ...flowOfPapers,
  // 申请归档: withdrawn, deemed withdrawn or terminated
  'file-application': {
    from: ['withdrawn', 'terminated', ...fromReceiptToRegistration],
    to: leadsToStage['file-application'],
    who: ['registrar', 'archivist'],
    evidence: evidenceOfApplicationFile,
    rules: [oneScheduleAYear, filedAsItEnded, applicationFiledInOrder],
    beside: besideOthers['file-application'],
    frozen: frozenBy('file-application'),
    cite: '民发〔2020〕116号；婚姻登记档案管理办法 第七条',
    phrases: phrasesOf('file-application'),
  },
  // 中止: before there is a receipt, without legal effect
  abort: {
    from: beforeTheReceipt,
    to: leadsToStage.abort,
    who: ['registrar'],
    evidence: [item('reason', ({ reason }) => given(reason))],
    rules: [],
    beside: besideOthers.abort,
    frozen: frozenBy('abort'),
    cite: '民法典 第一千零七十六条、第一千零八十条',
    phrases: phrasesOf('abort'),
  },
  // 终止: a death, incapacity, a court, an earlier application
  terminate: {
    from: [...fromReceiptToRegistration, 'contested'],
    to: leadsToStage.terminate,
    who: ['registrar'],
    evidence: [
      item('ground', ({ ground }) => given(ground)),
      item('document', ({ document }) => given(document)),
      item('earlier', ({ ground, earlier }) => {
        if (ground !== 'duplicate-application') return 'not-needed'
        return earlier?.receipt && earlier.authority ? given(earlier.receivedOn) : 'missing'
      }),
      item('scans', ({ scans }) => (scans && scans.length > 0 ? 'present' : 'missing')),
    ],
    rules: [nobodyRegistered, oneScheduleAYear, terminationApproved, terminationExplained],
    beside: besideOthers.terminate,
    frozen: frozenBy('terminate'),
    cite: '民法典 第一千零八十条、第十三条；婚姻登记条例 终止办理',
    phrases: phrasesOf('terminate'),
  },
  // 加注: after the legal moment nothing is deleted
  annotate: {
    from: afterTheLegalMoment,
    to: leadsToStage.annotate,
    who: ['registrar', 'head', 'archivist'],
    evidence: evidenceOfAnnotation,
    rules: [annotationApproved],
    beside: besideOthers.annotate,
    frozen: frozenBy('annotate'),
    cite: '婚姻登记档案管理办法 第九条',
    phrases: phrasesOf('annotate'),
  },
  // 撤回加注
  retract: { ...takingBack, from: afterTheLegalMoment, frozen: frozenBy('retract') },
  // 负责人批准
  approve: {
    from: [...beforeTheReceipt, ...fromReceiptToRegistration, ...afterTheLegalMoment, 'contested'],
    to: leadsToStage.approve,
    who: ['head'],
    evidence: [item('reason', ({ reason }) => given(reason))],
    rules: [],
    beside: besideOthers.approve,
    frozen: frozenBy('approve'),
    cite: '婚姻登记工作规范 婚姻登记机关负责人',
    phrases: phrasesOf('approve'),
  },
  // 核对时间
  'confirm-clock': {
    from: stages,
    to: leadsToStage['confirm-clock'],
    who: ['registrar', 'head', 'archivist', 'reviewer'],
    evidence: [item('second', ({ second }) => given(second))],
    rules: [secondPerson],
    beside: besideOthers['confirm-clock'],
    frozen: frozenBy('confirm-clock'),
    cite: 'DB 6101/T 3163—2023 7.3.2',
    phrases: phrasesOf('confirm-clock'),
  },
  // 裁定分歧
  settle: {
    from: stages,
    to: leadsToStage.settle,
    who: ['head'],
    evidence: [item('reason', ({ reason }) => given(reason))],
    rules: settledByHead,
    beside: besideOthers.settle,
    frozen: frozenBy('settle'),
    cite: '婚姻登记工作规范 婚姻登记机关负责人',
    phrases: phrasesOf('settle'),
  },
}
