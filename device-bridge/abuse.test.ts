import { networkInterfaces } from 'node:os'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { atBench, inSession, origin } from './testing/bench.ts'
import { send } from './testing/page.ts'

const nonce = 'A'.repeat(22)
const json = { 'content-type': 'application/json' }

test('[bridge] a host that is not the loopback address is turned away', () =>
  atBench({}, async ({ bridge }) => {
    for (const host of ['localhost', `localhost:${bridge.port}`, 'lianli.test', '127.0.0.1', `127.0.0.1:1`]) {
      const answer = await send(bridge.port, '/hello', { headers: { host, origin, ...json }, body: '{}' })
      assert.is(answer.status, 403, host)
      assert.equal(answer.json(), { error: 'wrong-host' })
    }
  }))

test('[bridge] it answers at both loopback addresses and at no other', () =>
  atBench({}, async ({ bridge }) => {
    for (const { address, family, internal } of Object.values(networkInterfaces()).flatMap((i) => i ?? [])) {
      if (family === 'IPv6' && !internal) continue
      const host = family === 'IPv6' ? `[${address}]:${bridge.port}` : `${address}:${bridge.port}`
      const reached = await send(bridge.port, '/hello', {
        address,
        headers: { host, origin, ...json },
        body: '{}',
      }).then(
        (answer) => answer.status,
        () => 'refused',
      )
      assert.is(reached, internal ? 400 : 'refused', host)
    }
  }))

test('[bridge] another origin is turned away, also in a preflight, and may read nothing', () =>
  atBench({}, async ({ bridge }) => {
    const host = `127.0.0.1:${bridge.port}`
    for (const other of ['https://evil.test', 'http://lianli.test', `${origin}.evil.test`, 'null', '']) {
      for (const method of ['POST', 'OPTIONS']) {
        const answer = await send(bridge.port, '/hello', { method, headers: { host, origin: other } })
        assert.is(answer.status, 403, other)
        assert.equal(answer.json(), { error: 'wrong-origin' })
        assert.is(answer.headers['access-control-allow-origin'], undefined)
      }
    }
  }))

test('[bridge] a preflight of the right page passes, for a private network too', () =>
  atBench({}, async ({ bridge }) => {
    const headers = {
      host: `127.0.0.1:${bridge.port}`,
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-private-network': 'true',
    }
    const answer = await send(bridge.port, '/card/read', { method: 'OPTIONS', headers })
    assert.is(answer.status, 204)
    assert.is(answer.headers['access-control-allow-origin'], origin)
    assert.is(answer.headers['access-control-allow-private-network'], 'true')
    assert.is(answer.headers['access-control-allow-headers'], 'authorization, content-type, lianli-nonce')
  }))

test('[bridge] no device answers without a session', () =>
  atBench({}, async ({ page }) => {
    for (const path of ['/card/read', '/finger/capture', '/finger/cancel']) {
      assert.equal((await page.post(path, {})).json(), { error: 'no-session' })
      const invented = { authorization: `Bearer ${'A'.repeat(43)}`, 'lianli-nonce': nonce }
      assert.equal((await page.post(path, {}, invented)).json(), { error: 'no-session' })
    }
  }))

test('[bridge] a request sent a second time is refused', () =>
  inSession({ longestWait: 50 }, async ({ page }) => {
    const headers = { authorization: `Bearer ${page.token()}`, 'lianli-nonce': nonce }
    assert.is((await page.post('/card/read', {}, headers)).status, 200)
    const again = await page.post('/card/read', {}, headers)
    assert.is(again.status, 401)
    assert.equal(again.json(), { error: 'replayed' })
  }))

test('[bridge] a session ends after its quarter of an hour', () =>
  inSession({}, async ({ page, clock }) => {
    const asked = (n: string) =>
      page.post('/finger/cancel', {}, { authorization: `Bearer ${page.token()}`, 'lianli-nonce': nonce + n })
    clock.time += 15 * 60_000 - 1
    assert.is((await asked('1')).status, 200)
    clock.time += 1
    assert.equal((await asked('2')).json(), { error: 'no-session' })
  }))

test('[bridge] a session of before a restart is worth nothing', () =>
  inSession({}, async ({ page, restart }) => {
    await restart()
    const headers = { authorization: `Bearer ${page.token()}`, 'lianli-nonce': nonce }
    assert.equal((await page.post('/finger/cancel', {}, headers)).json(), { error: 'no-session' })
  }))

test('[bridge] a session cannot be used from another allowed origin', () =>
  inSession({ origins: [origin, 'https://other.test'] }, async ({ page }) => {
    const headers = {
      authorization: `Bearer ${page.token()}`,
      'lianli-nonce': nonce,
      origin: 'https://other.test',
    }
    assert.equal((await page.post('/finger/cancel', {}, headers)).json(), { error: 'no-session' })
  }))

test('[bridge] a challenge is answered once, in time, and with the paired key', () =>
  inSession({}, async ({ page, clock }) => {
    const hello = async (): Promise<string> => {
      const answer = await page.post('/hello', { keyId: page.keyId, nonce: 'B'.repeat(43) })
      return (answer.json() as { nonce: string }).nonce
    }
    const open = async (challenge: string): Promise<unknown> =>
      (await page.post('/session', { keyId: page.keyId, nonce: challenge, signature: 'A'.repeat(86) })).json()
    const challenge = await hello()
    assert.equal(await open(challenge), { error: 'challenge-failed' })
    assert.equal(await open(challenge), { error: 'challenge-failed' })
    await hello()
    clock.time += 30_000
    assert.is(await page.signIn(), null)
  }))

test('[bridge] what is too large, malformed or of another type is not read', () =>
  inSession({}, async ({ page }) => {
    const large = await page.post('/hello', { keyId: 'A'.repeat(5000) })
    assert.is(large.status, 413)
    assert.equal(large.json(), { error: 'too-large' })
    assert.equal((await page.post('/hello', { keyId: 1 })).json(), { error: 'bad-request' })
    assert.equal((await page.post('/hello', {}, { 'content-type': 'text/plain' })).json(), {
      error: 'wrong-content-type',
    })
    assert.equal((await page.post('/elsewhere', {})).json(), { error: 'unknown-route' })
    assert.is((await page.ask('/finger/capture', { finger: 42 })).status, 400)
  }))

test('[bridge] too many requests are turned away before anything is done', () =>
  atBench({ requestsPerMinute: 5 }, async ({ page }) => {
    for (let i = 0; i < 5; i++) await page.post('/hello', {})
    const answer = await page.post('/hello', {})
    assert.is(answer.status, 429)
    assert.equal(answer.json(), { error: 'too-many-requests' })
  }))

test.run()
