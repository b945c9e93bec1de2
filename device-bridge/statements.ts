import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { KeyId } from './protocol.ts'

/** The five values of a challenge, the same for both signatures. */
export interface Challenge {
  readonly origin: string
  readonly pageKeyId: KeyId
  readonly bridgeKeyId: KeyId
  readonly pageNonce: string
  readonly bridgeNonce: string
}

const lines = (...values: readonly (string | number)[]): string => values.join('\n')

const challengeLines = (label: string, c: Challenge): string =>
  lines(label, c.origin, c.pageKeyId, c.bridgeKeyId, c.pageNonce, c.bridgeNonce)

/** What the bridge signs to prove itself to the page. */
export const helloStatement = (c: Challenge): string => challengeLines('lianli-bridge-hello-1', c)

/** What the page signs to prove itself to the bridge. */
export const sessionStatement = (c: Challenge): string => challengeLines('lianli-bridge-session-1', c)

/** What the bridge signs under each device answer: it answers this request, and says exactly this. */
export const answerStatement = (nonce: string, path: string, status: number, body: string): string =>
  lines('lianli-bridge-answer-1', nonce, path, status, createHash('sha256').update(body).digest('hex'))

/** The page's commitment to the pairing code, under an opening only it knows. */
export const pageCommitment = (opening: string, origin: string, page: KeyId, code: string): string =>
  commitment(opening, lines('lianli-bridge-pair-page-1', origin, page, code))

/** The bridge's commitment to the pairing code and both keys. */
export const bridgeCommitment = (
  opening: string,
  origin: string,
  page: KeyId,
  bridge: KeyId,
  code: string,
): string => commitment(opening, lines('lianli-bridge-pair-bridge-1', origin, page, bridge, code))

const commitment = (opening: string, statement: string): string =>
  createHmac('sha256', Buffer.from(opening, 'base64url')).update(statement).digest('base64url')

/** Compares two base64url values without telling by the time it takes where they differ. */
export function isSame(ours: string, theirs: string): boolean {
  const [a, b] = [Buffer.from(ours), Buffer.from(theirs)]
  return a.length === b.length && timingSafeEqual(a, b)
}
