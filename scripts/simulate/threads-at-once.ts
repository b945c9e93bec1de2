import { EventEmitter } from 'node:events'
import { syncBuiltinESMExports } from 'node:module'
import threads from 'node:worker_threads'
import { answerTo, type Question } from '../../sync-server/offer-thread.ts'

/** A thread that answers in its asker's own process, a turn later: how fast the machine is then decides nothing. */
class ThreadAtOnce extends EventEmitter {
  postMessage(question: Question): void {
    const sent = structuredClone(question)
    setImmediate(() => this.emit('message', { id: sent.id, answer: structuredClone(answerTo(sent)) }))
  }
  ref(): void {}
  unref(): void {}
}

/**
 * Has the server's reading of large requests happen in this process, the only thread that a world needs. Every other
 * thread stays one: what compiles this program waits for its own with the process standing still.
 */
export function doThreadsAtOnce(): void {
  const Worker = new Proxy(threads.Worker, {
    construct: (real, given: ConstructorParameters<typeof threads.Worker>) =>
      String(given[0]).endsWith('/offer-thread.js') ? new ThreadAtOnce() : new real(...given),
  })
  Object.assign(threads, { Worker })
  syncBuiltinESMExports()
}
