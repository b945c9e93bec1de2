import type { FlowTable } from '../log/rule.ts'
import type { MarriageAct } from './action.ts'
import { annotationApproved } from './approvals.ts'
import { everyEnd, everyStep } from './beside.ts'
import { secondPerson } from './clock.ts'
import { competentOffice } from './competence.ts'
import { everythingAgreed } from './contested-places.ts'
import { declaredTruly, textAsShown, textStillTrue, witnessedByRegistrar } from './declaration.ts'
import { documentsInOrder } from './documents.ts'
import {
  manAndWoman,
  marriageAge,
  notRelated,
  ofFreeWill,
  ofFullCapacity,
  stillLivingTogether,
} from './eligibility.ts'
import { affirmed, given, item } from './evidence-item.ts'
import { evidenceOfAcceptance, presentTogether } from './evidence-of-acceptance.ts'
import {
  evidenceOfCapture,
  evidenceOfDeclaration,
  evidenceOfExamination,
  evidenceOfFiling,
  evidenceOfPrinting,
  evidenceOfReconfirmation,
  evidenceOfSigning,
} from './evidence-of-steps.ts'
import { filedInOrder } from './file-contents.ts'
import { identityCorrected, identityRead, numberOfItsForm, personMatchesDocument } from './identity.ts'
import { bothPresent, stillWanted } from './presence.ts'
import { blanksInLedger, numberFromSegment, proofread, spoiledAndReplaced } from './printing.ts'
import { holdIsNoRefusal } from './refusal.ts'
import { dateAsPrinted, numberAsPrinted, oneSitting, promisedAhead } from './registration.ts'
import { phrasesOf } from './script.ts'
import { oneOfTheBranches } from './settlement.ts'
import { leadsToStage, type MarriageState, type Stage, stages } from './state.ts'
import { checkWay, noSpouse, statusAgrees, statusChecked } from './status-check.ts'

/**
 * M1–M6 of rules.md 1.2 and the grounds of 1.6: held at acceptance, again on the day of the examination, and
 * on the day of registration, before anything is printed that says so.
 */
const conditionsOfMarriage = [
  manAndWoman,
  marriageAge,
  ofFreeWill,
  ofFullCapacity,
  notRelated,
  stillLivingTogether,
  ...personMatchesDocument,
  identityRead,
  numberOfItsForm,
  ...documentsInOrder,
  noSpouse,
  ...statusAgrees,
  ...statusChecked,
] as const

const beforeTheLegalMoment = [
  'opened',
  'booked',
  'called',
  'accepted',
  'captured',
  'declared',
  'examined',
  'printed',
  'signed',
] as const satisfies readonly Stage[]
const afterTheLegalMoment = ['registered', 'delivered', 'filed'] as const satisfies readonly Stage[]

/**
 * 结婚登记 and 补办结婚登记, the whole flow: figure A.1 of the standard, one row an act, in the order of Appendix B.
 * The gate, the clerk's stepper, the script, the checklists and the drawn chart all read this table.
 */
