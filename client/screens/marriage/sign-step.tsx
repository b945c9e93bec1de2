import { createSignal, type JSX, Show } from 'solid-js'
import { agreed, factOf, type PartyId, partyIds, signedPapers } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { useKeys } from '../../parts/keys.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { SignedPapers } from '../case/signed-papers.tsx'
import { SpoilAct } from '../case/spoil-act.tsx'
import { StepFrame } from '../case/step-frame.tsx'

/** A9: both sign and press their fingers on the three papers; the papers are scanned. */
export function SignStep(): JSX.Element {
  const { desk, opened } = useCaseOf('marriage')
  const form = createActForm(opened, 'sign', { papers: [], sitting: desk.sitting })
  const [spoiling, setSpoiling] = createSignal(false)
  useKeys({ 'Alt R': () => setSpoiling(true) })
  return (
    <StepFrame
      form={form}
      act="act.sign"
      onAct={() => void form.sign((values) => ({ ...(values as object), sitting: desk.sitting }))}
      others={
        <button type="button" class="b" aria-keyshortcuts="Alt+R" onClick={() => setSpoiling(true)}>
          {t('act.spoil')}… <kbd aria-hidden="true">Alt R</kbd>
        </button>
      }
    >
      <SignedPapers
        form={form}
        papers={signedPapers}
        parties={partyIds}
        nameOf={(party: PartyId) => factOf(opened.state(), party, 'name') ?? ''}
        certificate={agreed(opened.state().print)?.certificate ?? ''}
      />
      <Show when={spoiling()}>
        <SpoilAct onClose={() => setSpoiling(false)} />
      </Show>
    </StepFrame>
  )
}
