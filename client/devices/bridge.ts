import * as v from 'valibot'
import type {
  CardReadAnswer,
  Devices,
  FingerCaptureAnswer,
  FingerPosition,
  PublicKeyJwk,
} from '../../device-bridge/protocol.ts'
import { err, ok, type Result } from '../../domain/index.ts'
import {
  fromBase64Url,
  type KeptPairing,
  keepPairing,
  keptPairing,
  thumbprint,
  toBase64Url,
} from './bridge-pairing.ts'

/** Why the bridge gave no answer; `refused` carries its own code. */
export type BridgeFault =
  /** Nothing listens, the browser forbids it, or the machine's service is stopped. */
  | { readonly code: 'unreachable' }
  /** The browser has not allowed this page to reach the machine itself. */
  | { readonly code: 'permission' }
  | { readonly code: 'not-paired' }
  /** What answered does not hold the pinned key: not our bridge. Nothing it said is believed. */
  | { readonly code: 'not-our-bridge' }
  | { readonly code: 'wrong-code' }
  | { readonly code: 'refused'; readonly reason: string }

/** The devices at this machine, through the bridge (`device-bridge/protocol.ts`). */
export interface Bridge {
  /** Trust with the eight digits that the bridge shows. */
  readonly pair: (code: string) => Promise<Result<null, BridgeFault>>
  readonly devices: () => Promise<Result<Devices, BridgeFault>>
  /** Waits up to 25 s for a card. */
  readonly readCard: (signal: AbortSignal) => Promise<Result<CardReadAnswer, BridgeFault>>
  readonly captureFinger: (finger: FingerPosition) => Promise<Result<FingerCaptureAnswer, BridgeFault>>
  readonly cancelFinger: () => Promise<Result<unknown, BridgeFault>>
}

const es256 = { name: 'ECDSA', hash: 'SHA-256' } as const
const p256 = { name: 'ECDSA', namedCurve: 'P-256' } as const

const publicKey = v.object({ kty: v.literal('EC'), crv: v.literal('P-256'), x: v.string(), y: v.string() })
const committed = v.object({ run: v.string(), key: publicKey, commitment: v.string() })
const opened = v.object({ opening: v.string() })
const helloAnswer = v.object({ bridgeKeyId: v.string(), nonce: v.string(), signature: v.string() })
const session = v.object({ token: v.string() })
const refusal = v.object({ error: v.string() })
const outcome = v.looseObject({ outcome: v.string() })
const statuses = v.looseObject({ cardReader: v.looseObject({}), fingerprint: v.looseObject({}) })

