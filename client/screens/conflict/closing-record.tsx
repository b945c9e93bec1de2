import { For, type JSX, Show } from 'solid-js'
import { BlobPicture } from '../../parts/blob-picture.tsx'
import { useClerkNames } from '../../parts/clerk-name.ts'
import { t } from '../../text/text.ts'
import { AfterClosing } from './after-closing.tsx'
import { decisionOf } from './closing.ts'
import { useConflict } from './conflict-context.tsx'

/** The document on which a dispute was closed, and by whom it was recorded. */
export function ClosingRecord(): JSX.Element {
  const { dispute } = useConflict()
  const clerkName = useClerkNames()
  return (
    <Show when={decisionOf(dispute)}>
      {(closed) => (
        <>
          <section aria-labelledby="closed">
            <div class="sech">
              <h2 id="closed">{t('closed.title')}</h2>
              <span class="meta">{closed().at.slice(0, 16).replace('T', ' ')}</span>
            </div>
            <dl class="kv">
              <dt>{t('closing.document')}</dt>
              <dd>{closed().value.document.title}</dd>
              <dt>{t('closing.issuedBy')}</dt>
              <dd>{closed().value.document.issuedBy}</dd>
              <dt>{t('closing.number')}</dt>
              <dd class="num">{closed().value.document.number ?? t('none')}</dd>
              <dt>{t('closing.effectiveOn')}</dt>
              <dd class="num">{closed().value.document.effectiveOn}</dd>
              <dt>{t('closing.why')}</dt>
              <dd>{closed().value.why}</dd>
              <dt>{t('closed.by')}</dt>
              <dd>{clerkName(closed().clerk)}</dd>
            </dl>
            <p class="thumbs">
              <For each={closed().value.document.scans}>
                {(scan) => <BlobPicture blob={scan} alt={t('record.picture')} class="thumb" />}
              </For>
            </p>
          </section>
          <AfterClosing
            outcomeOf={(id) => closed().value.decided.find((side) => side.case === id)?.outcome}
          />
        </>
      )}
    </Show>
  )
}
