import { annotationApproved } from '../counter/approvals.ts'
import { secondPerson } from '../counter/clock.ts'
import { everythingAgreed } from '../counter/contested-places.ts'
import { given, item, some } from '../counter/evidence-item.ts'
import { presentTogether } from '../counter/evidence-of-persons.ts'
import {
  evidenceOfAnnotation,
  evidenceOfCapture,
  evidenceOfFiling,
  evidenceOfPrinting,
  evidenceOfPromise,
  evidenceOfReconfirmation,
  evidenceOfRegistration,
  evidenceOfSigning,
  evidenceOfSpoiling,
} from '../counter/evidence-of-steps.ts'
import { filedInOrder } from '../counter/file-order.ts'
import { identityCorrected } from '../counter/identity.ts'
import type { Issue } from '../counter/issue.ts'
import { bothPresent, stillWanted } from '../counter/presence.ts'
import { blanksInLedger, numberFromSegment, proofread, spoiledAndReplaced } from '../counter/printing.ts'
import { dateAsPrinted, numberAsPrinted, oneSitting, promisedAhead } from '../counter/registration.ts'
import { oneOfTheBranches, registrationStands } from '../counter/settlement.ts'
import { witnessedByRegistrar } from '../counter/signed-text.ts'
import { readStages } from '../counter/stage.ts'
import { checkWay } from '../counter/status-check.ts'
import { takingBack } from '../counter/taken-back.ts'
import type { FlowTable } from '../log/rule.ts'
import { frozenIn } from '../shared/conflict-codes.ts'
import type { MarriageAct } from './action.ts'
import { everyEnd, everyStep } from './beside.ts'
import { competentOffice } from './competence.ts'
import { contestedPlaces } from './contested-places.ts'
import { declaredAsShown, declaredStillTrue, declaredTruly } from './declaration.ts'
import { documentsInOrder } from './documents.ts'
import {
  manAndWoman,
  marriageAge,
  notRelated,
  ofFreeWill,
  ofFullCapacity,
  stillLivingTogether,
} from './eligibility.ts'
import { evidenceOfAcceptance } from './evidence-of-acceptance.ts'
import { evidenceOfDeclaration, evidenceOfExamination, signedPapers } from './evidence-of-steps.ts'
import { filedItems, neededInFile } from './file-contents.ts'
import { identityOfPersons } from './identity.ts'
import { holdIsNoRefusal } from './refusal.ts'
import { phrasesOf } from './script.ts'
import { isRegistered, leadsToStage, type MarriageState, type Stage, stages } from './state.ts'
import { noSpouse, statusAgrees, statusChecked } from './status-check.ts'

const frozenBy = frozenIn('marriage')

/** 结婚证: its number, its blanks, and how the norm calls it. */
const marriageCertificate: Issue<unknown> = {
  name: '结婚证',
  letters: () => 'J',
  blanks: () => 'marriage',
}

/** Civil Code 1049: the man and the woman come in person and together. */
const coupleIsPresent = bothPresent('MR01', {
  P2021: '民法典 第一千零四十九条；婚姻登记条例（2003年）第四条',
  P2025: '民法典 第一千零四十九条；婚姻登记条例（2025年）第七条',
})

const coupleStillWants = stillWanted('MR03', '民法典 第一千零四十六条')

