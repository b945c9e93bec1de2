import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { CardReadAnswer, Devices, FingerCaptureAnswer } from './protocol.ts'
import { inSession } from './testing/bench.ts'
import { isProven, send } from './testing/page.ts'

test('[bridge] a page that was paired sees the devices', () =>
  inSession({}, async ({ page }) => {
    const answer = await page.ask('/devices')
    assert.ok(isProven(answer))
    assert.equal(answer.json() as Devices, {
      cardReader: { state: 'ready', samId: '05.03-20260101-0000000042-7', line: 'loopback' },
      fingerprint: { state: 'ready', scanner: 'simulator', simulated: true },
    })
  }))

test('[bridge] a card laid on while the page waits comes back with its evidence', () =>
  inSession({}, async ({ page, reader }) => {
    const asked = page.ask('/card/read', {})
    reader.put('qian')
    assert.ok(isProven(await asked))
    const answer = (await asked).json() as CardReadAnswer
    assert.is(answer.outcome, 'card')
    assert.ok(answer.outcome === 'card' && answer.read.card.layout === 'resident-id')
    assert.is(answer.read.card.name, '钱𠮷明珺')
    assert.is(Buffer.from(answer.read.record, 'base64').length, 256)
    assert.is(answer.read.fingerprints, null)
  }))

test('[bridge] nothing on the reader in time is no card, and the page may ask again', () =>
  inSession({ longestWait: 50 }, async ({ page, reader }) => {
    assert.equal((await page.ask('/card/read', {})).json(), { outcome: 'no-card' })
    reader.put('zhao')
    assert.is(((await page.ask('/card/read', {})).json() as CardReadAnswer).outcome, 'card')
    assert.equal((await page.ask('/card/read', {})).json(), { outcome: 'no-card' })
  }))

test('[bridge] a suspected counterfeit reaches the page by its code', () =>
  inSession({}, async ({ page, reader }) => {
    reader.put('zhao')
    reader.fail({ at: 'read', kind: 'status', status: 0x32, times: 3 })
    const answer = await page.ask('/card/read', {})
    assert.is(answer.status, 200)
    assert.equal(answer.json(), { outcome: 'fault', fault: 'suspected-counterfeit' })
  }))

test('[bridge] a device serves one request at a time', () =>
  inSession({}, async ({ page, scanner }) => {
    scanner.next('nobody-presses')
    const both = [page.ask('/finger/capture', { finger: 11 }), page.ask('/finger/capture', { finger: 12 })]
    const turnedAway = await Promise.race(both)
    assert.is(turnedAway.status, 409)
    assert.equal(turnedAway.json(), { error: 'device-busy' })
    assert.ok(isProven(turnedAway))
    await page.ask('/finger/cancel', {})
    const answers = await Promise.all(both)
    assert.equal(answers.find((a) => a.status === 200)?.json(), { outcome: 'fault', fault: 'cancelled' })
  }))

test('[bridge] a finger nobody presses in time is named so', () =>
  inSession({ longestWait: 50 }, async ({ page, scanner }) => {
    scanner.next('nobody-presses')
    const answer = await page.ask('/finger/capture', { finger: 11 })
    assert.equal(answer.json(), { outcome: 'fault', fault: 'no-finger' })
  }))

test('[bridge] a wait ends also when garbage is collected meanwhile', () =>
  inSession({ longestWait: 100 }, async ({ page }) => {
    setFlagsFromString('--expose_gc')
    const collecting = setInterval(runInNewContext('gc'), 10)
    try {
      assert.equal((await page.ask('/card/read', {})).json(), { outcome: 'no-card' })
    } finally {
      clearInterval(collecting)
    }
  }))

test('[bridge] a page that goes away leaves the reader to the next one', () =>
  inSession({}, async ({ bridge, page, reader }) => {
    const leaving = new AbortController()
    const left = send(bridge.port, '/card/read', {
      headers: {
        host: `127.0.0.1:${bridge.port}`,
        origin: page.origin,
        'content-type': 'application/json',
        authorization: `Bearer ${page.token()}`,
        'lianli-nonce': 'A'.repeat(22),
      },
      body: '{}',
      signal: leaving.signal,
    }).catch(() => 'left')
    const becomes = async (state: string): Promise<void> => {
      for (;;) {
        const { cardReader } = (await page.ask('/devices')).json() as Devices
        if (cardReader.state === state) return
      }
    }
    await becomes('in-use')
    leaving.abort()
    assert.is(await left, 'left')
    await becomes('ready')
    reader.put('zhao')
    assert.is(((await page.ask('/card/read', {})).json() as CardReadAnswer).outcome, 'card')
  }))

test('[bridge] asking for the state of the devices never makes one busy', () =>
  inSession({ longestWait: 50 }, async ({ page }) => {
    const [read] = await Promise.all([page.ask('/card/read', {}), page.ask('/devices'), page.ask('/devices')])
    assert.equal(read.json(), { outcome: 'no-card' })
  }))

test('[bridge] the best press of a finger comes back as 256 × 360 pixels', () =>
  inSession({}, async ({ page, scanner }) => {
    scanner.next({ seed: 'a', quality: 20 }, { seed: 'a', quality: 77 })
    const answer = (await page.ask('/finger/capture', { finger: 16 })).json() as FingerCaptureAnswer
    assert.ok(answer.outcome === 'captured')
    const { image, ...rest } = answer.capture
    assert.is(Buffer.from(image, 'base64').length, 256 * 360)
    assert.equal(rest, {
      finger: 16,
      width: 256,
      height: 360,
      dpi: 500,
      quality: 77,
      presses: 2,
      scanner: 'simulator',
      simulated: true,
    })
  }))

test('[bridge] three poor presses are named so', () =>
  inSession({}, async ({ page, scanner }) => {
    for (const quality of [10, 30, 20]) scanner.next({ seed: 'a', quality })
    const answer = await page.ask('/finger/capture', { finger: 11 })
    assert.equal(answer.json(), { outcome: 'poor-quality', bestQuality: 30 })
  }))

test('[bridge] a waiting capture can be cancelled', () =>
  inSession({}, async ({ page, scanner }) => {
    scanner.next('nobody-presses')
    const capture = page.ask('/finger/capture', { finger: 11 })
    let cancelled = false
    while (!cancelled)
      cancelled = ((await page.ask('/finger/cancel', {})).json() as { cancelled: boolean }).cancelled
    assert.equal((await capture).json(), { outcome: 'fault', fault: 'cancelled' })
  }))

test('[bridge] a device the machine was not set up with says so', () =>
  inSession({ cardReader: null, scanner: null }, async ({ page }) => {
    assert.equal((await page.ask('/card/read', {})).json(), { outcome: 'not-configured' })
    assert.equal((await page.ask('/finger/capture', { finger: 11 })).json(), { outcome: 'not-configured' })
  }))

test.run()
