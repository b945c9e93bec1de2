import { agreed, factOf, marriageScript, type PartyId, partyIds } from '../../../domain/index.ts'
import { t, tOr } from '../../text/text.ts'
import { AbortAct } from '../case/abort-act.tsx'
import { AnnotateAct } from '../case/annotate-act.tsx'
import { ApproveAct } from '../case/approve-act.tsx'
import { CorrectAct } from '../case/correct-act.tsx'
import { retractScreen } from '../case/retract-screen.ts'
import { screensOf } from '../kind-screens.ts'
import { AcceptStep } from './accept-step.tsx'
import { AfterStep } from './after-step.tsx'
import { CallStep } from './call-step.tsx'
import { CaptureStep } from './capture-step.tsx'
import { DeclareStep } from './declare-step.tsx'
import { DeliverStep } from './deliver-step.tsx'
import { ExamineStep } from './examine-step.tsx'
import { PrintStep } from './print-step.tsx'
import { printedMarriage } from './printed.ts'
import { RegisterStep } from './register-step.tsx'
import { SignStep } from './sign-step.tsx'

/** The screens of a marriage, under the phases of the law (初审—受理—审查—登记). */
export const marriageScreens = screensOf('marriage', {
  phases: [
    {
      words: 'phase.pre-check',
      steps: [
        { id: 'call', by: 'call', screen: CallStep },
        { id: 'accept', by: 'accept', screen: AcceptStep },
      ],
    },
    {
      words: 'phase.acceptance',
      steps: [
        { id: 'capture', by: 'capture', screen: CaptureStep },
        { id: 'declare', by: 'declare', screen: DeclareStep },
      ],
    },
    {
      words: 'phase.examination',
      steps: [
        { id: 'examine', by: 'examine', screen: ExamineStep },
        { id: 'print', by: 'print', screen: PrintStep },
        { id: 'sign', by: 'sign', screen: SignStep },
      ],
    },
    {
      words: 'phase.registration',
      steps: [
        { id: 'register', by: 'register', legal: true, moment: true, screen: RegisterStep },
        { id: 'deliver', by: 'deliver', screen: DeliverStep },
        { id: 'after', by: 'file', screen: AfterStep },
      ],
    },
  ],
  next: {
    opened: 'call',
    booked: 'call',
    called: 'accept',
    accepted: 'capture',
    captured: 'declare',
    declared: 'examine',
    examined: 'print',
    printed: 'sign',
    signed: 'register',
    registered: 'deliver',
    delivered: 'after',
    filed: null,
    'not-accepted': null,
    'not-registered': null,
    aborted: null,
    contested: null,
  },
  beside: {
    correct: CorrectAct,
    approve: ApproveAct,
    abort: AbortAct,
    annotate: AnnotateAct,
    retract: retractScreen,
  },
  head: ({ state }) => {
    const name = (party: PartyId) => factOf(state(), party, 'name') ?? ''
    const isNamed = partyIds.some((party) => name(party) !== '')
    return {
      names: isNamed ? partyIds.map(name) : [],
      matter: t(`case.kind.${agreed(state().variant) ?? 'marriage'}`),
      called: agreed(state().ticket) ?? null,
    }
  },
  script: marriageScript,
  printed: printedMarriage,
  ground: ({ state }) => {
    const refusal = agreed(state().refusal)
    if (!refusal) return null
    return [...refusal.codes.map((code) => tOr(`ground.${code}`, code)), refusal.explanation].join('　')
  },
})
