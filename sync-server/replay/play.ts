import { request } from 'node:http'
import type { Exchange, Words } from './script.ts'

/** What came back over the socket. */
export interface Came {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

/** Sends one request as it stands, without what `fetch` would add to it. */
export function send(
  origin: string,
  asked: Pick<Exchange, 'method' | 'path' | 'headers' | 'body'>,
): Promise<Came> {
  return new Promise((resolve, reject) => {
    const length = Buffer.byteLength(asked.body)
    const headers = { ...asked.headers, ...(asked.method === 'GET' ? {} : { 'content-length': length }) }
    const { method, path } = asked
    const outgoing = request(origin, { method, path, headers, agent: false, setHost: true })
    outgoing.once('error', reject)
    outgoing.once('response', (response) => {
      response.toArray().then((pieces: Buffer[]) => {
        const text = Buffer.concat(pieces).toString('utf8')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
      }, reject)
    })
    outgoing.end(asked.body)
  })
}

/** Plays one exchange and says where the answer is not what the replicator goes on with; null when it is. */
export async function play(origin: string, exchange: Exchange, words: Words): Promise<string | null> {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, word) => words.get(word) ?? whole)
  const { method, path, headers, body, status, expectedHeaders, expected } = exchange
  const filled = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fill(value)]))
  const came = await send(origin, { method, path: fill(path), headers: filled, body: fill(body) })
  if (came.status !== status)
    return `answered ${came.status} instead of ${status}: ${came.text.slice(0, 200)}`
  for (const [name, part] of Object.entries(expectedHeaders)) {
    const fault = textDiffers(fill(part), [came.headers[name] ?? ''].flat().join('; '), words, name)
    if (fault) return fault
  }
  if (expected === null) return null
  if ('json' in expected) return differs(JSON.parse(fill(expected.json)), JSON.parse(came.text), words, '$')
  let from = 0
  for (const piece of expected.pieces.map(fill)) {
    const at = came.text.indexOf(piece, from)
    if (at < 0) return `${JSON.stringify(piece)} does not come`
    from = at + piece.length
  }
  return null
}

/**
 * Where a value does not follow a pattern: members that the pattern does not name may stand beside those it names,
 * `"…"` is anything, `"—"` is nothing at all, and an open `{name}` in a text becomes what stands there.
 */
function differs(pattern: unknown, value: unknown, words: Words, path: string): string | null {
  if (pattern === '—') return value === undefined ? null : `${path} is there`
  if (pattern === '…') return value === undefined ? `${path} is not there` : null
  if (typeof pattern === 'string') return textDiffers(pattern, value, words, path)
  if (typeof pattern !== 'object' || pattern === null) {
    return pattern === value ? null : `${path} is ${JSON.stringify(value)}`
  }
  if (typeof value !== 'object' || value === null) return `${path} is ${JSON.stringify(value)}`
  if (Array.isArray(pattern) && pattern.length !== (value as readonly unknown[]).length) {
    return `${path} has ${(value as readonly unknown[]).length} members`
  }
  for (const [key, inside] of Object.entries(pattern)) {
    const fault = differs(inside, (value as Record<string, unknown>)[key], words, `${path}.${key}`)
    if (fault) return fault
  }
  return null
}

function textDiffers(pattern: string, value: unknown, words: Words, path: string): string | null {
  const parts = pattern.split(/(\{\w+\}|…)/)
  const open = parts.flatMap((part) => /^\{(\w+)\}$/.exec(part)?.[1] ?? [])
  const form = parts.map((part) => {
    if (part === '…') return '[^]*'
    return /^\{\w+\}$/.test(part) ? '([^]+?)' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  })
  const found = new RegExp(`^${form.join('')}$`).exec(typeof value === 'string' ? value : '')
  if (!found) return `${path} is ${JSON.stringify(value)} instead of ${JSON.stringify(pattern)}`
  for (const [index, name] of open.entries()) words.set(name, found[index + 1] ?? '')
  return null
}
