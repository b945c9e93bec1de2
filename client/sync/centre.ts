import * as v from 'valibot'
import { err, ok, type Result } from '../../domain/index.ts'
import type { CentreFault } from '../state/faults.ts'

/** How to reach the centre; the page passes its own `fetch`, tests one that knows a port. */
export interface Line {
  readonly base: string
  readonly fetch: typeof fetch
  /** The longest that any answer is waited for, milliseconds, when less than usual. */
  readonly patience?: number
  /** Every answer's own clock and success, for the clock guard and the status line. */
  readonly onAnswer?: (answer: { readonly date: number | null }) => void
  /** Ends every request on this line. */
  readonly signal?: AbortSignal
}

/** One request; `patience` in milliseconds covers the body as well. */
export interface Ask {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'HEAD'
  readonly json?: unknown
  readonly body?: BodyInit
  readonly headers?: Record<string, string>
  readonly patience?: number
  readonly signal?: AbortSignal
}

const usualPatience = 30_000

/** One request whose whole body arrived with a good status; all else is a fault, never a throw. */
export async function request(
  line: Line,
  path: string,
  ask: Ask = {},
): Promise<Result<Response, CentreFault>> {
  const longest = line.patience ?? Number.POSITIVE_INFINITY
  const patience = AbortSignal.timeout(Math.min(ask.patience ?? usualPatience, longest))
  let response: Response
  try {
    response = await line.fetch(line.base + path, {
      method: ask.method ?? (ask.json === undefined ? 'GET' : 'POST'),
      cache: 'no-store',
      credentials: 'same-origin',
      headers: { ...(ask.json === undefined ? {} : { 'content-type': 'application/json' }), ...ask.headers },
      body: ask.json === undefined ? (ask.body ?? null) : JSON.stringify(ask.json),
      signal: AbortSignal.any([patience, ...[ask.signal, line.signal].flatMap((signal) => signal ?? [])]),
    })
  } catch {
    return err({ code: 'unreachable' })
  }
  line.onAnswer?.({ date: dateOf(response) })
  if (response.ok) return ok(response)
  if (response.status === 401) return err({ code: 'sign-in-again' })
  return err({ code: 'refused', status: response.status, reason: await reasonOf(response) })
}

/** A request whose JSON answer is read by `schema`; a body cut short is `unreachable`, not data. */
export async function ask<S extends v.GenericSchema>(
  line: Line,
  path: string,
  schema: S,
  how: Ask = {},
): Promise<Result<v.InferOutput<S>, CentreFault>> {
  const response = await request(line, path, how)
  if (!response.ok) return response
  let text: string
  try {
    text = await response.value.text()
  } catch {
    return err({ code: 'unreachable' })
  }
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text, { abortEarly: true })
  return read.success ? ok(read.output as v.InferOutput<S>) : err({ code: 'unreadable-answer' })
}

const refusal = v.looseObject({ error: v.optional(v.string()), reason: v.optional(v.string()) })

async function reasonOf(response: Response): Promise<string> {
  const read = v.safeParse(refusal, await response.json().catch(() => null))
  return read.success ? (read.output.reason ?? read.output.error ?? '') : ''
}

function dateOf(response: Response): number | null {
  const at = Date.parse(response.headers.get('date') ?? '')
  return Number.isNaN(at) ? null : at
}
