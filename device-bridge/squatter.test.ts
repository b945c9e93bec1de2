import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { PairCommit, PublicKeyJwk } from './protocol.ts'
import { keyIdOf, p256 } from './public-key.ts'
import { bridgeCommitment, pageCommitment } from './statements.ts'
import { inSession, origin } from './testing/bench.ts'
import { createTestPage, isProven } from './testing/page.ts'

/** A process that took the bridge's port and plays the bridge as well as it can without the code. */
async function squatting(
  run: (port: number, seen: { opening: string; word: PairCommit | null }) => Promise<void>,
) {
  const { publicKey } = await crypto.subtle.generateKey(p256, true, ['sign', 'verify'])
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey)
  const key: PublicKeyJwk = { kty: 'EC', crv: 'P-256', x, y }
  const opening = 'S'.repeat(43)
  const seen: { opening: string; word: PairCommit | null } = { opening: '', word: null }

  const server = createServer(async (request, response) => {
    const word = JSON.parse((await text(request)) || '{}')
    const say = (answer: unknown) => response.end(JSON.stringify(answer))
    if (word.step === 'commit') {
      seen.word = word
      const commitment = bridgeCommitment(opening, origin, keyIdOf(word.key), keyIdOf(key), '12345678')
      return say({ run: 'R'.repeat(22), key, commitment })
    }
    if (word.step === 'open') {
      seen.opening = word.opening
      return say({ opening })
    }
    return say({ outcome: 'no-card' })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await run((server.address() as AddressInfo).port, seen)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

test('[pairing] a squatter on the port learns the code only after it has committed to a wrong one', () =>
  squatting(async (port, seen) => {
    const page = await createTestPage(port, origin)
    const refused = await page.pair('87654321').then(
      () => false,
      () => true,
    )
    assert.ok(refused, 'the page does not pin the squatter')
    assert.ok(seen.word)
    const { commitment, key } = seen.word
    assert.is(pageCommitment(seen.opening, origin, keyIdOf(key), '87654321'), commitment)
  }))

test('[bridge] a squatter that takes the port after the session began is not believed', () =>
  inSession({ longestWait: 50 }, async ({ page }) => {
    assert.ok(isProven(await page.ask('/card/read', {})))
    await squatting(async (port) => {
      assert.not(isProven(await page.ask('/card/read', {}, port)))
    })
  }))

test.run()
