/**
 * Virtual time: turns of the event loop. Everything in a simulated world happens on one thread, and what waits does
 * so for a number of turns, so that a schedule depends on the seed and not on how fast the machine is.
 */
export class Turns {
  #now = 0
  #isEnded = false
  readonly #sleepers = new Map<number, (() => void)[]>()

  constructor() {
    setImmediate(this.#turn)
  }

  /** How many turns have passed. */
  get now(): number {
    return this.#now
  }

  /** Resolves after so many turns. */
  rest(turns: number): Promise<void> {
    const at = this.#now + Math.max(1, turns)
    return new Promise((resolve) => {
      const others = this.#sleepers.get(at)
      if (others) others.push(resolve)
      else this.#sleepers.set(at, [resolve])
    })
  }

  /** No turn follows; what sleeps is forgotten. */
  end(): void {
    this.#isEnded = true
    this.#sleepers.clear()
  }

  readonly #turn = (): void => {
    if (this.#isEnded) return
    this.#now += 1
    const awake = this.#sleepers.get(this.#now)
    this.#sleepers.delete(this.#now)
    for (const wake of awake ?? []) wake()
    setImmediate(this.#turn)
  }
}
