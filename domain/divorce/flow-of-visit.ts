import { given, item, some } from '../counter/evidence-item.ts'
import { witnessedByRegistrar } from '../counter/signed-text.ts'
import type { FlowTable } from '../log/rule.ts'
import { frozenIn } from '../shared/conflict-codes.ts'
import type { DivorceAct } from './action.ts'
import { agreementAsSigned, childrenProvidedFor, signedInCopies } from './agreement.ts'
import { besideOthers } from './beside.ts'
import { identityAndDocuments, marriageStands, presentInPerson } from './conditions.ts'
import { askedOnThisAgreement, confirmedAtLast, consentAsShown, stillConsents } from './consent.ts'
import { everythingAgreed } from './contested-places.ts'
import { textAsShown, textStillTrue } from './declaration.ts'
import {
  evidenceOfAgreement,
  evidenceOfCapture,
  evidenceOfConsent,
  evidenceOfDeclaration,
  evidenceOfExamination,
  evidenceOfInquiry,
  evidenceOfRecheck,
  evidenceOfWriting,
} from './evidence-of-registration.ts'
import { fromReceiptToRegistration, secondVisitUnderWay, sinceTheRecheck } from './from-receipt.ts'
import { groundsHold } from './grounds-hold.ts'
import { askedAlone, bothAskedApart, fullCapacity, recordAsRead } from './inquiry.ts'
import { sameFace } from './likeness.ts'
import { phrasesOf } from './script.ts'
import { type DivorceState, leadsToStage, type Stage } from './state.ts'
import { advisedAlone } from './violence.ts'
import { onOneDay } from './visit.ts'
import { inTheWindow } from './window.ts'

const frozenBy = frozenIn('divorce')

type OnVisit =
  | 'call-again'
  | 'recheck'
  | 'inquire'
  | 'write-agreement'
  | 'sign-agreement'
  | 'note-no-consent'
  | 'decline'
  | 'capture'
  | 'declare'
  | 'examine'
  | 'consent'

