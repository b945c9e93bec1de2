import { err } from '../../domain/log/result.ts'
import type { DrawingAnswer, DrawingQuestion, DrawingReplies, DrawingRequest } from './drawing-messages.ts'

/** What a line needs of a `Worker`; a `MessagePort` with a drawing desk at its other end will do. */
export interface DrawingPort {
  readonly postMessage: (request: DrawingRequest, transfer: ArrayBuffer[]) => void
  onmessage: ((event: MessageEvent<DrawingAnswer>) => void) | null
  onerror?: ((event: ErrorEvent) => void) | null
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

  port.onmessage = ({ data }) => {
    waiting.get(data.id)?.(data.reply)
    waiting.delete(data.id)
  }
  port.onerror = (event) => fail(event.message)

  return {
    ask: <K extends Kind>(question: QuestionOf<K>, transfer: ArrayBuffer[] = []) =>
      new Promise<ReplyTo<K>>((resolve) => {
        if (broken) {
          resolve(err({ code: 'worker-failed' }))
          return
        }
        const id = ++lastId
        waiting.set(id, (reply) => resolve(reply as ReplyTo<K>))
        port.postMessage({ id, question }, transfer)
      }),
    isBroken: () => broken,
    close: () => fail(),
  }
}
