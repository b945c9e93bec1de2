import { annotationApproved } from '../counter/approvals.ts'
import { secondPerson } from '../counter/clock.ts'
import { given, item } from '../counter/evidence-item.ts'
import { evidenceOfAnnotation } from '../counter/evidence-of-steps.ts'
import { oneOfTheBranches, registrationStands } from '../counter/settlement.ts'
import { readStages } from '../counter/stage.ts'
import { takingBack } from '../counter/taken-back.ts'
import type { FlowTable } from '../log/rule.ts'
import { frozenIn } from '../shared/conflict-codes.ts'
import type { ReissueAct } from './action.ts'
import { everyStep } from './beside.ts'
import { contestedPlaces } from './contested-places.ts'
import { evidenceOfRevocation } from './evidence.ts'
import { flowOfApplication } from './flow-of-application.ts'
import { flowOfPapers } from './flow-of-papers.ts'
import { bookletStillOut, bookletsAccountedFor, invalidFromTheStart } from './revocation.ts'
import { phrasesOf } from './script.ts'
import { isReissued, leadsToStage, type ReissueStage, type ReissueState, stages } from './state.ts'

const frozenBy = frozenIn('reissue')

const beforeTheReissue = [
  'opened',
  'called',
  'accepted',
  'captured',
  'declared',
  'examined',
  'printed',
  'signed',
] as const satisfies readonly ReissueStage[]
const afterTheReissue = ['reissued', 'delivered', 'filed'] as const satisfies readonly ReissueStage[]

const specification = '婚姻登记工作规范 补发婚姻登记证'

/**
 * 补领婚姻登记证, the whole flow: figure E.1 of the standard, one row an act, in the order of Appendix F.
 */
export const reissueFlow: FlowTable<ReissueAct, ReissueState, ReissueStage> = {
  ...flowOfApplication,
  ...flowOfPapers,
  // 中止
  abort: {
    from: beforeTheReissue,
    to: leadsToStage.abort,
    who: ['registrar'],
    evidence: [item('reason', ({ reason }) => given(reason))],
    rules: [],
    beside: { ...everyStep, call: 'contested' },
    frozen: frozenBy('abort'),
    cite: specification,
    phrases: phrasesOf('abort'),
  },
  // 加注
  annotate: {
    from: [...afterTheReissue, 'revoked'],
    to: leadsToStage.annotate,
    who: ['registrar', 'head', 'archivist'],
    evidence: evidenceOfAnnotation,
    rules: [annotationApproved],
    beside: {},
    frozen: frozenBy('annotate'),
    cite: '婚姻登记档案管理办法 第九条',
    phrases: phrasesOf('annotate'),
  },
  // 撤回加注
  retract: { ...takingBack, from: [...afterTheReissue, 'revoked'], frozen: frozenBy('retract') },
  // 撤销补发 (K19)
  'revoke-reissue': {
    from: afterTheReissue,
    to: leadsToStage['revoke-reissue'],
    who: ['head'],
    evidence: evidenceOfRevocation,
    rules: [invalidFromTheStart, bookletsAccountedFor],
    beside: { deliver: 'contested', file: 'commute', 'revoke-reissue': 'commute' },
    frozen: frozenBy('revoke-reissue'),
    cite: '行政许可法 第六十九条；婚姻登记工作规范 监督与管理',
    phrases: phrasesOf('revoke-reissue'),
  },
  // 收回证件
  'recover-booklet': {
    from: ['revoked'],
    to: leadsToStage['recover-booklet'],
    who: ['registrar', 'head', 'archivist'],
    evidence: [item('on', ({ on }) => given(on))],
    rules: [bookletStillOut],
    beside: {},
    frozen: frozenBy('recover-booklet'),
    cite: '婚姻登记工作规范 婚姻登记证管理',
    phrases: phrasesOf('recover-booklet'),
  },
  // 负责人批准
  approve: {
    from: [...beforeTheReissue, ...afterTheReissue, 'revoked', 'contested'],
    to: leadsToStage.approve,
    who: ['head'],
    evidence: [item('reason', ({ reason }) => given(reason))],
    rules: [],
    beside: {},
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
    beside: {},
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
    rules: [
      oneOfTheBranches(contestedPlaces, stageNow),
      registrationStands(stageNow, isReissued, '婚姻登记条例 第三条；行政许可法 第六十九条'),
    ],
    beside: {},
    frozen: frozenBy('settle'),
    cite: '婚姻登记工作规范 婚姻登记机关负责人',
    phrases: phrasesOf('settle'),
  },
}

function stageNow({ stage }: ReissueState): ReissueStage {
  return readStages(reissueFlow, stages).resolveStage(stage)
}
