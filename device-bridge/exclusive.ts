import { err, ok, type Result } from './result.ts'

/** A device that serves one request at a time; a second one is told so at once. */
export interface Exclusive<Device> {
  use<T>(work: (device: Device) => Promise<T>): Promise<Result<T, 'device-busy'>>
  /** A short question, which a `use` that comes meanwhile waits for instead of being refused. */
  glance<T>(question: (device: Device) => Promise<T>): Promise<Result<T, 'device-busy'>>
}

/** Guards a device. */
export function exclusive<Device>(device: Device): Exclusive<Device> {
  let inUse = false
  let lastGlance: Promise<unknown> = Promise.resolve()
  return {
    async use(work) {
      if (inUse) return err('device-busy')
      inUse = true
      try {
        await lastGlance
        return ok(await work(device))
      } finally {
        inUse = false
      }
    },
    async glance(question) {
      if (inUse) return err('device-busy')
      const answer = lastGlance.then(() => question(device))
      lastGlance = answer.catch(() => null)
      return ok(await answer)
    },
  }
}
