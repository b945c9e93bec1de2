import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Result } from '../../domain/index.ts'
import { type CameraFault, type CameraUse, stillFromFile, takeStill } from '../devices/camera.ts'
import { t } from '../text/text.ts'
import { createCameraView } from './camera-view.ts'
import { Dialog } from './dialog.tsx'

/**
 * Takes stills: documents, the parties at the counter, the certificate photograph, signed papers.
 * Each picture is kept as soon as it is taken; closing loses nothing.
 */
export function CameraDialog(props: {
  open: boolean
  title: string
  use: CameraUse
  /** Said above the picture: what to lay down or who should look here. */
  ask: string
  onTaken: (picture: Blob) => void
  onClose: () => void
  /** Names of what has been taken so far. */
  taken: readonly string[]
  /** What is chosen before taking, such as which document it is. */
  children?: JSX.Element
}): JSX.Element {
  return (
    <Dialog open={props.open} title={props.title} onClose={props.onClose} wide>
      {props.children}
      <Viewfinder
        use={props.use}
        ask={props.ask}
        onTaken={props.onTaken}
        taken={props.taken}
        onClose={props.onClose}
      />
    </Dialog>
  )
}

function Viewfinder(props: {
  use: CameraUse
  ask: string
  onTaken: (picture: Blob) => void
  onClose: () => void
  taken: readonly string[]
}): JSX.Element {
  let video: HTMLVideoElement | undefined
  const view = createCameraView(props.use, () => video)
  const [stillFault, setStillFault] = createSignal<CameraFault['code']>()
  const [isTaking, setTaking] = createSignal(false)
  const fault = () => stillFault() ?? view.fault()
  const keep = (still: Result<Blob, CameraFault>) => {
    if (still.ok) props.onTaken(still.value)
    else setStillFault(still.error.code)
  }
  const take = async () => {
    if (!video || !view.isShown() || isTaking()) return
    setStillFault(undefined)
    setTaking(true)
    const still = await takeStill(video)
    setTaking(false)
    keep(still)
  }
  const fromFiles = async (files: FileList | null) => {
    setStillFault(undefined)
    for (const file of files ?? []) keep(await stillFromFile(file))
  }
  return (
    <div class="camera">
      <p class="serif">{props.ask}</p>
      <Show when={fault()}>
        {(code) => (
          <div class="refusal" role="alert">
            <strong>{t('camera.fault')}</strong>
            {'　'}
            {t('camera.fault.more', { code: code() })}
          </div>
        )}
      </Show>
      <video ref={video} autoplay muted playsinline aria-label={t('camera.view')} />
      <ul class="taken" aria-label={t('camera.taken')}>
        <For each={props.taken}>{(name) => <li>{name}</li>}</For>
      </ul>
      <div class="foot">
        <label class="b file">
          {t('camera.file')}
          <input
            class="vh"
            type="file"
            accept="image/jpeg,image/png"
            multiple
            onChange={(event) => void fromFiles(event.currentTarget.files)}
          />
        </label>
        <button
          type="button"
          class="b"
          aria-disabled={isTaking()}
          onClick={() => isTaking() || props.onClose()}
        >
          {t('camera.done')}
        </button>
        <button
          type="button"
          class="b main"
          autofocus
          aria-disabled={!view.isShown()}
          aria-busy={isTaking()}
          onClick={() => void take()}
        >
          {t('camera.take')} <kbd aria-hidden="true">Space</kbd>
        </button>
      </div>
    </div>
  )
}
