import { For, type JSX, Show } from 'solid-js'
import type { AppointmentActOf } from '../../../domain/index.ts'
import { BlobPicture } from '../../parts/blob-picture.tsx'
import { t } from '../../text/text.ts'
import { itemWords } from './returned.tsx'

/** What was uploaded, to be looked at; at the counter the originals are shown all the same. */
export function ReviewedUploads(props: { request: AppointmentActOf<'submit'> }): JSX.Element {
  return (
    <Show when={props.request.uploads.length > 0}>
      <section class="page" aria-labelledby="uploads">
        <div class="sech">
          <h2 id="uploads">{t('book.uploads')}</h2>
          <span class="meta">{t('book.uploads.originals')}</span>
        </div>
        <For each={props.request.uploads}>
          {({ party, type, number, scans }) => (
            <div class="upload">
              <span>
                {party ? t(`party.${party}`) : ''} {itemWords(type)} <span class="num q">{number ?? ''}</span>
              </span>
              <span class="pages-taken">
                <For each={scans}>
                  {(blob, index) => (
                    <BlobPicture blob={blob} alt={t('scans.page', { page: index() + 1 })} class="thumb" />
                  )}
                </For>
              </span>
            </div>
          )}
        </For>
      </section>
    </Show>
  )
}
