import { err, ok, type Result } from './result.ts'

/** A device that serves one request at a time; a second one is told so at once. */
export interface Exclusive<Device> {
  readonly isInUse: () => boolean
  use<T>(work: (device: Device) => Promise<T>): Promise<Result<T, 'device-busy'>>
}

/** Guards a device. */
export function exclusive<Device>(device: Device): Exclusive<Device> {
  let inUse = false
  return {
    isInUse: () => inUse,
    async use(work) {
      if (inUse) return err('device-busy')
      inUse = true
      try {
        return ok(await work(device))
      } finally {
        inUse = false
      }
    },
  }
}
