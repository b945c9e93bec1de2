import { createSignal, type JSX, Show } from 'solid-js'
import type { BlobRef } from '../../domain/index.ts'
import { t } from '../text/text.ts'
import type { Places } from './act-form.ts'
import { BlobPicture } from './blob-picture.tsx'
import { CameraDialog } from './camera.tsx'
import { useDesk } from './desk-context.tsx'
import { useKeys } from './keys.ts'

/** A photograph of an act, taken at the counter; F4 takes the next one that is missing. */
export function Photo(props: {
  at: string
  words: string
  hint: string
  form: Places
  /** F4 takes this one. */
  isNext: boolean
  /** One person's certificate photograph is upright. */
  isUpright?: boolean
  /** Who is asked to look at the camera; two where nothing is said. */
  people?: 1 | 2
}): JSX.Element {
  const desk = useDesk()
  const [isTaking, setTaking] = createSignal(false)
  const photo = () => props.form.get(props.at) as BlobRef | undefined
  const keep = async (picture: Blob) => {
    const kept = await desk.keepBlob(picture, 'image/jpeg')
    if (kept.ok) props.form.put(props.at, kept.value)
    setTaking(false)
  }
  useKeys({ F4: () => props.isNext && setTaking(true) })
  return (
    <figure
      data-at={props.at}
      class={props.isUpright ? 'single-photo' : 'scene-photo'}
      aria-label={props.words}
    >
      <Show when={photo()} fallback={<div class="frame">{props.hint}</div>}>
        {(blob) => <BlobPicture blob={blob()} alt={props.words} />}
      </Show>
      <figcaption>
        {props.words}
        <button type="button" class="b" onClick={() => setTaking(true)}>
          {photo() ? t('capture.again') : t('capture.take')}
          <Show when={props.isNext}>
            {' '}
            <kbd aria-hidden="true">F4</kbd>
          </Show>
        </button>
      </figcaption>
      <Show when={isTaking()}>
        <CameraDialog
          open
          use="portrait"
          title={props.words}
          ask={t(props.people === 1 ? 'capture.ask.one' : 'capture.ask')}
          taken={[]}
          onTaken={(picture) => void keep(picture)}
          onClose={() => setTaking(false)}
        />
      </Show>
    </figure>
  )
}
