import { createSignal, type JSX, Show } from 'solid-js'
import { agreed, reissueSignedPapers } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { useKeys } from '../../parts/keys.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { SignedPapers } from '../case/signed-papers.tsx'
import { SpoilAct } from '../case/spoil-act.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { applicantsIn, forApplicants, nameIn } from './applicants.ts'

/** E9: who applies, or the representative, signs and presses a finger on the papers; the papers are scanned. */
export function SignStep(): JSX.Element {
  const { desk, opened } = useCaseOf('reissue')
  const form = createActForm(opened, 'sign', { papers: [], sitting: desk.sitting })
  const applicants = () => applicantsIn(opened.state())
  const [spoiling, setSpoiling] = createSignal(false)
  const sign = () =>
    form.sign((values) => ({
      ...(values as object),
      sitting: desk.sitting,
      signed: forApplicants(applicants(), (party) => form.get(`signed.${party}`)),
      printed: forApplicants(applicants(), (party) => form.get(`printed.${party}`)),
    }))
  useKeys({ 'Alt R': () => setSpoiling(true) })
  return (
    <StepFrame
      form={form}
      act="act.sign"
      onAct={() => void sign()}
      others={
        <button type="button" class="b" aria-keyshortcuts="Alt+R" onClick={() => setSpoiling(true)}>
          {t('act.spoil')}… <kbd aria-hidden="true">Alt R</kbd>
        </button>
      }
    >
      <SignedPapers
        form={form}
        papers={reissueSignedPapers}
        parties={applicants()}
        nameOf={(party) => nameIn(opened.state(), party)}
        certificate={agreed(opened.state().print)?.certificate ?? ''}
      />
      <Show when={spoiling()}>
        <SpoilAct onClose={() => setSpoiling(false)} />
      </Show>
    </StepFrame>
  )
}
