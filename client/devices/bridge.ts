import * as v from 'valibot'
import type {
  BridgeErrorCode,
  CardReadAnswer,
  Devices,
  FingerCaptureAnswer,
  FingerPosition,
  PublicKeyJwk,
} from '../../device-bridge/protocol.ts'
import { err, ok, type Result } from '../../domain/index.ts'
import {
  cardReadAnswer,
  devicesAnswer,
  fingerCaptureAnswer,
  helloAnswer,
  pairCommitted,
  pairOpened,
  refusal,
  session,
} from './bridge-answers.ts'
import { commitment, hashOf, holds, jwkOf, keyIdOf, newPageKey, random, signLines } from './bridge-words.ts'

/** The page's key and the bridge's, each pinned by the other at pairing. Neither names a person. */
export interface BridgeKeys {
  readonly page: CryptoKeyPair
  readonly bridge: PublicKeyJwk
}

/** Where the keys of the pairing are kept. */
export interface BridgeKeyStore {
  readonly read: () => Promise<BridgeKeys | undefined>
  readonly keep: (keys: BridgeKeys) => Promise<void>
  readonly forget: () => Promise<void>
}

/** Why the bridge could not be asked, or was not believed. */
export interface BridgeFault {
  readonly code:
    | BridgeErrorCode
    /** No bridge answers on this machine, or the browser does not let the page reach it. */
    | 'no-bridge'
    /** The browser was told not to let this site reach programs on this machine. */
    | 'loopback-denied'
    /** Something answered that is not the bridge this page was paired with: tell support. */
    | 'not-our-bridge'
    | 'unreadable-answer'
    /** The caller gave up. */
    | 'stopped'
}

/** The page's side of the device bridge on this machine. */
export interface Bridge {
  /** Whether this profile was ever paired. */
  readonly isPaired: () => Promise<boolean>
  /** Pairs with the eight digits that the bridge shows. */
  readonly pair: (code: string) => Promise<Result<null, BridgeFault>>
  readonly unpair: () => Promise<void>
  readonly status: () => Promise<Result<Devices, BridgeFault>>
  /** Waits up to 25 s for a card. */
  readonly readCard: (signal?: AbortSignal) => Promise<Result<CardReadAnswer, BridgeFault>>
  /** Waits up to 25 s for a finger; stopping also ends the wait at the scanner. */
  readonly captureFinger: (
    finger: FingerPosition,
    signal?: AbortSignal,
  ) => Promise<Result<FingerCaptureAnswer, BridgeFault>>
}

/** Where the bridge is, and what the page brings. */
export interface BridgePlace {
  /** e.g. `http://127.0.0.1:17861`. */
  readonly base: string
  readonly origin: string
  readonly fetch: typeof fetch
  readonly keys: BridgeKeyStore
}

/** The port the bridge takes when the administrator says nothing else. */
export const usualBridge = 'http://127.0.0.1:17861'

interface Session {
  readonly token: string
  readonly keys: BridgeKeys
}

