import { type Accessor, createMemo, createSignal } from 'solid-js'
import { clockTolerance } from '../../domain/index.ts'
import type { ClockStatus } from './faults.ts'
import type { LineStatus } from './tabs.ts'

/** The machine's two clocks; tests pass their own. */
export interface Clocks {
  /** Epoch milliseconds; a person can set it. */
  readonly wall: () => number
  /** Milliseconds since some moment; nobody can set it. */
  readonly monotonic: () => number
}

/** What is known about the time when the question is asked. */
export interface ClockFacts {
  readonly wall: number
  /** Wall clock as it should be by the monotonic one since the centre was heard, the clock confirmed, the desk opened. */
  readonly expected: number
  /** Wall minus centre, when it was last heard. */
  readonly drift: number | null
  /** Difference that a second person has confirmed, or null. */
  readonly confirmed: number | null
  /** Legal time of the last act of this machine, epoch milliseconds. */
  readonly lastAct: number | null
}

/**
 * Whether a clock may date a legal act (rules.md 7.8): it neither drifts nor runs backwards. A clock that was set
 * since the centre's last word is off by as much as it was set, until the centre is heard again.
 */
export function clockStatus({ wall, expected, drift, confirmed, lastAct }: ClockFacts): ClockStatus {
  const jump = wall - expected
  const offBy = drift === null ? null : drift + jump
  const shown = drift === null || Math.abs(jump) < 1000 ? drift : Math.round((drift + jump) / 1000) * 1000
  if (lastAct !== null && wall < lastAct) return { trust: 'backwards', drift: shown }
  const isConfirmed = offBy !== null && confirmed !== null && Math.abs(offBy - confirmed) <= clockTolerance
  if (Math.abs(offBy ?? jump) <= clockTolerance || isConfirmed) return { trust: 'good', drift: shown }
  return { trust: jump < -clockTolerance ? 'backwards' : 'drift', drift: shown }
}

/** The desk's clock: hears the centre's time with every answer, and says whether an act may be dated now. */
export class DeskClock {
  readonly status: Accessor<ClockStatus>
  readonly #heard: (drift: number) => void
  readonly #confirm: (drift: number | null) => void
  readonly #lastAct: (at: number) => void
  readonly #begin: { wall: number; monotonic: number }
  readonly #facts: () => ClockFacts
  #lastWord: number | null = null

  constructor(
    private readonly clocks: Clocks,
    tick: Accessor<number>,
    before: { readonly confirmed: number | null; readonly lastAct: number | null },
  ) {
    this.#begin = { wall: clocks.wall(), monotonic: clocks.monotonic() }
    const [drift, heard] = createSignal<number | null>(null)
    const [confirmed, confirm] = createSignal<number | null>(before.confirmed)
    const [lastAct, setLastAct] = createSignal<number | null>(before.lastAct)
    this.#heard = heard
    this.#lastAct = setLastAct
    this.#confirm = (at) => {
      confirm(at)
      setLastAct(null)
    }
    this.#facts = () => ({
      wall: clocks.wall(),
      expected: this.#begin.wall + clocks.monotonic() - this.#begin.monotonic,
      drift: drift(),
      confirmed: confirmed(),
      lastAct: lastAct(),
    })
    this.status = createMemo(
      () => {
        tick()
        return this.judge()
      },
      undefined,
      { equals: (a, b) => a.trust === b.trust && a.drift === b.drift },
    )
  }

  /** The status this very moment, not at the last tick. */
  judge(): ClockStatus {
    return clockStatus(this.#facts())
  }

  /** The line's word on how far the wall clock is from the centre's; one that was heard before says nothing of now. */
  hear({ drift, heardAt }: Pick<LineStatus, 'drift' | 'heardAt'>): void {
    if (drift === null || heardAt === this.#lastWord) return
    this.#lastWord = heardAt
    this.#beginAgain()
    this.#heard(drift)
  }

  /** An act of this machine has been dated. */
  acted(at: number): void {
    this.#lastAct(at)
  }

  /** A second person has held the clock against another: what it shows now is taken as right. */
  confirmed(): number | null {
    const { drift } = this.judge()
    this.#beginAgain()
    if (drift !== null) this.#heard(drift)
    this.#confirm(drift)
    return drift
  }

  /** What the clock shows now is what its further running is held against. */
  #beginAgain(): void {
    this.#begin.wall = this.clocks.wall()
    this.#begin.monotonic = this.clocks.monotonic()
  }
}
