import { type JSX, Show } from 'solid-js'
import { t } from '../text/text.ts'
import { Key } from './key.tsx'

/** The words of the standard's script to say now, and what comes next; Chinese in every language. */
export function Phrase(props: {
  now: string | undefined
  next: string | undefined
  label?: 'phrase.now' | 'phrase.after'
  onNext?: () => void
}): JSX.Element {
  return (
    <Show when={props.now}>
      <section
        class="phrase"
        classList={{ long: (props.now?.length ?? 0) > 34 }}
        aria-label={t(props.label ?? 'phrase.now')}
      >
        <span class="lab" aria-hidden="true">
          {t(props.label ?? 'phrase.now')}
        </span>
        <q lang="zh">{props.now}</q>
        <Show when={props.next}>
          <span class="next">
            {t('phrase.next')}
            {'　'}
            <b lang="zh">{props.next}</b>
            {'　'}
            <Show when={props.onNext}>
              <button
                type="button"
                class="b plain"
                aria-label={`F9 ${t('phrase.next')}`}
                aria-keyshortcuts="F9"
                onClick={() => props.onNext?.()}
              >
                <Key name="F9" />
              </button>
            </Show>
          </span>
        </Show>
      </section>
    </Show>
  )
}