/** Speaks to the bridge at `place`; a session is opened when it is first needed, and again when it has ended. */
export function createBridge({ base, origin, fetch, keys: store }: BridgePlace): Bridge {
  let current: Promise<Result<Session, BridgeFault>> | undefined

  const post = async <S extends v.GenericSchema>(
    path: string,
    body: unknown,
    schema: S,
  ): Promise<Result<v.InferOutput<S>, BridgeFault>> => {
    const answered = await send(path, { method: 'POST', body: JSON.stringify(body), headers: json })
    return answered.ok ? readAs(answered.value, schema) : answered
  }
  const send = async (path: string, init: RequestInit): Promise<Result<Answered, BridgeFault>> => {
    try {
      const response = await fetch(base + path, { ...init, cache: 'no-store', credentials: 'omit' })
      return ok({ status: response.status, headers: response.headers, text: await response.text() })
    } catch {
      if (init.signal?.aborted) return err({ code: 'stopped' })
      return err({ code: (await isLoopbackDenied()) ? 'loopback-denied' : 'no-bridge' })
    }
  }

  const pair = async (code: string): Promise<Result<null, BridgeFault>> => {
    const page = await newPageKey()
    const key = await jwkOf(page.publicKey)
    const pageId = await keyIdOf(key)
    const opening = random(32)
    const ours = await commitment(opening, ['lianli-bridge-pair-page-1', origin, pageId, code])
    const first = await post('/pair', { step: 'commit', key, commitment: ours }, pairCommitted)
    if (!first.ok) return first
    const second = await post('/pair', { step: 'open', run: first.value.run, opening }, pairOpened)
    if (!second.ok) return second
    const words = ['lianli-bridge-pair-bridge-1', origin, pageId, await keyIdOf(first.value.key), code]
    const theirs = await commitment(second.value.opening, words)
    if (theirs !== first.value.commitment) return err({ code: 'not-our-bridge' })
    await store.keep({ page, bridge: first.value.key })
    current = undefined
    return ok(null)
  }

  const openSession = async (): Promise<Result<Session, BridgeFault>> => {
    const keys = await store.read()
    if (!keys) return err({ code: 'not-paired' })
    const pageId = await keyIdOf(await jwkOf(keys.page.publicKey))
    const bridgeId = await keyIdOf(keys.bridge)
    const nonce = random(32)
    const hello = await post('/hello', { keyId: pageId, nonce }, helloAnswer)
    if (!hello.ok) return hello
    const challenge = [origin, pageId, bridgeId, nonce, hello.value.nonce]
    if (!(await holds(keys.bridge, hello.value.signature, ['lianli-bridge-hello-1', ...challenge]))) {
      return err({ code: 'not-our-bridge' })
    }
    const signature = await signLines(keys.page.privateKey, ['lianli-bridge-session-1', ...challenge])
    const opened = await post('/session', { keyId: pageId, nonce: hello.value.nonce, signature }, session)
    return opened.ok ? ok({ token: opened.value.token, keys }) : opened
  }

  /** One request of a session; an ended session is opened again once. */
  const ask = async <S extends v.GenericSchema>(
    path: string,
    schema: S,
    how: { readonly body?: unknown; readonly signal?: AbortSignal | undefined } = {},
    isSecondTry = false,
  ): Promise<Result<v.InferOutput<S>, BridgeFault>> => {
    current ??= openSession()
    const opened = await current
    if (!opened.ok) {
      current = undefined
      return opened
    }
    const { token, keys } = opened.value
    const nonce = random(16)
    const headers = { authorization: `Bearer ${token}`, 'lianli-nonce': nonce }
    const answered = await send(path, {
      ...(how.body === undefined
        ? { method: 'GET', headers }
        : { method: 'POST', headers: { ...headers, ...json }, body: JSON.stringify(how.body) }),
      signal: how.signal ?? null,
    })
    if (!answered.ok) {
      if (answered.error.code !== 'stopped') current = undefined
      return answered
    }
    const { status, text, headers: got } = answered.value
    if (status === 401 && !isSecondTry) {
      current = undefined
      return ask(path, schema, how, true)
    }
    const statement = ['lianli-bridge-answer-1', nonce, path, status, await hashOf(text)]
    if (status !== 401 && !(await holds(keys.bridge, got.get('lianli-signature') ?? '', statement))) {
      return err({ code: 'not-our-bridge' })
    }
    return readAs(answered.value, schema)
  }

  return {
    isPaired: async () => (await store.read()) !== undefined,
    pair,
    unpair: async () => {
      current = undefined
      await store.forget()
    },
    status: () => ask('/devices', devicesAnswer),
    readCard: (signal) => ask('/card/read', cardReadAnswer, { body: {}, signal }),
    captureFinger: async (finger, signal) => {
      const cancel = (): void => void ask('/finger/cancel', v.unknown(), { body: {} })
      signal?.addEventListener('abort', cancel, { once: true })
      const answer = await ask('/finger/capture', fingerCaptureAnswer, { body: { finger }, signal })
      signal?.removeEventListener('abort', cancel)
      return answer
    },
  }
}

interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

const json = { 'content-type': 'application/json' } as const

function readAs<S extends v.GenericSchema>(
  { status, text }: Answered,
  schema: S,
): Result<v.InferOutput<S>, BridgeFault> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson()), text)
  if (!parsed.success) return err({ code: 'unreadable-answer' })
  if (status < 200 || status > 299) {
    const said = v.safeParse(refusal, parsed.output)
    return err({ code: said.success ? said.output.error : 'unreadable-answer' })
  }
  const read = v.safeParse(schema, parsed.output)
  return read.success ? ok(read.output as v.InferOutput<S>) : err({ code: 'unreadable-answer' })
}

/** Chromium from 142 on asks before a site may reach this machine; a "no" looks like no bridge otherwise. */
async function isLoopbackDenied(): Promise<boolean> {
  for (const name of ['loopback-network', 'local-network-access']) {
    try {
      const permission = await navigator.permissions.query({ name: name as PermissionName })
      if (permission.state === 'denied') return true
    } catch {
      // An older browser does not know the name, and does not ask.
    }
  }
  return false
}