/** C6–C13 of figure C.1: the second visit, from the call to the last consent. */
export const flowOfVisit: Pick<FlowTable<DivorceAct, DivorceState, Stage>, OnVisit> = {
  // C6 叫号; once more where a visit was not ended on its day
  'call-again': {
    from: fromReceiptToRegistration,
    to: leadsToStage['call-again'],
    who: ['registrar'],
    evidence: [],
    rules: [...inTheWindow],
    beside: besideOthers['call-again'],
    frozen: frozenBy('call-again'),
    cite: '民法典 第一千零七十七条第二款；DB 6101/T 3163—2023 附录C、附录D',
    phrases: phrasesOf('call-again'),
  },
  // C7 初审
  recheck: {
    from: ['called-again'],
    to: leadsToStage.recheck,
    who: ['registrar'],
    evidence: evidenceOfRecheck,
    rules: [
      ...presentInPerson,
      ...inTheWindow,
      onOneDay,
      ...identityAndDocuments,
      sameFace,
      everythingAgreed,
    ],
    beside: besideOthers.recheck,
    frozen: frozenBy('recheck'),
    cite: '民发〔2020〕116号 审查；DB 6101/T 3163—2023 附录D',
    phrases: phrasesOf('recheck'),
  },
  // C8 分别询问; anew where the text has changed since
  inquire: {
    from: sinceTheRecheck,
    to: leadsToStage.inquire,
    who: ['registrar'],
    evidence: evidenceOfInquiry,
    rules: [onOneDay, askedAlone, recordAsRead, agreementAsSigned, advisedAlone],
    beside: besideOthers.inquire,
    frozen: frozenBy('inquire'),
    cite: '民法典 第一千零七十八条；民发〔2020〕116号 询问笔录',
    phrases: phrasesOf('inquire'),
  },
  // C2, C8 录入协议
  'write-agreement': {
    from: ['called', 'accepted', 'applied', 'waiting', 'called-again', 'rechecked'],
    to: leadsToStage['write-agreement'],
    who: ['registrar'],
    evidence: evidenceOfWriting,
    rules: [childrenProvidedFor],
    beside: besideOthers['write-agreement'],
    frozen: frozenBy('write-agreement'),
    cite: '民法典 第一千零七十六条第二款；民发〔2020〕116号 离婚协议书',
    phrases: phrasesOf('write-agreement'),
  },
  // C9 签署离婚协议
  'sign-agreement': {
    from: ['rechecked', 'agreed', 'captured'],
    to: leadsToStage['sign-agreement'],
    who: ['registrar'],
    evidence: evidenceOfAgreement,
    rules: [
      stillConsents,
      askedOnThisAgreement,
      fullCapacity,
      bothAskedApart,
      agreementAsSigned,
      signedInCopies,
      everythingAgreed,
    ],
    beside: besideOthers['sign-agreement'],
    frozen: frozenBy('sign-agreement'),
    cite: '民法典 第一千零七十六条；民发〔2020〕116号 离婚协议书',
    phrases: phrasesOf('sign-agreement'),
  },
  // 一方不同意: today nothing is registered, the period runs on
  'note-no-consent': {
    from: secondVisitUnderWay,
    to: leadsToStage['note-no-consent'],
    who: ['registrar'],
    evidence: [
      item('by', ({ by }) => given(by)),
      item('to', ({ to }) => given(to)),
      item('remark', ({ remark }) => given(remark)),
    ],
    rules: [],
    beside: besideOthers['note-no-consent'],
    frozen: frozenBy('note-no-consent'),
    cite: '民法典 第一千零七十八条；民发〔2020〕116号',
    phrases: phrasesOf('note-no-consent'),
  },
  // 不予办理: also of a couple that comes too early, too late, after a withdrawal or to another authority
  decline: {
    from: [...fromReceiptToRegistration, 'withdrawn'],
    to: leadsToStage.decline,
    who: ['registrar'],
    evidence: [item('grounds', ({ codes }) => some(codes), 'codes')],
    rules: [groundsHold],
    beside: besideOthers.decline,
    frozen: frozenBy('decline'),
    cite: '民发〔2020〕116号 不予办理离婚登记告知书',
    phrases: phrasesOf('decline'),
  },
  // C10 采集
  capture: {
    from: ['agreed', 'captured'],
    to: leadsToStage.capture,
    who: ['registrar'],
    evidence: evidenceOfCapture,
    rules: [everythingAgreed],
    beside: besideOthers.capture,
    frozen: frozenBy('capture'),
    cite: 'DB 6101/T 3163—2023 附录D、7.2.1',
    phrases: phrasesOf('capture'),
  },
  // C11 声明
  declare: {
    from: ['captured', 'declared'],
    to: leadsToStage.declare,
    who: ['registrar'],
    evidence: evidenceOfDeclaration,
    rules: [textAsShown, witnessedByRegistrar, everythingAgreed],
    beside: besideOthers.declare,
    frozen: frozenBy('declare'),
    cite: '婚姻登记工作规范 声明书、监誓人',
    phrases: phrasesOf('declare'),
  },
  // C12 审查
  examine: {
    from: ['declared'],
    to: leadsToStage.examine,
    who: ['registrar'],
    evidence: evidenceOfExamination,
    rules: [
      ...inTheWindow,
      ...identityAndDocuments,
      ...marriageStands,
      stillConsents,
      askedOnThisAgreement,
      fullCapacity,
      agreementAsSigned,
      textStillTrue,
      everythingAgreed,
    ],
    beside: besideOthers.examine,
    frozen: frozenBy('examine'),
    cite: '民法典 第一千零七十八条；婚姻登记工作规范 审查',
    phrases: phrasesOf('examine'),
  },
  // C13 最后确认
  consent: {
    from: ['examined', 'consented'],
    to: leadsToStage.consent,
    who: ['registrar'],
    evidence: evidenceOfConsent,
    rules: [...presentInPerson, onOneDay, confirmedAtLast, consentAsShown, textStillTrue, everythingAgreed],
    beside: besideOthers.consent,
    frozen: frozenBy('consent'),
    cite: '民法典 第一千零七十八条；DB 6101/T 3163—2023 附录D',
    phrases: phrasesOf('consent'),
  },
}
