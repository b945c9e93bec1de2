import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { atBench, inSession, origin } from './testing/bench.ts'
import { createTestPage, type TestPage } from './testing/page.ts'

const wrong = (code: string): string => (code === '00000000' ? '00000001' : '00000000')

const refusal = async (answer: ReturnType<TestPage['pair']>): Promise<unknown> =>
  (await answer)?.json() ?? null

test('[pairing] the right code pairs, and pairs once', () =>
  atBench({}, async ({ bridge, page }) => {
    const code = bridge.pairingCode()
    assert.is(await page.pair(code), null)
    assert.is.not(bridge.pairingCode(), code)
    const another = await createTestPage(bridge.port, origin)
    assert.equal(await refusal(another.pair(code)), { error: 'wrong-code' })
  }))

test('[pairing] a wrong code does not pair, and three of them use the code up', () =>
  atBench({}, async ({ bridge, page }) => {
    const code = bridge.pairingCode()
    for (let i = 0; i < 3; i++) {
      assert.is(bridge.pairingCode(), code)
      assert.equal(await refusal(page.pair(wrong(code))), { error: 'wrong-code' })
    }
    assert.is.not(bridge.pairingCode(), code)
    assert.equal(await refusal(page.signIn()), { error: 'not-paired' })
  }))

test('[pairing] nine wrong codes close pairing for a quarter of an hour', () =>
  atBench({}, async ({ bridge, page, clock }) => {
    for (let i = 0; i < 9; i++) await page.pair(wrong(bridge.pairingCode()))
    const answer = await page.pair(bridge.pairingCode())
    assert.is(answer?.status, 429)
    assert.equal(answer?.json(), { error: 'pairing-locked' })
    clock.time += 15 * 60_000
    assert.is(await page.pair(bridge.pairingCode()), null)
  }))

test('[pairing] a code holds until its time is over, and not after', () =>
  atBench({ codeLifetime: 1000 }, async ({ bridge, page, clock }) => {
    const code = bridge.pairingCode()
    clock.time += 999
    assert.is(bridge.pairingCode(), code)
    clock.time += 1
    assert.is.not(bridge.pairingCode(), code)
    assert.equal(await refusal(page.pair(code)), { error: 'wrong-code' })
  }))

test('[pairing] many runs begun at once still have three tries together', () =>
  atBench({}, async ({ bridge, page }) => {
    const guesses = Array.from({ length: 10 }, (_, i) => wrong(bridge.pairingCode()).replace('0', String(i)))
    const answers = await Promise.all(guesses.map((guess) => refusal(page.pair(guess))))
    const tried = answers.filter((a) => JSON.stringify(a) === '{"error":"wrong-code"}')
    assert.is(
      tried.length + answers.filter((a) => JSON.stringify(a) === '{"error":"code-expired"}').length,
      10,
    )
    assert.ok(tried.length <= 3)
  }))

test('[pairing] a pairing is for one origin, and outlives the bridge', () =>
  inSession({ origins: [origin, 'https://other.test'] }, async ({ page, restart }) => {
    const elsewhere = await page.post(
      '/hello',
      { keyId: page.keyId, nonce: 'A'.repeat(43) },
      { origin: 'https://other.test' },
    )
    assert.equal(elsewhere.json(), { error: 'not-paired' })
    await restart()
    assert.is(await page.signIn(), null)
  }))

test('[pairing] a key off the curve, or a run nobody began, is refused', () =>
  atBench({}, async ({ page }) => {
    const nothing = 'A'.repeat(43)
    const key = { kty: 'EC', crv: 'P-256', x: nothing, y: nothing }
    const committed = await page.post('/pair', { step: 'commit', key, commitment: nothing })
    assert.equal(committed.json(), { error: 'bad-request' })
    const opened = await page.post('/pair', { step: 'open', run: 'A'.repeat(22), opening: nothing })
    assert.equal(opened.json(), { error: 'unknown-run' })
  }))

test.run()
