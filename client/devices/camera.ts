import { err, ok, type Result } from '../../domain/index.ts'

/** What a camera is wanted for: each use remembers its own camera on this machine. */
export type CameraUse = 'document' | 'portrait'

export type CameraFault =
  | { readonly code: 'no-camera' }
  | { readonly code: 'not-allowed' }
  | { readonly code: 'in-use' }
  | { readonly code: 'no-picture' }

/** A camera whose picture is on the screen. */
export interface OpenCamera {
  readonly stream: MediaStream
  /** One still as JPEG, at most {@link largestStill} bytes. */
  readonly take: () => Promise<Result<Blob, CameraFault>>
  readonly close: () => void
}

/** Stills are evidence, not art: large enough to read a card, small enough for a thin line. */
export const largestStill = 400_000

/** Opens the camera chosen for this use, or the machine's own choice; asks for the largest picture it has. */
export async function openCamera(use: CameraUse): Promise<Result<OpenCamera, CameraFault>> {
  const chosen = chosenCamera(use)
  const video = {
    width: { ideal: 3840 },
    height: { ideal: 2160 },
    ...(chosen && { deviceId: { ideal: chosen } }),
  }
  let stream: MediaStream
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video, audio: false })
  } catch (cause) {
    return err({ code: faultOf(cause) })
  }
  return ok({
    stream,
    take: () => still(stream),
    close: () => stream.getTracks().forEach((track) => track.stop()),
  })
}

/** The cameras of this machine; their names only after one has been allowed. */
export async function cameras(): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const devices = await navigator.mediaDevices.enumerateDevices()
  return devices
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }))
}

/** The camera chosen for a use on this machine, or null for the machine's own choice. */
export const chosenCamera = (use: CameraUse): string | null => localStorage.getItem(`camera.${use}`)

export const chooseCamera = (use: CameraUse, id: string): void => localStorage.setItem(`camera.${use}`, id)

async function still(stream: MediaStream): Promise<Result<Blob, CameraFault>> {
  const [track] = stream.getVideoTracks()
  if (!track || track.readyState !== 'live') return err({ code: 'no-picture' })
  const video = document.createElement('video')
  video.muted = true
  video.srcObject = stream
  await video.play()
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  for (const quality of [0.9, 0.8, 0.65, 0.5]) {
    const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
    if (picture && (picture.size <= largestStill || quality === 0.5)) return ok(picture)
  }
  return err({ code: 'no-picture' })
}

function faultOf(cause: unknown): CameraFault['code'] {
  switch (cause instanceof DOMException ? cause.name : '') {
    case 'NotAllowedError':
      return 'not-allowed'
    case 'NotReadableError':
      return 'in-use'
    default:
      return 'no-camera'
  }
}
