import type { CentreFault } from '../state/faults.ts'
import type { LineStatus } from '../state/tabs.ts'

/** Keeps the word on the line to the centre: since when it is as it is, what went wrong, when it is tried again. */
export class LineWatch {
  #status: LineStatus

  constructor(
    private readonly now: () => string,
    private readonly onChange: (status: LineStatus) => void,
  ) {
    const unheard = { lastFault: null, drift: null, heardAt: null }
    this.#status = { line: 'connecting', since: now(), nextTryAt: null, ...unheard }
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

  /**
   * How far this machine's clock is from the centre's, milliseconds. Told when it has changed, and once a minute by
   * this machine's clock: that it was heard anew matters to whoever watches the clock run on from there.
   */
  drifts(drift: number): void {
    const { drift: before, heardAt } = this.#status
    const wall = Date.parse(this.now())
    const isNew = before === null || heardAt === null || Math.abs(before - drift) > 1000
    if (isNew || Math.abs(wall - heardAt) > 60_000) this.#become({ drift, heardAt: wall })
  }

  #become(change: Partial<LineStatus>): void {
    const before = this.#status
    const since = change.line && change.line !== before.line ? this.now() : before.since
    this.#status = { ...before, ...change, since }
    const keys = ['line', 'nextTryAt', 'drift', 'heardAt', 'lastFault'] as const
    if (keys.some((key) => before[key] !== this.#status[key])) this.onChange(this.#status)
  }
}
