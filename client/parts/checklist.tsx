import { For, type JSX, Show } from 'solid-js'
import { type TextKey, t } from '../text/text.ts'

export type Presence = 'present' | 'missing' | 'contradicts' | 'to-confirm'

/** One line of the checklist: derived from the flow table, never ticked by hand. */
export interface Check {
  readonly id: string
  readonly words: string
  readonly presence: Presence
  readonly note?: string
  readonly key?: string
}

const boxes: Record<Presence, string> = {
  present: 'ck y',
  missing: 'ck',
  contradicts: 'ck n',
  'to-confirm': 'ck w',
}

/** What proves the step: each item with how far it has come; pressing one goes to its field. */
export function Checklist(props: { checks: readonly Check[]; onGo?: (id: string) => void }): JSX.Element {
  return (
    <ul class="checks">
      <For each={props.checks}>
        {(check) => (
          <li classList={{ on: check.presence === 'contradicts' }}>
            <span
              class={boxes[check.presence]}
              role="img"
              aria-label={t(`presence.${check.presence}` as TextKey)}
            />
            <Show when={props.onGo && check.presence !== 'present'} fallback={<span>{check.words}</span>}>
              <button type="button" class="link" onClick={() => props.onGo?.(check.id)}>
                {check.words}
              </button>
            </Show>
            <span class="meta">
              {check.note ?? ''}
              <Show when={check.key}>{(key) => <kbd aria-hidden="true">{key()}</kbd>}</Show>
            </span>
          </li>
        )}
      </For>
    </ul>
  )
}