export const marriageFlow: FlowTable<MarriageAct, MarriageState, Stage> = {
  // A1 预约
  book: {
    from: ['opened', 'booked'],
    to: leadsToStage.book,
    who: ['registrar', 'reviewer'],
    evidence: [item('slot', ({ slot }) => given(slot))],
    rules: [],
    beside: {},
    cite: 'DB 6101/T 3163—2023 6.1.1',
    phrases: phrasesOf('book'),
  },
  // A2 叫号
  call: {
    from: ['opened', 'booked'],
    to: leadsToStage.call,
    who: ['registrar'],
    evidence: [item('variant', ({ variant }) => given(variant))],
    rules: [],
    beside: { abort: 'contested' },
    cite: 'DB 6101/T 3163—2023 附录A、附录B',
    phrases: phrasesOf('call'),
  },
  // A3 核验婚姻状况: as often as needed, up to the examination and once more before the signature
  'check-status': {
    from: ['called', 'accepted', 'captured', 'declared', 'examined', 'printed', 'signed'],
    to: leadsToStage['check-status'],
    who: ['registrar', 'reviewer'],
    evidence: [item('check', ({ found }) => given(found))],
    rules: [checkWay],
    beside: {},
    cite: '婚姻登记条例（2025年）联网核对',
    phrases: phrasesOf('check-status'),
  },
  // A3–A4 初审、受理
  accept: {
    from: ['called'],
    to: leadsToStage.accept,
    who: ['registrar'],
    evidence: evidenceOfAcceptance,
    rules: [...bothPresent, ...competentOffice, ...conditionsOfMarriage, everythingAgreed],
    beside: { ...everyStep, ...everyEnd },
    cite: '婚姻登记工作规范 受理',
    phrases: phrasesOf('accept'),
  },
  // A3 不予受理
  refuse: {
    from: ['called'],
    to: leadsToStage.refuse,
    who: ['registrar'],
    evidence: [item('grounds', ({ codes }) => (codes && codes.length > 0 ? 'present' : 'missing'), 'codes')],
    rules: [holdIsNoRefusal],
    beside: everyStep,
    cite: '婚姻登记条例 不予登记应当说明理由',
    phrases: phrasesOf('refuse'),
  },
  // A4–A5 采集
  capture: {
    from: ['accepted', 'captured'],
    to: leadsToStage.capture,
    who: ['registrar'],
    evidence: evidenceOfCapture,
    rules: [everythingAgreed],
    beside: { ...everyStep, ...everyEnd },
    cite: 'DB 6101/T 3163—2023 附录B、7.2.1',
    phrases: phrasesOf('capture'),
  },
  // 更正: before the legal moment; declarations already signed become void
  correct: {
    from: ['accepted', 'captured', 'declared', 'examined', 'printed', 'signed'],
    to: leadsToStage.correct,
    who: ['registrar'],
    evidence: [item('reason', ({ reason }) => given(reason))],
    rules: [identityCorrected],
    beside: { ...everyStep, ...everyEnd, correct: 'commute' },
    cite: 'DB 6101/T 3163—2023 7.2.2',
    phrases: phrasesOf('correct'),
  },
  // A6 声明
  declare: {
    from: ['captured', 'declared'],
    to: leadsToStage.declare,
    who: ['registrar'],
    evidence: evidenceOfDeclaration,
    rules: [textAsShown, ...declaredTruly, witnessedByRegistrar, everythingAgreed],
    beside: { ...everyStep, ...everyEnd },
    cite: '婚姻登记工作规范 声明书、监誓人',
    phrases: phrasesOf('declare'),
  },
  // A7 审查
  examine: {
    from: ['declared'],
    to: leadsToStage.examine,
    who: ['registrar'],
    evidence: evidenceOfExamination,
    rules: [...conditionsOfMarriage, textStillTrue, everythingAgreed],
    beside: { ...everyStep, ...everyEnd },
    cite: '婚姻登记工作规范 审查',
    phrases: phrasesOf('examine'),
  },
  // A7 不予登记
  decline: {
    from: ['accepted', 'captured', 'declared', 'examined', 'printed', 'signed'],
    to: leadsToStage.decline,
    who: ['registrar'],
    evidence: [item('grounds', ({ codes }) => (codes && codes.length > 0 ? 'present' : 'missing'), 'codes')],
    rules: [holdIsNoRefusal],
    beside: everyStep,
    cite: '婚姻登记条例 不予登记应当说明理由',
    phrases: phrasesOf('decline'),
  },
  // A8 打印; once more on the day of registration where the papers are of another day
  print: {
    from: ['examined', 'printed', 'signed'],
    to: leadsToStage.print,
    who: ['registrar'],
    evidence: evidenceOfPrinting,
    rules: [
      ...conditionsOfMarriage,
      numberFromSegment,
      blanksInLedger,
      proofread,
      textStillTrue,
      everythingAgreed,
    ],
    beside: { ...everyStep, ...everyEnd },
    cite: '婚姻登记工作规范 填写结婚证',
    phrases: phrasesOf('print'),
  },
  // 作废重打: same number, new blank
  spoil: {
    from: ['printed', 'signed', 'registered'],
    to: leadsToStage.spoil,
    who: ['registrar'],
    evidence: [
      item('blank', ({ blank }) => given(blank)),
      item('replacement', ({ replacement }) => given(replacement)),
      item('reason', ({ reason }) => given(reason)),
    ],
    rules: [spoiledAndReplaced],
    beside: {},
    cite: '婚姻登记工作规范 报废处理，重新填写',
    phrases: phrasesOf('spoil'),
  },
  // A9 签名并按指纹
  sign: {
    from: ['printed'],
    to: leadsToStage.sign,
    who: ['registrar'],
    evidence: evidenceOfSigning,
    rules: [textStillTrue, everythingAgreed],
    beside: { ...everyStep, ...everyEnd },
    cite: '婚姻登记工作规范 当事人领证签名并按指纹',
    phrases: phrasesOf('sign'),
  },
  // 中断后再次确认
  reconfirm: {
    from: ['signed'],
    to: leadsToStage.reconfirm,
    who: ['registrar'],
    evidence: [
      presentTogether,
      ...evidenceOfReconfirmation,
      item('sitting', ({ sitting }) => given(sitting)),
    ],
    rules: [...bothPresent, stillWanted],
    beside: {},
    cite: '民法典 第一千零四十六条、第一千零四十九条',
    phrases: phrasesOf('reconfirm'),
  },
  // A10 登记: the legal moment
  register: {
    from: ['signed'],
    to: leadsToStage.register,
    who: ['registrar'],
    evidence: [
      item('certificate', ({ certificate }) => given(certificate)),
      item('sitting', ({ sitting }) => given(sitting)),
    ],
    rules: [
      noSpouse,
      ...statusAgrees,
      numberAsPrinted,
      dateAsPrinted,
      oneSitting,
      textStillTrue,
      everythingAgreed,
    ],
    beside: { ...everyStep, ...everyEnd, register: 'earlier' },
    cite: '民法典 第一千零四十九条',
    phrases: phrasesOf('register'),
  },
  // A11 颁发结婚证
  deliver: {
    from: ['registered'],
    to: leadsToStage.deliver,
    who: ['registrar'],
    evidence: [presentTogether],
    rules: [...bothPresent, everythingAgreed],
    beside: { ...everyStep, ...everyEnd, deliver: 'commute', file: 'commute' },
    cite: '婚姻登记工作规范 颁发结婚证',
    phrases: phrasesOf('deliver'),
  },
  // A12 颁证服务
  'offer-ceremony': {
    from: ['delivered'],
    to: leadsToStage['offer-ceremony'],
    who: ['registrar'],
    evidence: [item('attends', ({ attends }) => given(attends))],
    rules: [],
    beside: {},
    cite: 'DB 6101/T 3163—2023 附录B',
    phrases: phrasesOf('offer-ceremony'),
  },
  // A13 承诺补制电子证照
  'promise-e-certificate': {
    from: ['registered', 'delivered'],
    to: leadsToStage['promise-e-certificate'],
    who: ['registrar'],
    evidence: [item('by', ({ by }) => given(by)), item('told', ({ told }) => affirmed(told))],
    rules: [promisedAhead],
    beside: {},
    cite: 'DB 6101/T 3163—2023 6.4.5',
    phrases: phrasesOf('promise-e-certificate'),
  },
  // A14 归档
  file: {
    from: ['delivered'],
    to: leadsToStage.file,
    who: ['registrar', 'archivist'],
    evidence: evidenceOfFiling,
    rules: [filedInOrder, everythingAgreed],
    beside: { ...everyStep, ...everyEnd, deliver: 'commute', file: 'commute' },
    cite: '婚姻登记档案管理办法 第五条、第十条',
    phrases: phrasesOf('file'),
  },
  // 中止: before the legal moment, without legal effect
  abort: {
    from: beforeTheLegalMoment,
    to: leadsToStage.abort,
    who: ['registrar'],
    evidence: [item('reason', ({ reason }) => given(reason))],
    rules: [],
    beside: { ...everyStep, call: 'contested' },
    cite: '民法典 第一千零四十九条',
    phrases: phrasesOf('abort'),
  },
  // 加注: after the legal moment nothing is deleted
  annotate: {
    from: afterTheLegalMoment,
    to: leadsToStage.annotate,
    who: ['registrar', 'head', 'archivist'],
    evidence: [
      item('document', ({ document }) => given(document)),
      item('scans', ({ scans }) => (scans && scans.length > 0 ? 'present' : 'missing')),
    ],
    rules: [annotationApproved],
    beside: {},
    cite: '婚姻登记档案管理办法 第九条',
    phrases: phrasesOf('annotate'),
  },
  // 负责人批准
  approve: {
    from: [...beforeTheLegalMoment, ...afterTheLegalMoment, 'contested'],
    to: leadsToStage.approve,
    who: ['head'],
    evidence: [item('reason', ({ reason }) => given(reason))],
    rules: [],
    beside: {},
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
    cite: 'DB 6101/T 3163—2023 7.3.2',
    phrases: phrasesOf('confirm-clock'),
  },
  // 裁定分歧
  settle: {
    from: stages,
    to: leadsToStage.settle,
    who: ['head'],
    evidence: [item('reason', ({ reason }) => given(reason))],
    rules: [oneOfTheBranches],
    beside: {},
    cite: '婚姻登记工作规范 婚姻登记机关负责人',
    phrases: phrasesOf('settle'),
  },
}
