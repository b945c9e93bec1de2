import { A } from '@solidjs/router'
import { createMemo, type JSX, Show } from 'solid-js'
import { caseNumberOf } from '../../text/case-words.ts'
import { t } from '../../text/text.ts'
import { useCase } from './case-context.tsx'
import { OtherActs } from './other-acts.tsx'

/** Whose case it is; names largest, numbers nowhere. */
export function CaseHead(): JSX.Element {
  const { opened, screens, isRecordShown, toggleRecord } = useCase()
  const head = createMemo(() => screens.head(opened))
  return (
    <header class="casehead">
      <h1>
        {head()
          .names.map((name) => name || '—')
          .join('　') || t('case.new')}
      </h1>
      <span class="q">
        {head().matter}
        {'　'}
        <span class="num">{caseNumberOf(opened.id)}</span>
        <Show when={head().called}>
          {(called) => (
            <>
              {'　'}
              {called()}
            </>
          )}
        </Show>
      </span>
      <span class="meta">
        <Show when={opened.conflicts().length > 0}>
          <A class="due" href={`/conflicts?case=${opened.id}`}>
            {t('case.conflicts', { count: opened.conflicts().length })}
          </A>
        </Show>
        <button
          type="button"
          class="b plain"
          aria-pressed={isRecordShown()}
          aria-keyshortcuts="Alt+T"
          onClick={toggleRecord}
        >
          {t('case.record')} <kbd aria-hidden="true">Alt T</kbd>
        </button>
        <OtherActs />
      </span>
    </header>
  )
}
