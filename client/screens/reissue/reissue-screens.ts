import '../../style/reissue.css'
import {
  agreed,
  partyIds,
  type ReissueStage,
  reissueApprovalSubjects,
  reissuedCertificates,
  reissueScript,
} from '../../../domain/index.ts'
import { optionsOf } from '../../parts/options-of.ts'
import { t, tOr } from '../../text/text.ts'
import { AbortAct } from '../case/abort-act.tsx'
import { AnnotateAct } from '../case/annotate-act.tsx'
import { Approval } from '../case/approve-act.tsx'
import { CorrectAct } from '../case/correct-act.tsx'
import { retractScreen } from '../case/retract-screen.ts'
import { screensOf } from '../kind-screens.ts'
import { AcceptStep } from './accept-step.tsx'
import { AfterStep } from './after-step.tsx'
import { nameIn } from './applicants.ts'
import { archiveScreen } from './archive-fields.ts'
import { CaptureStep } from './capture-step.tsx'
import { DeclareStep } from './declare-step.tsx'
import { DeliverStep } from './deliver-step.tsx'
import { ExamineStep } from './examine-step.tsx'
import { PrintStep } from './print-step.tsx'
import { printedReissue } from './printed.ts'
import { RegisterStep } from './register-step.tsx'
import { recoverBooklet, revokeReissue } from './revocation-fields.ts'
import { SignStep } from './sign-step.tsx'

/** Once somebody has looked in the archive the case is still `called`; what it waits for is another step. */
type Standing = ReissueStage | 'searched'

/** The screens of a reissue, under the phases of the law (初审—受理—审查—补发). */
export const reissueScreens = screensOf<'reissue', Standing>('reissue', {
  phases: [
    {
      words: 'phase.pre-check',
      steps: [
        {
          id: 'call',
          by: 'call',
          screen: {
            act: 'call',
            words: 'act.call',
            about: 'reissue.call.about',
            fields: [
              {
                at: 'of',
                words: 'reissue.of',
                ask: 'reissue.of.ask',
                as: 'choice',
                options: optionsOf('reissue.of', reissuedCertificates),
              },
              { at: 'ticket', words: 'call.ticket', ask: 'call.ticket.hint', as: 'text', isOptional: true },
            ],
            initial: () => ({ of: 'marriage' }),
          },
        },
        { id: 'archive', words: 'step.reissue.archive', by: 'verify-archive', screen: archiveScreen },
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
        { id: 'sign', words: 'step.reissue.sign', by: 'sign', screen: SignStep },
      ],
    },
    {
      words: 'phase.reissue',
      steps: [
        {
          id: 'register',
          words: 'step.reissue.register',
          by: 'register',
          legal: true,
          moment: true,
          screen: RegisterStep,
        },
        { id: 'deliver', by: 'deliver', screen: DeliverStep },
        { id: 'after', by: 'file', screen: AfterStep },
      ],
    },
  ],
  next: {
    opened: 'call',
    called: 'archive',
    searched: 'accept',
    accepted: 'capture',
    captured: 'declare',
    declared: 'examine',
    examined: 'print',
    printed: 'sign',
    signed: 'register',
    reissued: 'deliver',
    delivered: 'after',
    filed: null,
    'not-accepted': null,
    'not-reissued': null,
    revoked: null,
    aborted: null,
    contested: null,
  },
  stageOn: ({ state, stage }) =>
    stage() === 'called' && agreed(state().archive) !== undefined ? 'searched' : stage(),
  beside: {
    'verify-archive': archiveScreen,
    correct: CorrectAct,
    approve: (props) => Approval({ ...props, subjects: reissueApprovalSubjects, isOfParty: true }),
    abort: AbortAct,
    annotate: AnnotateAct,
    retract: retractScreen,
    'revoke-reissue': revokeReissue,
    'recover-booklet': recoverBooklet,
  },
  head: ({ state }) => {
    const names = partyIds.map((party) => nameIn(state(), party))
    const of = agreed(state().of)
    return {
      names: names.some((name) => name !== '') ? names : [],
      matter: of ? t(`reissue.matter.${of}`) : t('case.kind.reissue'),
      called: agreed(state().ticket) ?? null,
    }
  },
  script: reissueScript,
  printed: printedReissue,
  ground: ({ state }) => {
    const refusal = agreed(state().refusal)
    if (!refusal) return null
    return [...refusal.codes.map((code) => tOr(`ground.${code}`, code)), refusal.explanation].join('　')
  },
})
