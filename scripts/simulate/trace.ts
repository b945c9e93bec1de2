import { createHash } from 'node:crypto'
import type { Turns } from './turns.ts'

/** What happened in a world, in its order and with its turns: two lives of one seed are the same when these are. */
export class Trace {
  readonly lines: string[] = []
  readonly #hash = createHash('sha256')

  #begun = 0

  constructor(private readonly turns: Pick<Turns, 'now'>) {}

  /** What is noted from now on counts its turns from here: how many building took depends on the machine. */
  begin(): void {
    this.#begun = this.turns.now
  }

  note(what: string): void {
    const line = `${this.turns.now - this.#begun} ${what}`
    this.lines.push(line)
    this.#hash.update(`${line}\n`)
  }

  /** The first digits of the hash of everything noted so far. */
  mark(): string {
    return this.#hash.copy().digest('hex').slice(0, 16)
  }
}
