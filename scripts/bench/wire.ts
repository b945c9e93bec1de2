import { Agent, type IncomingMessage, request } from 'node:http'
import type { ChildServer } from './child-server.ts'

/** Somebody who speaks to a server over kept-alive sockets, with as little work of its own as can be. */
export interface Wire {
  /** Sends a body and reads the whole answer. */
  readonly post: (path: string, body: Buffer) => Promise<string>
  /** Reads the whole answer and throws it away: how many bytes it had, and its last few as text. */
  readonly drain: (path: string) => Promise<{ readonly bytes: number; readonly end: string }>
  readonly get: (path: string) => Promise<string>
  readonly put: (path: string) => Promise<void>
  readonly close: () => void
}

const endLength = 200

/** A wire to a server; `cookie` is sent where given. */
export function wireTo({ port }: ChildServer, cookie = ''): Wire {
  const agent = new Agent({ keepAlive: true })
  const ask = (method: string, path: string, body?: Buffer): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const headers = {
        ...(cookie ? { cookie } : {}),
        ...(body ? { 'content-type': 'application/json', 'content-length': body.length } : {}),
      }
      const asked = request({ host: '127.0.0.1', port, method, path, agent, headers }, resolve)
      asked.on('error', reject)
      asked.end(body)
    })
  const whole = async (answer: IncomingMessage): Promise<string> => {
    const parts: Buffer[] = []
    for await (const part of answer) parts.push(part)
    const text = Buffer.concat(parts).toString('utf8')
    if ((answer.statusCode ?? 500) >= 400) throw new Error(`${answer.statusCode}: ${text.slice(0, 300)}`)
    return text
  }
  return {
    post: async (path, body) => whole(await ask('POST', path, body)),
    get: async (path) => whole(await ask('GET', path)),
    put: async (path) => void (await whole(await ask('PUT', path))),
    drain: async (path) => {
      const answer = await ask('GET', path)
      if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${await whole(answer)}`)
      let bytes = 0
      let end: Buffer = Buffer.alloc(0)
      for await (const part of answer as AsyncIterable<Buffer>) {
        bytes += part.length
        end = part.length >= endLength ? part : Buffer.concat([end, part])
      }
      return { bytes, end: end.subarray(-endLength).toString('utf8') }
    },
    close: () => agent.destroy(),
  }
}

/** Signs a clerk in, with the demo's password unless told otherwise, and gives the session's cookie. */
export async function cookieOf(
  { port }: ChildServer,
  clerk: string,
  password = `lianli-${clerk}`,
): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ clerk, password, scope: 'desk' }),
  })
  if (!answer.ok) throw new Error(`sign-in answered ${answer.status}`)
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}
