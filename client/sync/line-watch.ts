import type { CentreFault } from '../state/desk.ts'
import type { LineStatus } from '../state/tabs.ts'

/** Keeps the word on the line to the centre: since when it is as it is, what went wrong, when it is tried again. */
export class LineWatch {
  #status: LineStatus

  constructor(
    private readonly now: () => string,
    private readonly onChange: (status: LineStatus) => void,
  ) {
    this.#status = { line: 'connecting', since: now(), nextTryAt: null, lastFault: null, drift: null }
  }

  get status(): LineStatus {
    return this.#status
  }

  /** A request was answered as it should be. */
  works(): void {
    this.#become({ line: 'connected', nextTryAt: null, lastFault: null })
  }

  /** A request was not; the next is at `nextTryAt`, epoch milliseconds. */
  fails(fault: CentreFault, nextTryAt: number): void {
    const line = fault.code === 'sign-in-again' ? 'sign-in-again' : 'offline'
    this.#become({ line, nextTryAt, lastFault: fault })
  }

  /** How far this machine's clock is from the centre's, milliseconds. */
  drifts(drift: number): void {
    if (this.#status.drift === null || Math.abs(this.#status.drift - drift) > 1000) this.#become({ drift })
  }

  #become(change: Partial<LineStatus>): void {
    const before = this.#status
    const since = change.line && change.line !== before.line ? this.now() : before.since
    this.#status = { ...before, ...change, since }
    const keys = ['line', 'nextTryAt', 'drift', 'lastFault'] as const
    if (keys.some((key) => before[key] !== this.#status[key])) this.onChange(this.#status)
  }
}
