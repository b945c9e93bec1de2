import type { FastifyReply } from 'fastify'

/** Why a wait at a device ended before anything came. */
export type WaitEnd = 'time-is-up' | 'page-gone' | 'cancelled' | 'bridge-stops'

/** One request's wait: whoever waits looks at the signal, `end` ends it early. */
export interface Wait {
  readonly signal: AbortSignal
  end(why: WaitEnd): void
  /** Null while the wait goes on. */
  ended(): WaitEnd | null
}

/** The waits of a bridge. */
export interface Waits {
  /** Begins the wait of one request, known by its reply; it ends by itself when the page goes away. */
  begin(reply: FastifyReply): Wait
  endAll(): void
}

/**
 * Makes the waits of a bridge, each at most so many milliseconds long. Plain controllers and timers:
 * in Node 20 the garbage collector may take a source of `AbortSignal.any`, which then never aborts.
 */
export function createWaits(longest: number): Waits {
  const going = new Set<Wait>()
  return {
    begin(reply) {
      const controller = new AbortController()
      let why: WaitEnd | null = null
      const wait: Wait = {
        signal: controller.signal,
        ended: () => why,
        end(reason) {
          why ??= reason
          clearTimeout(timer)
          going.delete(wait)
          controller.abort()
        },
      }
      const timer = setTimeout(() => wait.end('time-is-up'), longest)
      going.add(wait)
      reply.raw.once('close', () => wait.end('page-gone'))
      if (reply.raw.destroyed) wait.end('page-gone')
      return wait
    },
    endAll() {
      for (const wait of going) wait.end('bridge-stops')
    },
  }
}
