import { err, ok, type Result } from '../../domain/index.ts'

/** What a camera is chosen for; each use remembers its own. */
export type CameraUse = 'document' | 'portrait'

/** A camera this machine has. */
export interface Camera {
  readonly id: string
  /** As the browser names it; empty until a camera was allowed once. */
  readonly label: string
}

/** Why there is no picture. */
export interface CameraFault {
  readonly code: 'not-allowed' | 'no-camera' | 'in-use' | 'too-dark-or-broken' | 'not-a-picture'
}

/** A camera that is on. */
export interface OpenCamera {
  readonly stream: MediaStream
  readonly close: () => void
}

const largestBytes = 400 * 1024
const qualities = [0.9, 0.8, 0.7, 0.6, 0.5]
const longestSide = 2560

/** The cameras of this machine. */
export async function listCameras(): Promise<readonly Camera[]> {
  const devices = (await navigator.mediaDevices?.enumerateDevices()) ?? []
  return devices
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }) => ({ id: deviceId, label }))
}

/** Remembers which camera a use takes on this machine. */
export const chooseCamera = (use: CameraUse, id: string): void => localStorage.setItem(placeOf(use), id)

/** Turns on the camera chosen for a use, or the one the browser would take. */
export async function openCamera(use: CameraUse): Promise<Result<OpenCamera, CameraFault>> {
  const chosen = localStorage.getItem(placeOf(use))
  const size = { width: { ideal: 1920 }, height: { ideal: 1080 } }
  try {
    const video = { ...size, ...(chosen ? { deviceId: { ideal: chosen } } : {}) }
    const stream = await navigator.mediaDevices.getUserMedia({ video, audio: false })
    const close = (): void => {
      for (const track of stream.getTracks()) track.stop()
    }
    return ok({ stream, close })
  } catch (cause) {
    return err({ code: faultOf(cause) })
  }
}

/** Takes what a video on the page shows of a camera, as JPEG of at most about 400 KB. */
export const takeStill = (view: HTMLVideoElement): Promise<Result<Blob, CameraFault>> =>
  encoded(view, view.videoWidth, view.videoHeight)

/** A picture file, from a scanner or a camera's card, as the same kind of still: no larger, and without its tags. */
export async function stillFromFile(file: Blob): Promise<Result<Blob, CameraFault>> {
  try {
    const picture = await createImageBitmap(file)
    return await encoded(picture, picture.width, picture.height)
  } catch {
    return err({ code: 'not-a-picture' })
  }
}

/** Draws a picture no larger than it needs to be, and lowers the quality until it is small enough. */
async function encoded(
  picture: CanvasImageSource,
  width: number,
  height: number,
): Promise<Result<Blob, CameraFault>> {
  const scale = Math.min(1, longestSide / Math.max(width, height))
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale))
  const context = canvas.getContext('2d')
  if (!context || canvas.width === 0) return err({ code: 'too-dark-or-broken' })
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  let still = await canvas.convertToBlob({ type: 'image/jpeg', quality: qualities[0] ?? 0.9 })
  for (const quality of qualities.slice(1)) {
    if (still.size <= largestBytes) break
    still = await canvas.convertToBlob({ type: 'image/jpeg', quality })
  }
  return ok(still)
}

function faultOf(cause: unknown): CameraFault['code'] {
  const name = cause instanceof Error ? cause.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'not-allowed'
  if (name === 'NotReadableError' || name === 'AbortError') return 'in-use'
  if (name === 'NotFoundError' || name === 'OverconstrainedError' || name === 'TypeError') return 'no-camera'
  return 'too-dark-or-broken'
}

const placeOf = (use: CameraUse): string => `lianli-camera-${use}`
