import { given, item, some } from '../counter/evidence-item.ts'
import { identityCorrected } from '../counter/identity.ts'
import { checkWay } from '../counter/status-check.ts'
import type { FlowTable } from '../log/rule.ts'
import { frozenIn } from '../shared/conflict-codes.ts'
import type { DivorceAct, DivorceActOf } from './action.ts'
import { agreedOnAll } from './agreement.ts'
import { applicationAsShown } from './application-form.ts'
import { besideOthers } from './beside.ts'
import { competentOffice } from './competence.ts'
import { identityAndDocuments, marriageStands, presentInPerson } from './conditions.ts'
import { everythingAgreed } from './contested-places.ts'
import { husbandAndWife } from './couple.ts'
import {
  evidenceOfAcceptance,
  evidenceOfApplication,
  evidenceOfMediation,
  evidenceOfReceipt,
  evidenceOfWithdrawal,
} from './evidence-of-application.ts'
import { marriageProved, noOtherApplication, registeredHere } from './existing-marriage.ts'
import { fromReceiptToRegistration, secondVisitUnderWay } from './from-receipt.ts'
import { fullCapacity } from './inquiry.ts'
import { mediationHeld } from './mediation.ts'
import { partyKnown } from './one-party.ts'
import { oneScheduleAYear } from './period.ts'
import { authorityAsSet, datesComputed, neverShorter, receivedToday } from './receipt.ts'
import { phrasesOf } from './script.ts'
import { type DivorceState, leadsToStage, type Stage } from './state.ts'
import { advisedAtFirst } from './violence.ts'
import { nobodyRegistered, sameAuthority } from './window.ts'
import { withdrawalAsShown, withinCoolingOff } from './withdrawal.ts'

const frozenBy = frozenIn('divorce')

type FirstVisit =
  | 'call'
  | 'check-status'
  | 'mediate'
  | 'reconcile'
  | 'accept'
  | 'refuse'
  | 'correct'
  | 'apply'
  | 'issue-receipt'
  | 'reprint-receipt'
  | 'withdraw'

