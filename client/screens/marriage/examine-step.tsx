import { createSignal, type JSX } from 'solid-js'
import { factOf, type PartyId, refusalCodes } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { useKeys } from '../../parts/keys.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { RefuseAct } from '../case/refuse-act.tsx'
import { StatusChecks } from '../case/status-checks.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { Folio } from './folio.tsx'

/** The opinion as the form prints it (审查意见). */
const opinion = '符合结婚条件，准予登记'

/** A7: the registrar examines: “符合结婚条件，准予登记”, or does not register. */
export function ExamineStep(): JSX.Element {
  const { opened } = useCaseOf('marriage')
  const form = createActForm(opened, 'examine', { opinion })
  const [declining, setDeclining] = createSignal(false)
  useKeys({ 'Alt X': () => setDeclining(true) })
  const person = (party: PartyId) => {
    const document = factOf(opened.state(), party, 'document')
    return { name: factOf(opened.state(), party, 'name') ?? '', ...(document ? { document } : {}) }
  }
  return (
    <StepFrame
      form={form}
      act="act.examine"
      onAct={() => void form.sign()}
      before={<StatusChecks people={{ man: person('man'), woman: person('woman') }} />}
      others={
        <button type="button" class="b" aria-keyshortcuts="Alt+X" onClick={() => setDeclining(true)}>
          {t('act.decline')}… <kbd aria-hidden="true">Alt X</kbd>
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
        grounds={refusalCodes}
        suggested={form.review().refusals}
        onClose={() => setDeclining(false)}
      />
    </StepFrame>
  )
}
