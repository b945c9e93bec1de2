import { ok, strictEqual } from 'node:assert/strict'
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { request } from 'node:http'
import type { HelloAnswer, PairCommitted, PairOpened, PublicKeyJwk, Session } from '../protocol.ts'
import { es256, holds, keyIdOf, p256, verifierOf } from '../public-key.ts'

/** What came back. */
export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
  json(): unknown
}

/** Sends a request with whatever headers a test wants, `Host` too, which `fetch` would not. */
export function send(
  port: number,
  path: string,
  options: {
    address?: string
    method?: string
    headers?: Record<string, string>
    body?: string
    signal?: AbortSignal
  },
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const { address = '127.0.0.1', method = 'POST', headers = {}, signal } = options
    const outgoing = request({
      host: address,
      port,
      path,
      method,
      headers,
      agent: false,
      ...(signal && { signal }),
    })
    outgoing.once('error', reject)
    outgoing.once('response', async (response) => {
      const text = Buffer.concat(await response.toArray()).toString()
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        text,
        json: () => JSON.parse(text),
      })
    })
    outgoing.end(options.body)
  })
}

const proven = new WeakSet<Answered>()

/** True for an answer that the paired bridge signed. */
export const isProven = (answer: Answered): boolean => proven.has(answer)

/** The page's side of the bridge, as the client has to do it: WebCrypto keys, and the same lines signed. */
export interface TestPage {
  readonly keyId: string
  readonly origin: string
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answered>
  /** Pairs with the code; the answer that stopped it, or null when both sides hold each other's key. */
  pair(code: string): Promise<Answered | null>
  /** Says hello and opens a session; the answer that stopped it, or null. */
  signIn(): Promise<Answered | null>
  /** A device request in the session, its answer's signature checked; `isProven` tells how that went. */
  ask(path: string, body?: unknown, atPort?: number): Promise<Answered>
  token(): string
}

const random = (length: number): string => randomBytes(length).toString('base64url')
const hmac = (opening: string, lines: readonly string[]): string =>
  createHmac('sha256', Buffer.from(opening, 'base64url')).update(lines.join('\n')).digest('base64url')

/** Makes a page of an origin with a fresh key. */
export async function createTestPage(port: number, origin: string): Promise<TestPage> {
  const pair = await crypto.subtle.generateKey(p256, false, ['sign', 'verify'])
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const key: PublicKeyJwk = { kty: 'EC', crv: 'P-256', x, y }
  const keyId = keyIdOf(key)
  let bridgeKey: CryptoKey | null = null
  let bridgeKeyId = ''
  let session = ''

  const post: TestPage['post'] = (path, body, headers = {}) =>
    send(port, path, {
      headers: { host: `127.0.0.1:${port}`, origin, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })

  return {
    keyId,
    origin,
    post,
    token: () => session,

    async pair(code) {
      const opening = random(32)
      const commitment = hmac(opening, ['lianli-bridge-pair-page-1', origin, keyId, code])
      const first = await post('/pair', { step: 'commit', key, commitment })
      if (first.status !== 200) return first
      const committed = first.json() as PairCommitted
      const second = await post('/pair', { step: 'open', run: committed.run, opening })
      if (second.status !== 200) return second
      const opened = second.json() as PairOpened
      bridgeKeyId = keyIdOf(committed.key)
      const lines = ['lianli-bridge-pair-bridge-1', origin, keyId, bridgeKeyId, code]
      strictEqual(hmac(opened.opening, lines), committed.commitment)
      bridgeKey = await verifierOf(committed.key)
      return null
    },

    async signIn() {
      const nonce = random(32)
      const first = await post('/hello', { keyId, nonce })
      if (first.status !== 200) return first
      const hello = first.json() as HelloAnswer
      const lines = [origin, keyId, bridgeKeyId, nonce, hello.nonce]
      ok(
        bridgeKey &&
          (await holds(bridgeKey, hello.signature, ['lianli-bridge-hello-1', ...lines].join('\n'))),
      )
      const statement = Buffer.from(['lianli-bridge-session-1', ...lines].join('\n'))
      const signed = await crypto.subtle.sign(es256, pair.privateKey, statement)
      const signature = Buffer.from(signed).toString('base64url')
      const second = await post('/session', { keyId, nonce: hello.nonce, signature })
      if (second.status !== 200) return second
      session = (second.json() as Session).token
      return null
    },

    async ask(path, body, atPort = port) {
      const nonce = random(16)
      const answer = await send(atPort, path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          host: `127.0.0.1:${atPort}`,
          origin,
          authorization: `Bearer ${session}`,
          'lianli-nonce': nonce,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const digest = createHash('sha256').update(answer.text).digest('hex')
      const statement = ['lianli-bridge-answer-1', nonce, path, answer.status, digest].join('\n')
      const signature = String(answer.headers['lianli-signature'])
      if (bridgeKey && (await holds(bridgeKey, signature, statement))) proven.add(answer)
      return answer
    },
  }
}
