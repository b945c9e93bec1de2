import { type Accessor, createMemo, createSignal } from 'solid-js'
import { clockTolerance } from '../../domain/index.ts'
import type { ClockStatus } from './desk.ts'

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
  /** Wall clock as it should be by the monotonic one since the desk was opened. */
  readonly expected: number
  /** Wall minus centre, when it was last heard. */
  readonly drift: number | null
  /** Difference that a second person has confirmed, or null. */
  readonly confirmed: number | null
  /** Legal time of the last act of this machine, epoch milliseconds. */
  readonly lastAct: number | null
}

/** Whether a clock may date a legal act (rules.md 7.8): it neither drifts nor runs backwards. */
export function clockStatus({ wall, expected, drift, confirmed, lastAct }: ClockFacts): ClockStatus {
  const jumpedBack = expected - wall > clockTolerance || (lastAct !== null && wall < lastAct)
  if (jumpedBack) return { trust: 'backwards', drift }
  const off = drift !== null && Math.abs(drift) > clockTolerance
  const isConfirmed = drift !== null && confirmed !== null && Math.abs(drift - confirmed) <= clockTolerance
  return { trust: off && !isConfirmed ? 'drift' : 'good', drift }
}

/** The desk's clock: hears the centre's time with every answer, and says whether an act may be dated now. */
export class DeskClock {
  readonly status: Accessor<ClockStatus>
  readonly #heard: (drift: number) => void
  readonly #confirm: (confirmed: { wall: number; drift: number | null }) => void
  readonly #lastAct: (at: number) => void
  readonly #begin: { wall: number; monotonic: number }
  readonly #facts: () => ClockFacts

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
    this.#confirm = ({ wall, drift: at }) => {
      this.#begin.wall = wall
      this.#begin.monotonic = clocks.monotonic()
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

  /** How far the wall clock is from the centre's, milliseconds, as an answer has just shown. */
  hear(drift: number): void {
    this.#heard(drift)
  }

  /** An act of this machine has been dated. */
  acted(at: number): void {
    this.#lastAct(at)
  }

  /** A second person has held the clock against another: what it shows now is taken as right. */
  confirmed(): number | null {
    const { drift } = this.judge()
    this.#confirm({ wall: this.clocks.wall(), drift })
    return drift
  }
}
