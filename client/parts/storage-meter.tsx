import { type JSX, Show } from 'solid-js'
import { size } from '../text/measures.ts'
import { t } from '../text/text.ts'
import { useDoor } from './desk-context.tsx'

/** A case with its scans and photographs, about. */
const bytesOfCase = 6_000_000

/** How much room this machine has, and whether the browser promised to keep what is in it. */
export function StorageMeter(): JSX.Element {
  const { storage } = useDoor()
  const left = () => Math.max(0, storage().quotaBytes - storage().usedBytes)
  return (
    <section class="gap" aria-labelledby="storage">
      <div class="sech">
        <h2 id="storage">{t('storage.title')}</h2>
        <span class="meta">
          {t('storage.sealed')}，
          <span classList={{ due: storage().isPersistent === false }}>
            {t(storage().isPersistent === true ? 'storage.kept' : 'storage.unkept')}
          </span>
        </span>
      </div>
      <p class="line">
        <span class="num">
          {t('storage.used', { used: size(storage().usedBytes), quota: size(storage().quotaBytes) })}
        </span>
        <span class="meta" classList={{ due: storage().isFull }}>
          {storage().isFull
            ? t('storage.none')
            : t('storage.room', { count: Math.floor(left() / bytesOfCase) })}
        </span>
      </p>
      <meter
        aria-label={t('storage.meter')}
        min={0}
        max={Math.max(1, storage().quotaBytes)}
        value={storage().usedBytes}
      />
      <Show when={storage().isLow && !storage().isFull}>
        <p class="due">{t('storage.low')}</p>
      </Show>
    </section>
  )
}
