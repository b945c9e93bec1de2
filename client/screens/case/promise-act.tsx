import { type JSX, Show } from 'solid-js'
import { agreed, type CounterState } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { t } from '../../text/text.ts'
import { useCase } from './case-context.tsx'
import { FaultNotice } from './fault-notice.tsx'

/** The e-certificate is promised with its date where it is not made at once (standard 6.4.5). */
export function PromiseAct(): JSX.Element {
  const { opened } = useCase()
  const promise = createActForm(opened, 'promise-e-certificate', { told: true })
  return (
    <section>
      <div class="sech spaced">
        <h2>{t('act.promise-e-certificate')}</h2>
        <span class="meta" lang="zh">
          DB 6101/T 3163—2023 6.4.5
        </span>
      </div>
      <p class="meta">{t('after.promise')}</p>
      <FaultNotice fault={promise.fault()} />
      <Show
        when={agreed((opened.state() as CounterState).promise)}
        fallback={
          <p class="inline">
            <label for="promise">{t('after.promise.by')}</label>
            <input
              id="promise"
              class="input day"
              autocomplete="off"
              placeholder={opened.circumstances().on}
              value={(promise.get('by') as string | undefined) ?? ''}
              onInput={(event) => promise.put('by', event.currentTarget.value.trim())}
            />
            <button
              type="button"
              class="b"
              aria-disabled={promise.gaps() > 0}
              onClick={() => promise.gaps() === 0 && void promise.sign()}
            >
              {t('act.promise-e-certificate')}
            </button>
          </p>
        }
      >
        {(made) => <p>{t('after.promise.made', { by: made().by })}</p>}
      </Show>
    </section>
  )
}
