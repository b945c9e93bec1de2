import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { bestPress } from './best-press.ts'
import { drawnFinger } from './drawn-finger.ts'
import { scannerContract } from './scanner.contract.ts'
import { serialised } from './serialised.ts'
import { createScannerSimulator } from './simulator.ts'

scannerContract('a simulated scanner', async () => {
  const scanner = createScannerSimulator()
  return {
    scanner,
    fingerIsPressed: () => scanner.next({ seed: 'finger', quality: 70 }),
    nobodyPresses: () => scanner.next('nobody-presses'),
    scannerFails: () => scanner.next({ fault: 'scanner-failed' }),
  }
})

const waiting = (): AbortSignal => new AbortController().signal

test('[fingerprint] the same seed draws the same finger, another seed another', () => {
  assert.equal(drawnFinger('a', 80), drawnFinger('a', 80))
  assert.is.not(Buffer.compare(drawnFinger('a', 80), drawnFinger('b', 80)), 0)
})

test('[fingerprint] the first good press ends the capture', async () => {
  const scanner = createScannerSimulator()
  scanner.next({ seed: 'a', quality: 44 }, { seed: 'a', quality: 45 }, { seed: 'a', quality: 99 })
  const best = await bestPress(scanner, 11, waiting())
  assert.ok(best.ok)
  assert.is(best.value.presses, 2)
  assert.is(best.value.press.quality, 45)
})

test('[fingerprint] three poor presses say how good the best was', async () => {
  const scanner = createScannerSimulator()
  scanner.next({ seed: 'a', quality: 10 }, { seed: 'a', quality: 44 }, { seed: 'a', quality: 30 })
  assert.equal(await bestPress(scanner, 11, waiting()), {
    ok: false,
    error: { code: 'poor-quality', bestQuality: 44 },
  })
})

test('[fingerprint] calls wait for one another', async () => {
  const simulator = createScannerSimulator()
  const scanner = serialised(simulator)
  simulator.next('nobody-presses')
  const order: string[] = []
  const wait = new AbortController()
  const first = scanner.press(11, wait.signal).then(() => order.push('press'))
  const second = scanner.status().then(() => order.push('status'))
  wait.abort()
  await Promise.all([first, second])
  assert.equal(order, ['press', 'status'])
})

test.run()
