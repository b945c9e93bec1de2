import * as v from 'valibot'
import type { Reference } from '../../domain/index.ts'
import type { Grounds, Verdict } from './judge-act.ts'
import { type JudgingRequest, judgingAnswer } from './judging-messages.ts'

/** How the page speaks with the worker; tests speak with it over a channel of their own. */
export interface JudgingPort {
  readonly post: (request: JudgingRequest) => void
  readonly listen: (onAnswer: (answer: unknown) => void, onFailure: () => void) => void
  readonly close: () => void
}

/** A question the worker has not answered yet. */
interface Asked {
  readonly count: number
  readonly answered: (verdicts: readonly Verdict[] | null) => void
}

/** Judges acts in a worker of its own, which is started with the first question and ends when told to rest. */
export class JudgingWorker {
  readonly #asked = new Map<number, Asked>()
  #port: JudgingPort | undefined
  #reference: Reference | undefined
  #isBroken = false
  #isToRest = false
  #last = 0

  constructor(private readonly openPort: () => JudgingPort = openJudgingPort) {}

  /** A verdict for each document; null where no worker could be started, or it broke: the caller judges itself. */
  judge(documents: readonly unknown[], { reference, office }: Grounds): Promise<readonly Verdict[] | null> {
    const port = this.#open()
    if (!port) return Promise.resolve(null)
    this.#isToRest = false
    this.#last += 1
    const id = this.#last
    return new Promise((answered) => {
      this.#asked.set(id, { count: documents.length, answered })
      const isKnown = this.#reference === reference
      this.#reference = reference
      port.post({ id, office, reference: isKnown ? null : reference, documents: JSON.stringify(documents) })
    })
  }

  /** Ends the worker as soon as nothing is asked of it any more; the next question starts another. */
  rest(): void {
    this.#isToRest = true
    if (this.#asked.size === 0) this.#close()
  }

  #open(): JudgingPort | undefined {
    if (this.#port || this.#isBroken) return this.#port
    try {
      const port = this.openPort()
      port.listen(
        (answer) => this.#hear(answer),
        () => this.#fail(),
      )
      this.#port = port
    } catch {
      this.#isBroken = true
    }
    return this.#port
  }

  #hear(message: unknown): void {
    const read = v.safeParse(judgingAnswer, message)
    const asked = read.success ? this.#asked.get(read.output.id) : undefined
    if (!read.success || asked?.count !== read.output.verdicts.length) {
      this.#fail()
      return
    }
    this.#asked.delete(read.output.id)
    asked.answered(read.output.verdicts)
    if (this.#isToRest) this.rest()
  }

  /** A worker that could not be started, or broke, is not tried a second time. */
  #fail(): void {
    this.#isBroken = true
    this.#close()
    for (const { answered } of this.#asked.values()) answered(null)
    this.#asked.clear()
  }

  #close(): void {
    this.#port?.close()
    this.#port = undefined
    this.#reference = undefined
  }
}

function openJudgingPort(): JudgingPort {
  const worker = new Worker(new URL('./judging.worker.ts', import.meta.url), { type: 'module' })
  return {
    post: (request) => worker.postMessage(request),
    listen: (onAnswer, onFailure) => {
      worker.onmessage = ({ data }: MessageEvent<unknown>) => onAnswer(data)
      worker.onerror = onFailure
      worker.onmessageerror = onFailure
    },
    close: () => worker.terminate(),
  }
}
