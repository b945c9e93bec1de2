import { type CountedHere, type Counting, countFrom, type OnCounted } from './counting.ts'
import type { CountingAnswer, CountingRequest } from './counting-messages.ts'
import type { Ledger } from './ledger/database.ts'

/** The worker as the page speaks with it. */
export type CountingPort = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>

/** What is counted, how far it is, and when nobody waits for it any more. */
export interface CountingWish extends Counting {
  readonly onCounted: OnCounted
  readonly signal: AbortSignal
}

/**
 * Counts in a worker of its own, which reads the sealed pages itself: a year of acts takes seconds, and the window goes
 * on meanwhile. Where no worker can be started, or it breaks, the same is counted here. Ends with its signal.
 */
export async function countApart(
  ledger: Ledger,
  deviceKey: CryptoKey,
  { office, reference, onCounted, signal }: CountingWish,
  openPort: () => CountingPort = openCountingPort,
): Promise<CountedHere> {
  const counted = await inWorker({ office, reference, deviceKey }, onCounted, signal, openPort)
  return counted ?? countFrom(ledger, deviceKey, { office, reference }, onCounted)
}

/** What a worker has counted; null where it could not be started, or broke. One that is given up never answers. */
function inWorker(
  request: CountingRequest,
  onCounted: OnCounted,
  signal: AbortSignal,
  openPort: () => CountingPort,
): Promise<CountedHere | null> {
  return new Promise((answered) => {
    let port: CountingPort
    try {
      port = openPort()
    } catch {
      answered(null)
      return
    }
    const end = (counted: CountedHere | null) => {
      port.terminate()
      answered(counted)
    }
    signal.addEventListener('abort', () => port.terminate())
    port.onmessage = ({ data }: MessageEvent<CountingAnswer>) =>
      'acts' in data ? onCounted(data.acts) : end(data.counted)
    port.onerror = () => end(null)
    port.onmessageerror = () => end(null)
    port.postMessage(request)
  })
}

const openCountingPort = (): CountingPort =>
  new Worker(new URL('./counting.worker.ts', import.meta.url), { type: 'module' })
