import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js'
import { type CameraFault, type CameraUse, openCamera } from '../devices/camera.ts'

/** A camera that is on for as long as what shows it is on the page. */
export interface CameraView {
  /** Its picture is in the video: a camera needs a moment before the first. */
  readonly isShown: Accessor<boolean>
  readonly fault: Accessor<CameraFault['code'] | undefined>
}

/** Turns on the camera of a use and shows it in a video, which is there once the caller is mounted. */
export function createCameraView(use: CameraUse, video: () => HTMLVideoElement | undefined): CameraView {
  const [isShown, setShown] = createSignal(false)
  const [fault, setFault] = createSignal<CameraFault['code']>()
  let close = () => {}
  let isGone = false
  onMount(async () => {
    const opened = await openCamera(use)
    if (!opened.ok) return setFault(opened.error.code)
    close = opened.value.close
    if (isGone) return close()
    const shown = video()
    if (!shown) return
    shown.addEventListener('loadeddata', () => setShown(true), { once: true })
    shown.srcObject = opened.value.stream
  })
  onCleanup(() => {
    isGone = true
    close()
  })
  return { isShown, fault }
}
