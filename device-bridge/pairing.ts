/**
 * How a page and a bridge come to trust each other, and how they use it.
 *
 * **Pairing**, once for each browser profile. The bridge shows eight digits, the clerk types them into
 * the page. Neither side ever sends the code, or anything a stranger could try codes against in time:
 * each side first *commits* to it (HMAC under a random opening, over its key and the code), and opens
 * its commitment only after it holds the other's (MANA III, ISO/IEC 9798-6). A process squatting on the
 * port must commit before it knows the code: it has one guess in a hundred million, and so has a
 * process that plays the page. The page opens first; a wrong opening is a wrong try and the bridge's
 * stays shut. Afterwards each side has pinned the other's P-256 key, the bridge for this origin only.
 *
 * **Session**, whenever the page starts (`sessions.ts`). The page sends its key id and a nonce, the
 * bridge answers with a nonce of its own and its signature over both, the page signs the same: each has
 * now seen the other use the pinned key. The page gets a token, bound to origin and key.
 *
 * **Device requests** carry the token and a fresh nonce; a nonce is taken once. Each answer is signed
 * over its nonce, so that a process which took the port over after the session began is not believed.
 */
import { randomBytes } from 'node:crypto'
import type { Identity } from './identity.ts'
import type { CodeRefusal, PairingCode } from './pairing-code.ts'
import type { Pairings } from './pairings.ts'
import type { BridgeErrorCode, PairCommit, PairCommitted, PairOpen, PairOpened } from './protocol.ts'
import { keyIdOf, verifierOf } from './public-key.ts'
import { err, ok, type Result } from './result.ts'
import { bridgeCommitment, isSame, pageCommitment } from './statements.ts'

/** Both words of a pairing. */
export interface Pairing {
  commit(
    origin: string,
    word: PairCommit,
  ): Promise<Result<PairCommitted, Extract<BridgeErrorCode, 'pairing-locked' | 'bad-request'>>>
  open(origin: string, word: PairOpen): Promise<Result<PairOpened, CodeRefusal | 'unknown-run'>>
}

interface Run {
  readonly origin: string
  readonly word: PairCommit
  readonly code: string
  readonly opening: string
}

/** Runs nobody opened are forgotten, the oldest first. */
const mostRuns = 16

/** Makes the pairing of a bridge; a run is opened once, rightly or wrongly. */
export function createPairing(code: PairingCode, identity: Identity, pairings: Pairings): Pairing {
  const runs = new Map<string, Run>()

  return {
    async commit(origin, word) {
      if (code.isLocked()) return err('pairing-locked')
      if (!(await verifierOf(word.key))) return err('bad-request')
      const id = randomBytes(16).toString('base64url')
      const run: Run = { origin, word, code: code.current(), opening: randomBytes(32).toString('base64url') }
      runs.set(id, run)
      const [oldest] = runs.keys()
      if (runs.size > mostRuns && oldest) runs.delete(oldest)
      const page = keyIdOf(word.key)
      const commitment = bridgeCommitment(run.opening, origin, page, identity.keyId, run.code)
      return ok({ run: id, key: identity.key, commitment })
    },

    async open(origin, { run: id, opening }) {
      const run = runs.get(id)
      runs.delete(id)
      if (run?.origin !== origin) return err('unknown-run')
      if (code.isLocked()) return err('pairing-locked')
      if (run.code !== code.current()) return err('code-expired')
      const page = keyIdOf(run.word.key)
      if (!isSame(pageCommitment(opening, origin, page, run.code), run.word.commitment)) {
        code.blame()
        return err('wrong-code')
      }
      code.spend()
      await pairings.add({ keyId: page, key: run.word.key, origin })
      return ok({ opening: run.opening })
    },
  }
}