/** The page's side of the bridge at `address`, e.g. `http://127.0.0.1:17861`. */
export function createBridge(address: string): Bridge {
  let token: string | undefined

  async function send(path: string, how: RequestInit): Promise<Result<Response, BridgeFault>> {
    try {
      return ok(await fetch(address + path, { ...how, cache: 'no-store', credentials: 'omit' }))
    } catch {
      return err({ code: (await isForbidden()) ? 'permission' : 'unreachable' })
    }
  }

  async function word<S extends v.GenericSchema>(
    path: string,
    body: unknown,
    schema: S,
  ): Promise<Result<v.InferOutput<S>, BridgeFault>> {
    const response = await send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) return response
    return read(response.value.status, await response.value.text(), schema)
  }

  /** Says hello with the pinned keys; each side sees the other use its own. */
  async function openSession(pairing: KeptPairing): Promise<Result<null, BridgeFault>> {
    const nonce = random(32)
    const hello = await word('/hello', { keyId: pairing.keyId, nonce }, helloAnswer)
    if (!hello.ok) return hello
    const lines = [location.origin, pairing.keyId, pairing.bridgeKeyId, nonce, hello.value.nonce]
    const isOurs = await holds(pairing.bridgeKey, hello.value.signature, ['lianli-bridge-hello-1', ...lines])
    if (!isOurs) return err({ code: 'not-our-bridge' })
    const signature = await sign(pairing.key, ['lianli-bridge-session-1', ...lines])
    const started = await word(
      '/session',
      { keyId: pairing.keyId, nonce: hello.value.nonce, signature },
      session,
    )
    if (!started.ok) return started
    token = started.value.token
    return ok(null)
  }

  /** A device request in a session; a lost session is opened once more. */
  async function ask<T>(
    path: string,
    body: unknown,
    schema: v.GenericSchema,
    signal?: AbortSignal,
  ): Promise<Result<T, BridgeFault>> {
    const pairing = await keptPairing(address)
    if (!pairing) return err({ code: 'not-paired' })
    for (const isLastTry of [false, true]) {
      if (token === undefined) {
        const started = await openSession(pairing)
        if (!started.ok) return started
      }
      const answer = await askOnce<T>(pairing, path, body, schema, signal)
      if (answer.ok || isLastTry || answer.error.code !== 'refused' || answer.error.reason !== 'no-session') {
        return answer
      }
      token = undefined
    }
    return err({ code: 'unreachable' })
  }

  async function askOnce<T>(
    pairing: KeptPairing,
    path: string,
    body: unknown,
    schema: v.GenericSchema,
    signal?: AbortSignal,
  ): Promise<Result<T, BridgeFault>> {
    const nonce = random(16)
    const response = await send(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${token ?? ''}`,
        'lianli-nonce': nonce,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
    })
    if (!response.ok) return response
    const { status, headers } = response.value
    const text = await response.value.text()
    if (status === 401) return read<v.GenericSchema, T>(status, text, schema)
    const digest = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))
    const signature = headers.get('lianli-signature') ?? ''
    const lines = ['lianli-bridge-answer-1', nonce, path, String(status), digest]
    if (!(await holds(pairing.bridgeKey, signature, lines))) return err({ code: 'not-our-bridge' })
    return read<v.GenericSchema, T>(status, text, schema)
  }

  return {
    pair: async (code) => {
      token = undefined
      const own = await crypto.subtle.generateKey(p256, false, ['sign', 'verify'])
      const key = await publicKeyOf(own.publicKey)
      const keyId = await thumbprint(key)
      const opening = random(32)
      const lines = ['lianli-bridge-pair-page-1', location.origin, keyId, code]
      const first = await word(
        '/pair',
        { step: 'commit', key, commitment: await hmac(opening, lines) },
        committed,
      )
      if (!first.ok) return first
      const second = await word('/pair', { step: 'open', run: first.value.run, opening }, opened)
      if (!second.ok) return second
      const bridgeKeyId = await thumbprint(first.value.key)
      const theirs = ['lianli-bridge-pair-bridge-1', location.origin, keyId, bridgeKeyId, code]
      const isOurs = (await hmac(second.value.opening, theirs)) === first.value.commitment
      if (!isOurs) return err({ code: 'not-our-bridge' })
      const bridgeKey = await crypto.subtle.importKey('jwk', first.value.key, p256, false, ['verify'])
      await keepPairing({ origin: address, key: own.privateKey, keyId, bridgeKey, bridgeKeyId })
      return ok(null)
    },
    devices: () => ask<Devices>('/devices', undefined, statuses),
    readCard: (signal) => ask<CardReadAnswer>('/card/read', {}, outcome, signal),
    captureFinger: (finger) => ask<FingerCaptureAnswer>('/finger/capture', { finger }, outcome),
    cancelFinger: () => ask('/finger/cancel', {}, v.looseObject({})),
  }
}

/** The bridge vouches for its answers by signature, so their shape is checked no deeper than their kind. */
function read<S extends v.GenericSchema, T = v.InferOutput<S>>(
  status: number,
  text: string,
  schema: S,
): Result<T, BridgeFault> {
  const json = v.safeParse(v.pipe(v.string(), v.parseJson()), text)
  if (status !== 200) {
    const refused = v.safeParse(refusal, json.output)
    const reason = refused.success ? refused.output.error : String(status)
    if (reason === 'wrong-code' || reason === 'not-paired') return err({ code: reason })
    return err({ code: 'refused', reason })
  }
  const value = v.safeParse(schema, json.output)
  return value.success ? ok(value.output as T) : err({ code: 'refused', reason: 'unreadable-answer' })
}

/** Whether the browser itself stands between the page and the machine (Chromium 142 and later ask first). */
async function isForbidden(): Promise<boolean> {
  for (const name of ['loopback-network', 'local-network-access']) {
    const state = await navigator.permissions.query({ name: name as PermissionName }).then(
      (status) => status.state,
      () => 'unknown',
    )
    if (state === 'denied' || state === 'prompt') return true
  }
  return false
}

const random = (length: number): string => toBase64Url(crypto.getRandomValues(new Uint8Array(length)))

const statement = (lines: readonly string[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(lines.join('\n'))

async function hmac(opening: string, lines: readonly string[]): Promise<string> {
  const how = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', fromBase64Url(opening), how, false, ['sign'])
  return toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', key, statement(lines))))
}

async function sign(key: CryptoKey, lines: readonly string[]): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.sign(es256, key, statement(lines))))
}

const holds = (key: CryptoKey, signature: string, lines: readonly string[]): Promise<boolean> =>
  crypto.subtle.verify(es256, key, fromBase64Url(signature), statement(lines))

async function publicKeyOf(key: CryptoKey): Promise<PublicKeyJwk> {
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', key)
  return { kty: 'EC', crv: 'P-256', x, y }
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
