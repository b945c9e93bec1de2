import type { ReaderFaultCode } from '../../protocol.ts'
import { err, ok, type Result } from '../../result.ts'
import { createFrameParser, encodeFrame } from './frames.ts'
import type { Line } from './line.ts'

/** How long a reader may take, in milliseconds. */
export interface Patience {
  /** From the request to the first byte of the answer. */
  readonly firstByte: number
  /** Between two bytes of an answer; a longer pause means that it was cut. */
  readonly betweenBytes: number
  /** For a whole answer, however slowly it trickles. */
  readonly wholeAnswer: number
}

/** A reader's answer: its status byte, and what followed. */
export interface Answer {
  readonly status: number
  readonly payload: Uint8Array
}

type LineFault = Extract<ReaderFaultCode, 'no-reader' | 'no-answer' | 'garbled' | 'cut'>

const attempts = 3

/** Sends a command and waits for the answer; what the line spoils is asked for again, twice. */
export async function exchange(
  line: Line,
  command: Uint8Array,
  patience: Patience,
): Promise<Result<Answer, LineFault>> {
  let last: Result<Answer, LineFault> = err('no-answer')
  for (let attempt = 0; attempt < attempts; attempt++) {
    last = await once(line, command, patience)
    if (last.ok || last.error === 'no-reader') return last
    await quiet(line, patience.betweenBytes)
  }
  return last
}

function once(line: Line, command: Uint8Array, patience: Patience): Promise<Result<Answer, LineFault>> {
  return new Promise((resolve) => {
    const parser = createFrameParser()
    let heard = false
    const settle = (result: Result<Answer, LineFault>): void => {
      stop()
      clearTimeout(silence)
      clearTimeout(deadline)
      resolve(result)
    }
    const answered = (found: ReturnType<typeof parser.push>): boolean => {
      const answer = found.map(answerIn).find((a) => a !== null)
      if (answer) settle(ok(answer))
      return Boolean(answer)
    }
    const onSilence = (): void => {
      const wasInside = parser.isInsideFrame()
      if (answered(parser.silence())) return
      settle(err(wasInside ? 'cut' : heard ? 'garbled' : 'no-answer'))
    }
    let silence = setTimeout(onSilence, patience.firstByte)
    const deadline = setTimeout(onSilence, patience.wholeAnswer)
    const stop = line.listen((bytes) => {
      if (!bytes) return settle(err('no-reader'))
      heard = true
      clearTimeout(silence)
      silence = setTimeout(onSilence, patience.betweenBytes)
      answered(parser.push(bytes))
    })
    void line.write(encodeFrame(command)).then((written) => {
      if (!written) settle(err('no-reader'))
    })
  })
}

/** An answer begins with two reserved bytes and the status. */
function answerIn(found: ReturnType<ReturnType<typeof createFrameParser>['push']>[number]): Answer | null {
  if (found.type !== 'frame') return null
  const status = found.content[2]
  return status === undefined ? null : { status, payload: found.content.subarray(3) }
}

/** Lets the rest of a spoilt answer run out, so that it is never taken for the answer to what is asked next. */
function quiet(line: Line, pause: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      stop()
      clearTimeout(timer)
      resolve()
    }
    let timer = setTimeout(done, pause)
    const stop = line.listen((bytes) => {
      clearTimeout(timer)
      if (bytes) timer = setTimeout(done, pause)
      else done()
    })
  })
}
