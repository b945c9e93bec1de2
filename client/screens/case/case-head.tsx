import { A } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { agreed, type CaseId, factOf, type PartyId } from '../../../domain/index.ts'
import { t } from '../../text/text.ts'
import { useCase } from './case-context.tsx'
import { OtherActs } from './other-acts.tsx'

/** Whose case it is; names largest, numbers nowhere. */
export function CaseHead(): JSX.Element {
  const { opened, isRecordShown, toggleRecord } = useCase()
  const name = (party: PartyId) => factOf(opened.state(), party, 'name')
  const variant = () => agreed(opened.state().variant) ?? 'marriage'
  return (
    <header class="casehead">
      <h1>
        <Show when={name('man') ?? name('woman')} fallback={t('case.new')}>
          {name('man') ?? '—'}
          {'　'}
          {name('woman') ?? '—'}
        </Show>
      </h1>
      <span class="q">
        {t(`case.kind.${variant()}`)}
        {'　'}
        <span class="num">{caseNumber(opened.id)}</span>
        <Show when={agreed(opened.state().ticket)}>
          {(ticket) => (
            <>
              {'　'}
              {ticket()}
            </>
          )}
        </Show>
      </span>
      <span class="meta">
        <Show when={opened.conflicts().length > 0}>
          <A class="due" href="/conflicts">
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

/** The short number people use at the counter: the last five characters of the case's id. */
export const caseNumber = (id: CaseId): string => id.slice(-5)
