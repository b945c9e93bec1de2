import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { atBench, type BridgeBench, origin } from '../../device-bridge/testing/bench.ts'
import { type BridgeKeyStore, type BridgeKeys, createBridge } from './bridge.ts'

function pageAt({ bridge }: BridgeBench, keys: BridgeKeyStore = keysInMemory(), toPort = bridge.port) {
  return createBridge({
    base: `http://127.0.0.1:${toPort}`,
    origin,
    fetch: (input, init) => fetch(input, { ...init, headers: { ...init?.headers, origin } }),
    keys,
  })
}

function keysInMemory(): BridgeKeyStore {
  let kept: BridgeKeys | undefined
  return {
    read: async () => kept,
    keep: async (keys) => {
      kept = keys
    },
    forget: async () => {
      kept = undefined
    },
  }
}

test('[bridge] an unpaired page is told to pair, and a wrong code pairs nobody', () =>
  atBench({}, async (bench) => {
    const page = pageAt(bench)
    assert.equal(await page.status(), { ok: false, error: { code: 'not-paired' } })
    const wrong = bench.bridge.pairingCode() === '00000000' ? '00000001' : '00000000'
    assert.equal(await page.pair(wrong), { ok: false, error: { code: 'wrong-code' } })
    assert.not(await page.isPaired())
  }))

test('[bridge] with the code that is shown the page pairs, and sees the devices', () =>
  atBench({}, async (bench) => {
    const page = pageAt(bench)
    assert.equal(await page.pair(bench.bridge.pairingCode()), { ok: true, value: null })
    const devices = await page.status()
    assert.ok(devices.ok && devices.value.cardReader.state === 'ready')
  }))

test('[bridge] a card is read, and a finger captured, in answers the paired bridge signed', () =>
  atBench({}, async (bench) => {
    const page = pageAt(bench)
    await page.pair(bench.bridge.pairingCode())
    bench.reader.put('zhao')
    const card = await page.readCard()
    assert.ok(card.ok && card.value.outcome === 'card')
    const finger = await page.captureFinger(12)
    assert.ok(finger.ok && finger.value.outcome === 'captured')
  }))

test('[bridge] a bridge that was started again is greeted again without a person', () =>
  atBench({}, async (bench) => {
    const page = pageAt(bench)
    await page.pair(bench.bridge.pairingCode())
    assert.ok((await page.status()).ok)
    await bench.restart()
    const again = await page.status()
    assert.ok(again.ok, JSON.stringify(again))
  }))

test('[bridge] another bridge on the port is not believed, and no bridge is said to be none', () =>
  atBench({}, async (ours) => {
    const keys = keysInMemory()
    const page = pageAt(ours, keys)
    await page.pair(ours.bridge.pairingCode())
    await atBench({}, async (stranger) => {
      const misled = pageAt(stranger, keys)
      const answer = await misled.status()
      assert.not(answer.ok)
    })
    const nowhere = pageAt(ours, keys, 9)
    assert.equal(await nowhere.status(), { ok: false, error: { code: 'no-bridge' } })
  }))

test.run()
