import { type JSX, Show } from 'solid-js'
import { t } from '../text/text.ts'
import { useDesk } from './desk-context.tsx'

/** What must be known of the centre itself: it is being given back what it lost, or its receipts do not fit together. */
export function SyncChain(): JSX.Element {
  const desk = useDesk()
  const sync = desk.sync
  return (
    <>
      <Show when={sync().recovering}>
        {(steps) => (
          <section class="refusal returned parked" aria-label={t('sync.recovering')}>
            <strong>{t('sync.recovering')}</strong> {t('sync.recovering.how')}
            <p class="line">
              <progress
                aria-label={t('sync.recovering')}
                max={Math.max(1, steps().total)}
                value={steps().done}
              />
              <span class="meta num">
                {t('sync.recovering.steps', { done: steps().done, total: steps().total })}
              </span>
            </p>
          </section>
        )}
      </Show>
      <Show when={sync().receiptFault}>
        {(fault) => (
          <section class="refusal returned" role="alert">
            <strong>{t(`sync.receipts.${fault().code}`)}</strong>{' '}
            <Show when={fault().seq !== null}>
              <span class="num">{t('sync.receipts.place', { seq: fault().seq ?? '' })}</span>
            </Show>
            <cite>{t('sync.receipts.kept')}</cite>
          </section>
        )}
      </Show>
    </>
  )
}
