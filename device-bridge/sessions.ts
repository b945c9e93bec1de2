import { createHash, randomBytes } from 'node:crypto'
import type { Identity } from './identity.ts'
import type { Pairings } from './pairings.ts'
import type { BridgeErrorCode, Hello, HelloAnswer, Session, SessionRequest } from './protocol.ts'
import { holds, verifierOf } from './public-key.ts'
import { err, ok, type Result } from './result.ts'
import { type Challenge, helloStatement, sessionStatement } from './statements.ts'

/** The mutual challenge, and the sessions that came of it; `pairing.ts` tells the whole. */
export interface Sessions {
  hello(origin: string, hello: Hello): Promise<Result<HelloAnswer, 'not-paired'>>
  open(origin: string, request: SessionRequest): Promise<Result<Session, 'challenge-failed'>>
  /** Lets a device request in: a living session of this origin, and a nonce it has not used. */
  admit(origin: string, token: string, nonce: string): Result<null, SessionRefusal>
}

/** Why a device request is not let in. */
export type SessionRefusal = Extract<BridgeErrorCode, 'no-session' | 'replayed'>

const challengeLifetime = 30_000
const sessionLifetime = 15 * 60_000
const mostChallenges = 64
const mostSessions = 64
const mostNonces = 10_000

interface LiveSession {
  readonly origin: string
  readonly endsAt: number
  readonly nonces: Set<string>
}

/** Makes the sessions of a bridge; they live in memory only. */
export function createSessions(identity: Identity, pairings: Pairings, now: () => number): Sessions {
  const challenges = new Map<string, Challenge & { readonly madeAt: number }>()
  const sessions = new Map<string, LiveSession>()

  return {
    async hello(origin, { keyId, nonce }) {
      if (!pairings.find(origin, keyId)) return err('not-paired')
      const bridgeNonce = randomBytes(32).toString('base64url')
      const challenge = {
        origin,
        pageKeyId: keyId,
        bridgeKeyId: identity.keyId,
        pageNonce: nonce,
        bridgeNonce,
      }
      keep(challenges, mostChallenges, bridgeNonce, { ...challenge, madeAt: now() })
      const signature = await identity.sign(helloStatement(challenge))
      return ok({ bridgeKeyId: identity.keyId, nonce: bridgeNonce, signature })
    },

    async open(origin, { keyId, nonce, signature }) {
      const challenge = challenges.get(nonce)
      challenges.delete(nonce)
      const page = pairings.find(origin, keyId)
      const isFresh = challenge !== undefined && now() - challenge.madeAt < challengeLifetime
      if (!page || !isFresh || challenge.origin !== origin || challenge.pageKeyId !== keyId) {
        return err('challenge-failed')
      }
      const key = await verifierOf(page.key)
      if (!key || !(await holds(key, signature, sessionStatement(challenge)))) return err('challenge-failed')
      const token = randomBytes(32).toString('base64url')
      keep(sessions, mostSessions, digest(token), {
        origin,
        endsAt: now() + sessionLifetime,
        nonces: new Set<string>(),
      })
      return ok({ token, expiresInSeconds: sessionLifetime / 1000 })
    },

    admit(origin, token, nonce) {
      const session = sessions.get(digest(token))
      if (session?.origin !== origin) return err('no-session')
      if (now() >= session.endsAt || session.nonces.size >= mostNonces) {
        sessions.delete(digest(token))
        return err('no-session')
      }
      if (session.nonces.has(nonce)) return err('replayed')
      session.nonces.add(nonce)
      return ok(null)
    },
  }
}

/** Tokens are looked up by their digest, so that the look-up tells nothing about them. */
const digest = (token: string): string => createHash('sha256').update(token).digest('base64')

/** Adds an entry, and drops the oldest when there are too many. */
function keep<V>(map: Map<string, V>, most: number, key: string, value: V): void {
  map.set(key, value)
  const [oldest] = map.keys()
  if (map.size > most && oldest !== undefined) map.delete(oldest)
}
