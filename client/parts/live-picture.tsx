import { type JSX, Show } from 'solid-js'
import { t } from '../text/text.ts'
import { createCameraView } from './camera-view.ts'

/** What the camera of the counter sees now; nothing of it is kept. */
export function LivePicture(props: { label: string }): JSX.Element {
  let video: HTMLVideoElement | undefined
  const { fault } = createCameraView('portrait', () => video)
  return (
    <Show when={fault() === undefined} fallback={<div class="frame">{t('live.none')}</div>}>
      <video ref={video} autoplay muted playsinline aria-label={props.label} />
    </Show>
  )
}
