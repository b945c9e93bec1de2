import { For, type JSX, Show } from 'solid-js'
import type { SigningFault } from '../state/faults.ts'
import { t } from '../text/text.ts'
import { Refusal } from './refusal.tsx'

/** Why an act was not signed, outside a case: what happened, what was kept, what to do. */
export function SigningFaultWords(props: { fault: SigningFault }): JSX.Element {
  const refusals = () => (props.fault.code === 'refused' ? props.fault.refusals : [])
  return (
    <>
      <Show when={refusals().length === 0}>
        <div class="refusal" role="alert">
          {t(`fault.signing.${props.fault.code}`)}
        </div>
      </Show>
      <For each={refusals()}>{(refusal) => <Refusal refusal={refusal} />}</For>
    </>
  )
}
