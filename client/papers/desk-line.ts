import { err } from '../../domain/index.ts'
import type { DrawingAnswer, DrawingQuestion, DrawingReplies, DrawingRequest } from './drawing-messages.ts'

/** The way to a drawing desk: the `Worker` in the browser, any message channel elsewhere. */
export interface DrawingPort {
  readonly post: (request: DrawingRequest, transfer: ArrayBuffer[]) => void
  readonly listen: (onAnswer: (answer: DrawingAnswer) => void, onFailure: (cause: unknown) => void) => void
  readonly close: () => void
}

/** The worker crashed, could not be started or was closed. */
export interface WorkerFailure {
  readonly code: 'worker-failed'
  readonly cause?: unknown
}

type Kind = DrawingQuestion['type']
type QuestionOf<K extends Kind> = Extract<DrawingQuestion, { type: K }>
type Failed = { readonly ok: false; readonly error: WorkerFailure }
type ReplyTo<K extends Kind> = DrawingReplies[K] | Failed

/** Asks a drawing desk and waits for the answer. */
export interface DeskLine {
  readonly ask: <K extends Kind>(question: QuestionOf<K>, transfer?: ArrayBuffer[]) => Promise<ReplyTo<K>>
  readonly isBroken: () => boolean
  readonly close: () => void
}

/** Opens a line to the desk behind a port; when the port fails or is closed, every open question fails. */
export function openDeskLine(port: DrawingPort): DeskLine {
  const waiting = new Map<number, (reply: DrawingAnswer['reply'] | Failed) => void>()
  let lastId = 0
  let broken = false

  function fail(cause?: unknown): void {
    broken = true
    for (const settle of waiting.values()) settle(err({ code: 'worker-failed', cause }))
    waiting.clear()
    port.close()
  }

  port.listen(({ id, reply }) => {
    waiting.get(id)?.(reply)
    waiting.delete(id)
  }, fail)

  return {
    ask: <K extends Kind>(question: QuestionOf<K>, transfer: ArrayBuffer[] = []) =>
      new Promise<ReplyTo<K>>((resolve) => {
        if (broken) {
          resolve(err({ code: 'worker-failed' }))
          return
        }
        const id = ++lastId
        waiting.set(id, (reply) => resolve(reply as ReplyTo<K>))
        port.post({ id, question }, transfer)
      }),
    isBroken: () => broken,
    close: () => fail(),
  }
}
