import { createSignal, type JSX } from 'solid-js'
import { reissueApplicationOf } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { useKeys } from '../../parts/keys.ts'
import { actName } from '../../text/kind-words.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { StatusChecks } from '../case/status-checks.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { applicantsIn } from './applicants.ts'
import { Folio } from './folio.tsx'
import { RefuseAct } from './refuse-act.tsx'

/** The opinion as the form prints it (审查意见). */
const opinion = '符合补领条件，准予补发'

/** E7: the registrar examines: “符合补领条件，准予补发”, or does not reissue. */
export function ExamineStep(): JSX.Element {
  const { opened } = useCaseOf('reissue')
  const form = createActForm(opened, 'examine', { opinion })
  const [declining, setDeclining] = createSignal(false)
  useKeys({ 'Alt X': () => setDeclining(true) })
  return (
    <StepFrame
      form={form}
      onAct={() => void form.sign()}
      before={
        <StatusChecks
          people={reissueApplicationOf(opened.state(), { type: 'examine' }).parties}
          parties={applicantsIn(opened.state())}
        />
      }
      others={
        <button type="button" class="b" aria-keyshortcuts="Alt+X" onClick={() => setDeclining(true)}>
          {actName('reissue', 'decline')}… <kbd aria-hidden="true">Alt X</kbd>
        </button>
      }
    >
      <Folio review={form.review()} />
      <p class="opinion" lang="zh">
        {t('examine.opinion')}：<b>{opinion}</b>
      </p>
      <RefuseAct
        open={declining()}
        type="decline"
        suggested={form.review().refusals}
        onClose={() => setDeclining(false)}
      />
    </StepFrame>
  )
}
