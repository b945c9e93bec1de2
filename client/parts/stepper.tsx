import { For, type JSX } from 'solid-js'
import { type TextKey, t } from '../text/text.ts'

/** One step of a flow as the stepper shows it. */
export interface Step {
  readonly id: string
  readonly words: TextKey
  readonly status: 'done' | 'current' | 'to-come'
  /** The step with legal effect stands as a square. */
  readonly legal?: boolean
  /** When it was done, `09:54`. */
  readonly at?: string
}

/** Where we are: the steps of the flow under the phases of the law. */
export function Stepper(props: {
  phases: readonly { readonly words: TextKey; readonly steps: readonly Step[] }[]
}): JSX.Element {
  return (
    <nav class="steps" aria-label={t('steps.aria')}>
      <For each={props.phases}>
        {(phase) => (
          <>
            <h2>{t(phase.words)}</h2>
            <ol>
              <For each={phase.steps}>
                {(step) => (
                  <li
                    classList={{ done: step.status === 'done', legal: step.legal === true }}
                    aria-current={step.status === 'current' ? 'step' : undefined}
                  >
                    <span>{t(step.words)}</span>
                    <small>{step.at ?? ''}</small>
                  </li>
                )}
              </For>
            </ol>
          </>
        )}
      </For>
    </nav>
  )
}
