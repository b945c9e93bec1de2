import '../../style/divorce.css'
import { agreed, divorceScript, type PartyId, partyIds } from '../../../domain/index.ts'
import { shortDate } from '../../text/dates.ts'
import { t, tOr } from '../../text/text.ts'
import { AbortAct } from '../case/abort-act.tsx'
import { AnnotateAct } from '../case/annotate-act.tsx'
import { CorrectAct } from '../case/correct-act.tsx'
import { retractScreen } from '../case/retract-screen.ts'
import { screensOf } from '../kind-screens.ts'
import { AcceptStep } from './accept-step.tsx'
import { ApplyStep } from './apply-step.tsx'
import { ApproveAct } from './approve-act.tsx'
import { CaptureStep } from './capture-step.tsx'
import { ConsentStep } from './consent-step.tsx'
import { nameIn, type Standing, standingOf } from './day-of-case.ts'
import { DeclareStep } from './declare-step.tsx'
import { DeliverStep } from './deliver-step.tsx'
import { endedWords, outcomeOf } from './ended.ts'
import { ExamineStep } from './examine-step.tsx'
import { FileStep } from './file-step.tsx'
import { InquireStep } from './inquire-step.tsx'
import { PrintStep } from './print-step.tsx'
import { printedDivorce } from './printed.ts'
import { ReceiptStep } from './receipt-step.tsx'
import { RecheckStep } from './recheck-step.tsx'
import { RegisterStep } from './register-step.tsx'
import { ReprintAct } from './reprint-act.tsx'
import { SignAgreementStep } from './sign-agreement-step.tsx'
import { SignStep } from './sign-step.tsx'
import {
  called,
  calledAgain,
  handedOver,
  mediation,
  noConsent,
  reconciliation,
  termination,
  writtenAgreement,
} from './tables.ts'
import { WaitingStep } from './waiting-step.tsx'
import { WithdrawAct } from './withdraw-act.tsx'

/** The screens of a divorce over both visits, under the phases of the law: 申请—冷静期—审查—登记. */
export const divorceScreens = screensOf<'divorce', Standing>('divorce', {
  phases: [
    {
      words: 'phase.divorce.application',
      steps: [
        { id: 'call', words: 'step.divorce.call', by: 'call', screen: called },
        { id: 'mediate', words: 'step.divorce.mediate', by: 'mediate', screen: mediation },
        { id: 'accept', words: 'step.divorce.accept', by: 'accept', screen: AcceptStep },
        { id: 'apply', words: 'step.divorce.apply', by: 'apply', screen: ApplyStep },
        { id: 'issue-receipt', words: 'step.divorce.receipt', by: 'issue-receipt', screen: ReceiptStep },
      ],
    },
    {
      words: 'phase.divorce.waiting',
      steps: [{ id: 'waiting', words: 'step.divorce.waiting', by: 'call-again', screen: WaitingStep }],
    },
    {
      words: 'phase.divorce.visit',
      steps: [
        { id: 'recheck', words: 'step.divorce.recheck', by: 'recheck', screen: RecheckStep },
        { id: 'write', words: 'step.divorce.write', by: 'write-agreement', screen: writtenAgreement },
        { id: 'inquire', words: 'step.divorce.inquire', by: 'inquire', screen: InquireStep },
        { id: 'agree', words: 'step.divorce.agree', by: 'sign-agreement', screen: SignAgreementStep },
        { id: 'capture', words: 'step.divorce.capture', by: 'capture', screen: CaptureStep },
        { id: 'declare', words: 'step.divorce.declare', by: 'declare', screen: DeclareStep },
        { id: 'examine', words: 'step.divorce.examine', by: 'examine', screen: ExamineStep },
        { id: 'consent', words: 'step.divorce.consent', by: 'consent', screen: ConsentStep },
        { id: 'print', words: 'step.divorce.print', by: 'print', screen: PrintStep },
        { id: 'sign', words: 'step.divorce.sign', by: 'sign', screen: SignStep },
      ],
    },
    {
      words: 'phase.divorce.registration',
      steps: [
        {
          id: 'register',
          words: 'step.divorce.register',
          by: 'register',
          legal: true,
          moment: true,
          screen: RegisterStep,
        },
        { id: 'deliver', words: 'step.divorce.deliver', by: 'deliver', screen: DeliverStep },
        { id: 'file', words: 'step.divorce.file', by: 'file', screen: FileStep },
      ],
    },
  ],
  next: {
    opened: 'call',
    called: 'mediate',
    mediated: 'accept',
    accepted: 'apply',
    applied: 'issue-receipt',
    waiting: 'waiting',
    'cooling-off': 'waiting',
    'last-day-of-withdrawal': 'waiting',
    'issue-window': 'waiting',
    'last-day-of-window': 'waiting',
    'deemed-withdrawn': 'waiting',
    withdrawn: 'waiting',
    terminated: 'waiting',
    'application-filed': null,
    'called-again': 'recheck',
    rechecked: 'write',
    written: 'inquire',
    'one-asked': 'inquire',
    asked: 'agree',
    agreed: 'capture',
    captured: 'declare',
    declared: 'examine',
    examined: 'consent',
    consented: 'print',
    printed: 'sign',
    signed: 'register',
    registered: 'deliver',
    delivered: 'file',
    filed: null,
    'not-accepted': null,
    reconciled: null,
    aborted: null,
    contested: null,
  },
  stageOn: standingOf,
  beside: {
    'call-again': calledAgain,
    withdraw: WithdrawAct,
    'reprint-receipt': ReprintAct,
    'note-no-consent': noConsent,
    'write-agreement': writtenAgreement,
    reconcile: reconciliation,
    correct: CorrectAct,
    approve: ApproveAct,
    terminate: termination,
    'hand-over': handedOver,
    abort: AbortAct,
    annotate: AnnotateAct,
    retract: retractScreen,
  },
  ways: { 'second-visit-day': 'call-again' },
  head: (opened) => {
    const names = partyIds.map((party: PartyId) => nameIn(opened, party))
    const receipt = agreed(opened.state().receipt)
    const ticket = agreed(opened.state().ticket) ?? null
    return {
      names: names.some((name) => name !== '') ? names : [],
      matter: t('case.kind.divorce'),
      called: receipt ? t(opened.state().visit.length > 0 ? 'divorce.visit.2' : 'divorce.visit.1') : ticket,
    }
  },
  script: divorceScript,
  printed: printedDivorce,
  ground: (opened) => {
    const { state } = opened
    const refusal = agreed(state().refusal)
    if (outcomeOf(opened)) return endedWords(opened)
    if (!refusal) return null
    const on = state().refusal[0]?.at ?? ''
    const codes = refusal.codes.map((code) => tOr(`ground.${code}`, code))
    return [shortDate(on), ...codes, refusal.explanation].join('　')
  },
})
