import { isOwnDecision, type RevocationStage, triggerOf } from '../../../domain/index.ts'
import { firstOf, t, tOr } from '../../text/text.ts'
import { retractScreen } from '../case/retract-screen.ts'
import { screensOf } from '../kind-screens.ts'
import { annotateScreen } from './annotation-fields.ts'
import { ApproveAct } from './approve-act.tsx'
import { FileStep } from './file-step.tsx'
import { legalityScreen, serveScreen, statementScreen } from './own-decision-fields.ts'
import { DecideStep, NoticeStep } from './own-decision-steps.tsx'
import { printedRevocation } from './printed.ts'
import { checkScreen, dateScreen, receiveScreen, receptionIn } from './received-fields.ts'
import { RefuseAct } from './refuse-act.tsx'

/** What is dated waits for its annotation, or, where the registry itself decides, for the notice to the two. */
type Standing = RevocationStage | 'to-notify'

/** The screens of nullity, annulment and revocation: received, checked, dated, decided where it is our own, annotated. */
export const revocationScreens = screensOf<'revocation', Standing>('revocation', {
  phases: [
    {
      words: 'phase.rv.reception',
      steps: [
        { id: 'receive', words: 'step.rv.receive', by: 'receive', screen: receiveScreen },
        { id: 'check', words: 'step.rv.check', by: 'check-authenticity', screen: checkScreen },
        { id: 'date', words: 'step.rv.date', by: 'set-effect-date', screen: dateScreen },
      ],
    },
    {
      words: 'phase.rv.own',
      isOfCase: ({ state }) => isOwnDecision(triggerOf(state()) ?? 'own-decision'),
      steps: [
        { id: 'notice', words: 'step.rv.notice', by: 'notice-of-intent', screen: NoticeStep },
        { id: 'decide', words: 'step.rv.decide', by: 'decide', screen: DecideStep },
        { id: 'serve', words: 'step.rv.serve', by: 'serve', screen: serveScreen },
      ],
    },
    {
      words: 'phase.rv.annotation',
      steps: [
        { id: 'annotate', words: 'step.rv.annotate', by: 'annotate', legal: true, screen: annotateScreen },
        { id: 'file', words: 'step.rv.file', by: 'file', screen: FileStep },
      ],
    },
  ],
  next: {
    opened: 'receive',
    received: 'check',
    checked: 'date',
    dated: 'annotate',
    'to-notify': 'notice',
    notified: 'decide',
    decided: 'serve',
    served: 'annotate',
    annotated: 'file',
    refused: 'file',
    filed: null,
    contested: null,
  },
  stageOn: ({ state, stage }) =>
    stage() === 'dated' && isOwnDecision(triggerOf(state())) ? 'to-notify' : stage(),
  beside: {
    approve: ApproveAct,
    'check-authenticity': checkScreen,
    'set-effect-date': dateScreen,
    statement: statementScreen,
    'review-legality': legalityScreen,
    serve: serveScreen,
    annotate: annotateScreen,
    retract: { ...retractScreen, about: 'rv.retract.about' },
    refuse: RefuseAct,
  },
  ways: { RV01: 'refuse', RV02: 'refuse', RV04: 'refuse' },
  branches: ({ state }) => state().stage,
  head: ({ state }) => {
    const reception = receptionIn(state())
    const { certificate } = reception?.affected[0] ?? {}
    const title = reception?.document.title
    return {
      names: title ? [title] : [],
      matter: firstOf(
        [`rv.matter.${reception?.trigger}`, `rv.trigger.${reception?.trigger}`],
        t('case.kind.revocation'),
      ),
      called: certificate ?? null,
    }
  },
  printed: printedRevocation,
  ground: ({ state }) => {
    const [refusal] = state().refusal
    if (!refusal) return null
    const { codes, explanation } = refusal.value
    return [...codes.map((code) => tOr(`ground.${code}`, code)), explanation].join('　')
  },
})
