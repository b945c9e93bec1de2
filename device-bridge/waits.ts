import type { FastifyReply } from 'fastify'

/** Makes the signals that end a wait at a device: time is up, the page went away, or the bridge stops. */
export interface Waits {
  /** A signal for one request, known by its reply. */
  signalFor(reply: FastifyReply): AbortSignal
  endAll(): void
}

/** Makes the waits of a bridge, each at most so many milliseconds long. */
export function createWaits(longest: number): Waits {
  const stopping = new AbortController()
  return {
    signalFor(reply) {
      const gone = new AbortController()
      reply.raw.once('close', () => gone.abort())
      return AbortSignal.any([AbortSignal.timeout(longest), gone.signal, stopping.signal])
    },
    endAll: () => stopping.abort(),
  }
}
