import { For, type JSX, Match, Switch } from 'solid-js'
import type { SignInFault, SigningFault } from '../../state/faults.ts'
import { t } from '../../text/text.ts'
import { RefusalWithWays } from './refusal-with-ways.tsx'

/** Why an act was not signed: what happened, what was kept, what to do. It stays until the next try. */
export function FaultNotice(props: { fault: SigningFault | SignInFault | null }): JSX.Element {
  const refusals = () =>
    props.fault?.code === 'refused' && 'refusals' in props.fault ? props.fault.refusals : []
  return (
    <Switch>
      <Match when={props.fault === null}>{null}</Match>
      <Match when={refusals().length > 0}>
        <For each={refusals()}>{(refusal) => <RefusalWithWays refusal={refusal} />}</For>
      </Match>
      <Match when={props.fault}>
        {(fault) => (
          <div class="refusal" role="alert">
            <strong>{t(`fault.${faultKey(fault().code)}`)}</strong>
          </div>
        )}
      </Match>
    </Switch>
  )
}

const known = [
  'not-yet',
  'clock',
  'no-space',
  'locked',
  'key-not-certified',
  'wrong-password',
  'wait',
  'not-enrolled-here',
] as const

const faultKey = (code: string): (typeof known)[number] | 'other' =>
  known.find((each) => each === code) ?? 'other'
