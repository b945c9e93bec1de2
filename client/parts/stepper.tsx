import { createEffect, For, type JSX } from 'solid-js'
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

/** How many steps stand on a screen of 800 pixels. */
const mostInSight = 16

/** Where we are: the steps of the flow under the phases of the law. */
export function Stepper(props: {
  phases: readonly { readonly words: TextKey; readonly steps: readonly Step[] }[]
}): JSX.Element {
  let list: HTMLElement | undefined
  createEffect(() => {
    const current = props.phases.flatMap(({ steps }) => steps).find(({ status }) => status === 'current')
    if (current) list?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  })
  const isLong = () => props.phases.flatMap(({ steps }) => steps).length > mostInSight
  return (
    // Where it is longer than the screen it scrolls, and the keyboard can reach it to do so.
    <nav ref={list} class="steps" aria-label={t('steps.aria')} tabindex={isLong() ? '0' : undefined}>
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