/** C1–C5 of figure C.1: the application (离婚登记申请), its receipt, and its withdrawal. */
export const flowOfApplication: Pick<FlowTable<DivorceAct, DivorceState, Stage>, FirstVisit> = {
  // C1 叫号
  call: {
    from: ['opened'],
    to: leadsToStage.call,
    who: ['registrar'],
    evidence: [],
    rules: [],
    beside: besideOthers.call,
    frozen: frozenBy('call'),
    cite: 'DB 6101/T 3163—2023 附录C、附录D',
    phrases: phrasesOf('call'),
  },
  // C2 核验婚姻状况: as often as needed, on both visits
  'check-status': {
    from: ['called', 'accepted', 'applied', ...fromReceiptToRegistration],
    to: leadsToStage['check-status'],
    who: ['registrar', 'reviewer'],
    evidence: [item('check', ({ found }) => given(found))],
    rules: [checkWay],
    beside: besideOthers['check-status'],
    frozen: frozenBy('check-status'),
    cite: '婚姻登记条例（2025年）联网核对',
    phrases: phrasesOf('check-status'),
  },
  // C2a 调解
  mediate: {
    from: ['called'],
    to: leadsToStage.mediate,
    who: ['registrar'],
    evidence: evidenceOfMediation,
    rules: [mediationHeld],
    beside: besideOthers.mediate,
    frozen: frozenBy('mediate'),
    cite: 'DB 6101/T 3163—2023 附录D；婚姻登记条例（2025年）',
    phrases: phrasesOf('mediate'),
  },
  // C2a 调解和好
  reconcile: {
    from: ['called', 'accepted', 'applied'],
    to: leadsToStage.reconcile,
    who: ['registrar'],
    evidence: [item('mediator', ({ mediator }) => given(mediator))],
    rules: [],
    beside: besideOthers.reconcile,
    frozen: frozenBy('reconcile'),
    cite: 'DB 6101/T 3163—2023 附录D；婚姻登记条例（2025年）',
    phrases: phrasesOf('reconcile'),
  },
  // C2–C3 初审、受理
  accept: {
    from: ['called'],
    to: leadsToStage.accept,
    who: ['registrar'],
    evidence: evidenceOfAcceptance,
    rules: [
      ...presentInPerson,
      ...competentOffice,
      noOtherApplication,
      agreedOnAll,
      fullCapacity,
      registeredHere,
      marriageProved,
      husbandAndWife,
      ...identityAndDocuments,
      ...marriageStands,
      advisedAtFirst,
      everythingAgreed,
    ],
    beside: besideOthers.accept,
    frozen: frozenBy('accept'),
    cite: '民法典 第一千零七十六条；民发〔2020〕116号 受理',
    phrases: phrasesOf('accept'),
  },
  // C3 不予受理: also what shows only before the receipt is out
  refuse: {
    from: ['called', 'accepted', 'applied'],
    to: leadsToStage.refuse,
    who: ['registrar'],
    evidence: [item('grounds', ({ codes }) => some(codes), 'codes')],
    rules: [],
    beside: besideOthers.refuse,
    frozen: frozenBy('refuse'),
    cite: '民发〔2020〕116号 不予受理离婚登记申请告知书',
    phrases: phrasesOf('refuse'),
  },
  // 更正: on either visit; what was signed before it is signed again
  correct: {
    from: ['accepted', 'applied', ...secondVisitUnderWay],
    to: leadsToStage.correct,
    who: ['registrar'],
    evidence: [item('reason', ({ reason }) => given(reason))],
    rules: [identityCorrected],
    beside: besideOthers.correct,
    frozen: frozenBy('correct'),
    cite: 'DB 6101/T 3163—2023 7.2.2',
    phrases: phrasesOf('correct'),
  },
  // C4 采集、申请
  apply: {
    from: ['accepted', 'applied'],
    to: leadsToStage.apply,
    who: ['registrar'],
    evidence: evidenceOfApplication,
    rules: [...presentInPerson, applicationAsShown, everythingAgreed],
    beside: besideOthers.apply,
    frozen: frozenBy('apply'),
    cite: '民发〔2020〕116号 离婚登记申请书；DB 6101/T 3163—2023 附录D',
    phrases: phrasesOf('apply'),
  },
  // C5 发放受理回执单
  'issue-receipt': {
    from: ['applied'],
    to: leadsToStage['issue-receipt'],
    who: ['registrar'],
    evidence: evidenceOfReceipt,
    rules: [
      receivedToday,
      oneScheduleAYear,
      datesComputed,
      authorityAsSet,
      applicationAsShown,
      ...marriageStands,
      everythingAgreed,
    ],
    beside: besideOthers['issue-receipt'],
    frozen: frozenBy('issue-receipt'),
    cite: '民法典 第一千零七十七条；民发〔2020〕116号 离婚登记申请受理回执单',
    phrases: phrasesOf('issue-receipt'),
  },
  // 补发回执单: recomputed dates, or a lost receipt
  'reprint-receipt': {
    from: ['waiting', 'called-again'],
    to: leadsToStage['reprint-receipt'],
    who: ['registrar'],
    evidence: [
      item('reason', ({ reason }) => given(reason)),
      item('period', ({ endsOn, closesOn }) => (endsOn ? given(closesOn) : 'missing'), 'endsOn'),
    ],
    rules: [oneScheduleAYear, neverShorter, sameAuthority],
    beside: besideOthers['reprint-receipt'],
    frozen: frozenBy('reprint-receipt'),
    cite: '民法典 第一千零七十七条；民发〔2020〕116号 离婚登记申请受理回执单',
    phrases: phrasesOf('reprint-receipt'),
  },
  // 撤回: either party alone, within the cooling-off period; a second one changes nothing (K3)
  withdraw: {
    from: [...fromReceiptToRegistration, 'withdrawn', 'contested'],
    to: leadsToStage.withdraw,
    who: ['registrar'],
    evidence: evidenceOfWithdrawal,
    rules: [
      nobodyRegistered,
      oneScheduleAYear,
      withinCoolingOff,
      sameAuthority,
      partyKnown<DivorceActOf<'withdraw'>>('民发〔2020〕116号 撤回离婚登记申请', ({ by }) => by),
      withdrawalAsShown,
    ],
    beside: besideOthers.withdraw,
    frozen: frozenBy('withdraw'),
    cite: '民法典 第一千零七十七条第一款；民发〔2020〕116号',
    phrases: phrasesOf('withdraw'),
  },
}
