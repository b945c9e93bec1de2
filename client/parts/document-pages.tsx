import { createSignal, For, type JSX, Show } from 'solid-js'
import type { BlobRef } from '../../domain/index.ts'
import { t } from '../text/text.ts'
import { BlobPicture } from './blob-picture.tsx'
import { CameraDialog } from './camera.tsx'
import { useDesk } from './desk-context.tsx'

/** The scanned pages of one document: taken with the document camera or from a file, each kept at once. */
export function DocumentPages(props: {
  title: string
  /** Where they stand in the act; `scans` where it is not said. */
  at?: string
  scans: readonly BlobRef[]
  onChange: (scans: readonly BlobRef[]) => void
}): JSX.Element {
  const desk = useDesk()
  const [isTaking, setTaking] = createSignal(false)
  const keep = async (picture: Blob) => {
    const kept = await desk.keepBlob(picture, 'image/jpeg')
    if (kept.ok) props.onChange([...props.scans, kept.value])
  }
  return (
    <div class="pages-taken" data-at={props.at ?? 'scans'}>
      <button type="button" class="b" onClick={() => setTaking(true)}>
        {t('scans.take')}
        {'　'}
        {t('scans.pages', { count: props.scans.length })}
      </button>
      <For each={props.scans}>
        {(scan, index) => (
          <BlobPicture blob={scan} alt={t('scans.page', { page: index() + 1 })} class="thumb" />
        )}
      </For>
      <Show when={isTaking()}>
        <CameraDialog
          open
          use="document"
          title={props.title}
          ask={t('pages.ask')}
          taken={props.scans.map((_, index) => t('scans.page', { page: index + 1 }))}
          onTaken={(picture) => void keep(picture)}
          onClose={() => setTaking(false)}
        />
      </Show>
    </div>
  )
}