/** Rules.md K7: nothing goes on while two values stand for one fact. */
const placesAgreed = everythingAgreed(contestedPlaces)

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
  ...identityOfPersons,
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
    frozen: frozenBy('book'),
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
    frozen: frozenBy('call'),
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
    frozen: frozenBy('check-status'),
    cite: '婚姻登记条例（2025年）联网核对',
    phrases: phrasesOf('check-status'),
  },
  // A3–A4 初审、受理
  accept: {
    from: ['called'],
    to: leadsToStage.accept,
    who: ['registrar'],
    evidence: evidenceOfAcceptance,
    rules: [...coupleIsPresent, ...competentOffice, ...conditionsOfMarriage, placesAgreed],
    beside: { ...everyStep, ...everyEnd },
    frozen: frozenBy('accept'),
    cite: '婚姻登记工作规范 受理',
    phrases: phrasesOf('accept'),
  },
  // A3 不予受理
  refuse: {
    from: ['called'],
    to: leadsToStage.refuse,
    who: ['registrar'],
    evidence: [item('grounds', ({ codes }) => some(codes), 'codes')],
    rules: [holdIsNoRefusal],
    beside: everyStep,
    frozen: frozenBy('refuse'),
    cite: '婚姻登记条例 不予登记应当说明理由',
    phrases: phrasesOf('refuse'),
  },
  // A4–A5 采集
  capture: {
    from: ['accepted', 'captured'],
    to: leadsToStage.capture,
    who: ['registrar'],
    evidence: evidenceOfCapture(),
    rules: [placesAgreed],
    beside: { ...everyStep, ...everyEnd },
    frozen: frozenBy('capture'),
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
    frozen: frozenBy('correct'),
    cite: 'DB 6101/T 3163—2023 7.2.2',
    phrases: phrasesOf('correct'),
  },
  // A6 声明
  declare: {
    from: ['captured', 'declared'],
    to: leadsToStage.declare,
    who: ['registrar'],
    evidence: evidenceOfDeclaration,
    rules: [declaredAsShown, ...declaredTruly, witnessedByRegistrar, placesAgreed],
    beside: { ...everyStep, ...everyEnd },
    frozen: frozenBy('declare'),
    cite: '婚姻登记工作规范 声明书、监誓人',
    phrases: phrasesOf('declare'),
  },
  // A7 审查
  examine: {
    from: ['declared'],
    to: leadsToStage.examine,
    who: ['registrar'],
    evidence: evidenceOfExamination,
    rules: [...conditionsOfMarriage, declaredStillTrue, placesAgreed],
    beside: { ...everyStep, ...everyEnd },
    frozen: frozenBy('examine'),
    cite: '婚姻登记工作规范 审查',
    phrases: phrasesOf('examine'),
  },
  // A7 不予登记
  decline: {
    from: ['accepted', 'captured', 'declared', 'examined', 'printed', 'signed'],
    to: leadsToStage.decline,
    who: ['registrar'],
    evidence: [item('grounds', ({ codes }) => some(codes), 'codes')],
    rules: [holdIsNoRefusal],
    beside: everyStep,
    frozen: frozenBy('decline'),
    cite: '婚姻登记条例 不予登记应当说明理由',
    phrases: phrasesOf('decline'),
  },
  // A8 打印; once more on the day of registration where the papers are of another day
  print: {
    from: ['examined', 'printed', 'signed'],
    to: leadsToStage.print,
    who: ['registrar'],
    evidence: evidenceOfPrinting(),
    rules: [
      ...conditionsOfMarriage,
      numberFromSegment(marriageCertificate),
      blanksInLedger(marriageCertificate),
      proofread(marriageCertificate),
      declaredStillTrue,
      placesAgreed,
    ],
    beside: { ...everyStep, ...everyEnd },
    frozen: frozenBy('print'),
    cite: '婚姻登记工作规范 填写结婚证',
    phrases: phrasesOf('print'),
  },
  // 作废重打: same number, new blank
  spoil: {
    from: ['printed', 'signed', 'registered'],
    to: leadsToStage.spoil,
    who: ['registrar'],
    evidence: evidenceOfSpoiling,
    rules: [spoiledAndReplaced(marriageCertificate)],
    beside: {},
    frozen: frozenBy('spoil'),
    cite: '婚姻登记工作规范 报废处理，重新填写',
    phrases: phrasesOf('spoil'),
  },
  // A9 签名并按指纹
  sign: {
    from: ['printed'],
    to: leadsToStage.sign,
    who: ['registrar'],
    evidence: evidenceOfSigning(signedPapers),
    rules: [declaredStillTrue, placesAgreed],
    beside: { ...everyStep, ...everyEnd },
    frozen: frozenBy('sign'),
    cite: '婚姻登记工作规范 当事人领证签名并按指纹',
    phrases: phrasesOf('sign'),
  },
  // 中断后再次确认
  reconfirm: {
    from: ['signed'],
    to: leadsToStage.reconfirm,
    who: ['registrar'],
    evidence: [
      presentTogether(),
      ...evidenceOfReconfirmation(),
      item('sitting', ({ sitting }) => given(sitting)),
    ],
    rules: [...coupleIsPresent, coupleStillWants],
    beside: {},
    frozen: frozenBy('reconfirm'),
    cite: '民法典 第一千零四十六条、第一千零四十九条',
    phrases: phrasesOf('reconfirm'),
  },
  // A10 登记: the legal moment
  register: {
    from: ['signed'],
    to: leadsToStage.register,
    who: ['registrar'],
    evidence: evidenceOfRegistration,
    rules: [
      noSpouse,
      ...statusAgrees,
      numberAsPrinted(marriageCertificate),
      dateAsPrinted(marriageCertificate),
      oneSitting('民法典 第一千零四十九条；婚姻登记条例 当场予以登记'),
      declaredStillTrue,
      placesAgreed,
    ],
    beside: { ...everyStep, ...everyEnd, register: 'earlier' },
    frozen: frozenBy('register'),
    cite: '民法典 第一千零四十九条',
    phrases: phrasesOf('register'),
  },
  // A11 颁发结婚证
  deliver: {
    from: ['registered'],
    to: leadsToStage.deliver,
    who: ['registrar'],
    evidence: [presentTogether()],
    rules: [...coupleIsPresent, placesAgreed],
    beside: { ...everyStep, ...everyEnd, deliver: 'commute', file: 'commute' },
    frozen: frozenBy('deliver'),
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
    frozen: frozenBy('offer-ceremony'),
    cite: 'DB 6101/T 3163—2023 附录B',
    phrases: phrasesOf('offer-ceremony'),
  },
  // A13 承诺补制电子证照
  'promise-e-certificate': {
    from: ['registered', 'delivered'],
    to: leadsToStage['promise-e-certificate'],
    who: ['registrar'],
    evidence: evidenceOfPromise,
    rules: [promisedAhead],
    beside: {},
    frozen: frozenBy('promise-e-certificate'),
    cite: 'DB 6101/T 3163—2023 6.4.5',
    phrases: phrasesOf('promise-e-certificate'),
  },
  // A14 归档
  file: {
    from: ['delivered'],
    to: leadsToStage.file,
    who: ['registrar', 'archivist'],
    evidence: evidenceOfFiling(filedItems, neededInFile),
    rules: [filedInOrder(filedItems, '婚姻登记档案管理办法 第五条、第十条'), placesAgreed],
    beside: { ...everyStep, ...everyEnd, deliver: 'commute', file: 'commute' },
    frozen: frozenBy('file'),
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
    frozen: frozenBy('abort'),
    cite: '民法典 第一千零四十九条',
    phrases: phrasesOf('abort'),
  },
  // 加注: after the legal moment nothing is deleted
  annotate: {
    from: afterTheLegalMoment,
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
  retract: { ...takingBack, from: afterTheLegalMoment, frozen: frozenBy('retract') },
  // 负责人批准
  approve: {
    from: [...beforeTheLegalMoment, ...afterTheLegalMoment, 'contested'],
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
      registrationStands(
        stageNow,
        isRegistered,
        '民法典 第一千零四十九条、第一千零五十一条；婚姻登记条例 第三条',
      ),
    ],
    beside: {},
    frozen: frozenBy('settle'),
    cite: '婚姻登记工作规范 婚姻登记机关负责人',
    phrases: phrasesOf('settle'),
  },
}

function stageNow({ stage }: MarriageState): Stage {
  return readStages(marriageFlow, stages).resolveStage(stage)
}
