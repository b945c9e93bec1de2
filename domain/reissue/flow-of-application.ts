import { given, item } from '../counter/evidence-item.ts'
import { evidenceOfCapture } from '../counter/evidence-of-steps.ts'
import { identityCorrected } from '../counter/identity.ts'
import { witnessedByRegistrar } from '../counter/signed-text.ts'
import { checkWay } from '../counter/status-check.ts'
import type { FlowTable } from '../log/rule.ts'
import { frozenIn } from '../shared/conflict-codes.ts'
import type { ReissueAct } from './action.ts'
import { applicantsPresent } from './applicants.ts'
import { everyEnd, everyStep } from './beside.ts'
import { agreedAll, conditionsOfReissue } from './conditions.ts'
import { textAsShown, textStillTrue } from './declaration.ts'
import {
  evidenceOfAcceptance,
  evidenceOfArchive,
  evidenceOfDeclaration,
  evidenceOfExamination,
  evidenceOfRefusal,
  takingPart,
} from './evidence.ts'
import { phrasesOf } from './script.ts'
import { leadsToStage, type ReissueStage, type ReissueState } from './state.ts'

const frozenBy = frozenIn('reissue')

const specification = '婚姻登记工作规范 补发婚姻登记证'

type Application =
  | 'call'
  | 'check-status'
  | 'verify-archive'
  | 'accept'
  | 'refuse'
  | 'capture'
  | 'correct'
  | 'declare'
  | 'examine'
  | 'decline'

/** E1–E7 of figure E.1: what is asked for, what the archive says, the declaration, the examination. */
export const flowOfApplication: Pick<FlowTable<ReissueAct, ReissueState, ReissueStage>, Application> = {
  // E1 叫号
  call: {
    from: ['opened'],
    to: leadsToStage.call,
    who: ['registrar'],
    evidence: [item('of', ({ of }) => given(of))],
    rules: [],
    beside: { abort: 'contested' },
    frozen: frozenBy('call'),
    cite: 'DB 6101/T 3163—2023 附录E、附录F',
    phrases: phrasesOf('call'),
  },
  // E3 核验婚姻状况
  'check-status': {
    from: ['called', 'accepted', 'captured', 'declared', 'examined', 'printed', 'signed'],
    to: leadsToStage['check-status'],
    who: ['registrar', 'reviewer'],
    evidence: [item('check', ({ found }) => given(found))],
    rules: [checkWay],
    beside: {},
    frozen: frozenBy('check-status'),
    cite: '婚姻登记条例（2025年）联网核对',
    phrases: phrasesOf('check-status'),
  },
  // E3 查档
  'verify-archive': {
    from: ['called', 'accepted', 'captured', 'declared', 'examined', 'printed', 'signed'],
    to: leadsToStage['verify-archive'],
    who: ['registrar', 'archivist'],
    evidence: evidenceOfArchive,
    rules: [],
    beside: {},
    frozen: frozenBy('verify-archive'),
    cite: '婚姻登记档案管理办法 第十五条',
    phrases: phrasesOf('verify-archive'),
  },
  // E2–E4 初审、受理
  accept: {
    from: ['called'],
    to: leadsToStage.accept,
    who: ['registrar'],
    evidence: evidenceOfAcceptance,
    rules: [...applicantsPresent, ...conditionsOfReissue, agreedAll],
    beside: { ...everyStep, ...everyEnd },
    frozen: frozenBy('accept'),
    cite: specification,
    phrases: phrasesOf('accept'),
  },
  // 不予受理
  refuse: {
    from: ['called'],
    to: leadsToStage.refuse,
    who: ['registrar'],
    evidence: evidenceOfRefusal,
    rules: [],
    beside: everyStep,
    frozen: frozenBy('refuse'),
    cite: '婚姻登记条例 不予办理应当说明理由',
    phrases: phrasesOf('refuse'),
  },
  // E4–E5 采集
  capture: {
    from: ['accepted', 'captured'],
    to: leadsToStage.capture,
    who: ['registrar'],
    evidence: evidenceOfCapture(takingPart),
    rules: [agreedAll],
    beside: { ...everyStep, ...everyEnd },
    frozen: frozenBy('capture'),
    cite: 'DB 6101/T 3163—2023 附录F、7.2.1',
    phrases: phrasesOf('capture'),
  },
  // 更正
  correct: {
    from: ['accepted', 'captured', 'declared', 'examined', 'printed', 'signed'],
    to: leadsToStage.correct,
    who: ['registrar'],
    evidence: [item('reason', ({ reason }) => given(reason))],
    rules: [identityCorrected],
    beside: { ...everyStep, ...everyEnd, correct: 'commute' },
    frozen: frozenBy('correct'),
    cite: 'DB 6101/T 3163—2023 7.2.2',
    phrases: phrasesOf('correct'),
  },
  // E6 声明
  declare: {
    from: ['captured', 'declared'],
    to: leadsToStage.declare,
    who: ['registrar'],
    evidence: evidenceOfDeclaration,
    rules: [textAsShown, witnessedByRegistrar, agreedAll],
    beside: { ...everyStep, ...everyEnd },
    frozen: frozenBy('declare'),
    cite: '婚姻登记工作规范 声明书、监誓人',
    phrases: phrasesOf('declare'),
  },
  // E7 审查
  examine: {
    from: ['declared'],
    to: leadsToStage.examine,
    who: ['registrar'],
    evidence: evidenceOfExamination,
    rules: [...conditionsOfReissue, textStillTrue, agreedAll],
    beside: { ...everyStep, ...everyEnd },
    frozen: frozenBy('examine'),
    cite: '婚姻登记工作规范 审查',
    phrases: phrasesOf('examine'),
  },
  // E7 不予补发
  decline: {
    from: ['accepted', 'captured', 'declared', 'examined', 'printed', 'signed'],
    to: leadsToStage.decline,
    who: ['registrar'],
    evidence: evidenceOfRefusal,
    rules: [],
    beside: everyStep,
    frozen: frozenBy('decline'),
    cite: '婚姻登记条例 不予办理应当说明理由',
    phrases: phrasesOf('decline'),
  },
}
