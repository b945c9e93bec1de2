import { createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { type CameraUse, type OpenCamera, openCamera, stillFromFile } from '../devices/camera.ts'
import { t } from '../text/text.ts'
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
  const [camera, setCamera] = createSignal<OpenCamera>()
  const [fault, setFault] = createSignal<string>()
  const [isTaking, setTaking] = createSignal(false)
  let video: HTMLVideoElement | undefined
  onMount(async () => {
    const opened = await openCamera(props.use)
    if (!opened.ok) return setFault(opened.error.code)
    setCamera(opened.value)
    if (video) {
      video.srcObject = opened.value.stream
      await video.play()
    }
  })
  onCleanup(() => camera()?.close())
  const take = async () => {
    const open = camera()
    if (!open || isTaking()) return
    setTaking(true)
    const still = await open.take()
    setTaking(false)
    if (still.ok) props.onTaken(still.value)
    else setFault(still.error.code)
  }
  const fromFiles = async (files: FileList | null) => {
    for (const file of files ?? []) {
      const still = await stillFromFile(file)
      if (still.ok) props.onTaken(still.value)
      else setFault(still.error.code)
    }
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
      <video ref={video} muted playsinline aria-label={t('camera.view')} />
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
        <button type="button" class="b" onClick={props.onClose}>
          {t('camera.done')}
        </button>
        <button
          type="button"
          class="b main"
          autofocus
          aria-disabled={!camera()}
          aria-busy={isTaking()}
          onClick={() => void take()}
        >
          {t('camera.take')} <kbd aria-hidden="true">Space</kbd>
        </button>
      </div>
    </div>
  )
}
