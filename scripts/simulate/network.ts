import type { InjectOptions } from 'fastify'
import { hashText } from '../../domain/index.ts'
import type { Chance } from '../../domain/testing/random.ts'
import type { Answer, SimulatedCentre } from './centre.ts'
import { between, happens } from './chances.ts'
import type { FaultCount } from './faults.ts'
import type { Trace } from './trace.ts'
import type { Turns } from './turns.ts'

/** What the network is like: how often in a thousand requests each thing goes wrong. */
export interface Weather {
  readonly dropped: number
  readonly late: number
  readonly duplicated: number
  readonly answerLost: number
  readonly cut: number
  readonly torn: number
  readonly badGateway: number
  readonly sessionEnded: number
}

/** Nothing goes wrong. */
export const calm: Weather = {
  dropped: 0,
  late: 0,
  duplicated: 0,
  answerLost: 0,
  cut: 0,
  torn: 0,
  badGateway: 0,
  sessionEnded: 0,
}

/** Much goes wrong. */
export const stormy: Weather = {
  dropped: 80,
  late: 60,
  duplicated: 60,
  answerLost: 70,
  cut: 50,
  torn: 40,
  badGateway: 20,
  sessionEnded: 10,
}

/** The network between the machines and the centre. */
export class Network {
  weather: Weather

  constructor(
    private readonly centre: SimulatedCentre,
    private readonly turns: Turns,
    private readonly faults: FaultCount,
    private readonly trace: Trace,
    weather: Weather = stormy,
  ) {
    this.weather = weather
  }

  /** The `fetch` of one program on one machine: `isReached` while its cable is in, and answered while it lives. */
  lineOf(clerk: string, chance: Chance, isReached: () => boolean, isAlive: () => boolean): typeof fetch {
    return async (input, init) => {
      if (!isReached()) throw new TypeError('the network is not reached')
      const response = await this.#carried(clerk, chance, requestOf(String(input), init))
      if (!isAlive()) return new Promise(() => {})
      return response
    }
  }

  async #carried(clerk: string, chance: Chance, request: InjectOptions): Promise<Response> {
    const { weather, turns, faults, trace, centre } = this
    const sent = `${clerk}: ${request.method} ${request.url} ${String(request.payload ?? '').length}`
    const goesWrong = (kind: Parameters<FaultCount['met']>[0], often: number): boolean => {
      if (!happens(chance, often)) return false
      faults.met(kind)
      trace.note(`${sent} ${kind}`)
      return true
    }
    await turns.rest(between(chance, 1, 12))
    if (goesWrong('dropped', weather.dropped)) throw unreachable()
    if (goesWrong('bad-gateway', weather.badGateway)) return new Response('<html>', { status: 502 })
    if (goesWrong('late', weather.late)) {
      void this.#later(between(chance, 50, 2000), clerk, request)
      throw unreachable()
    }
    if (goesWrong('duplicated', weather.duplicated)) {
      void this.#later(between(chance, 1, 600), clerk, request)
    }
    const asks = goesWrong('session-ended', weather.sessionEnded) ? null : clerk
    const answer = await centre.answer(asks, request)
    trace.note(`${sent} -> ${answer ? `${answer.status} ${hashText(answer.body).slice(0, 12)}` : 'nobody'}`)
    await turns.rest(between(chance, 1, 12))
    if (!answer || goesWrong('answer-lost', weather.answerLost)) throw unreachable()
    const length = chance.below(Math.max(1, answer.body.length))
    if (goesWrong('cut', weather.cut)) return cutResponse(answer, length)
    if (goesWrong('torn', weather.torn)) return responseOf({ ...answer, body: answer.body.slice(0, length) })
    return responseOf(answer)
  }

  /** A copy of a request that reaches the centre after its sender has given up, or has been answered. */
  async #later(turns: number, clerk: string, request: InjectOptions): Promise<void> {
    await this.turns.rest(turns)
    const answer = await this.centre.answer(clerk, request)
    this.trace.note(`${clerk}: a copy of ${request.method} ${request.url} -> ${answer?.status ?? 'nobody'}`)
  }
}

const unreachable = (): TypeError => new TypeError('fetch failed')

function requestOf(url: string, { method = 'GET', headers, body }: RequestInit = {}): InjectOptions {
  return {
    method: method as 'GET' | 'POST',
    url,
    headers: headers as Record<string, string>,
    ...(typeof body === 'string' && { payload: body }),
  }
}

const responseOf = ({ status, headers, body }: Answer): Response => new Response(body, { status, headers })

/** An answer whose connection breaks before its body has arrived. */
function cutResponse({ status, headers, body }: Answer, length: number): Response {
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode(body.slice(0, length)))
      controller.error(new TypeError('terminated'))
    },
  })
  return new Response(stream, { status, headers })
}
