import { createSignal, type JSX, Show } from 'solid-js'
import { t } from '../text/text.ts'
import { BlanksDialog } from './blanks-dialog.tsx'
import { useNumberLedger } from './number-ledger.ts'

/** Printed blanks handed to this machine: received, used, spoiled, left. */
export function BlanksAccount(): JSX.Element {
  const ledger = useNumberLedger()
  const [isEntering, setEntering] = createSignal(false)
  const count = (...statuses: readonly string[]) =>
    ledger().blanks.blanks.filter(({ status }) => statuses.includes(status)).length
  return (
    <section class="gap" aria-labelledby="blanks">
      <div class="sech">
        <h2 id="blanks">{t('blanks.title')}</h2>
        <span class="meta">{t('blanks.left', { count: count('received') })}</span>
      </div>
      <p class="line">
        <Show
          when={ledger().blanks.blanks.length > 0}
          fallback={<span class="empty">{t('blanks.none')}</span>}
        >
          <span class="num">
            {t('blanks.given', { count: ledger().blanks.blanks.length })}
            {'　'}
            {t('blanks.used', { count: count('used', 'assigned') })}
            {'　'}
            {t('blanks.spoiled', { count: count('spoiled') })}
          </span>
        </Show>
        <button type="button" class="b plain" onClick={() => setEntering(true)}>
          {t('blanks.enter')}…
        </button>
      </p>
      <BlanksDialog open={isEntering()} onClose={() => setEntering(false)} />
    </section>
  )
}
