import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type FingerprintScanner, imageHeight, imageWidth } from './driver.ts'

/** A scanner with somebody at it who does what the test says. */
export interface ScannerBench {
  readonly scanner: FingerprintScanner
  fingerIsPressed(): void
  nobodyPresses(): void
  scannerFails(): void
}

/** What every scanner must do. */
export function scannerContract(name: string, bench: () => Promise<ScannerBench>): void {
  const test = suite(name)
  const waiting = (): AbortSignal => new AbortController().signal

  const at = (title: string, run: (b: ScannerBench) => Promise<void>): void => {
    test(`[fingerprint] ${title}`, async () => {
      const b = await bench()
      try {
        await run(b)
      } finally {
        await b.scanner.close()
      }
    })
  }

  at('it says what it is', async ({ scanner }) => {
    const status = await scanner.status()
    assert.ok(status.ok && status.value.scanner.length > 0)
  })

  at('an image has 256 × 360 grey pixels and a quality', async ({ scanner, fingerIsPressed }) => {
    fingerIsPressed()
    const press = await scanner.press(11, waiting())
    assert.ok(press.ok)
    assert.is(press.value.image.length, imageWidth * imageHeight)
    assert.ok(new Set(press.value.image).size > 16)
    assert.ok(press.value.quality >= 0 && press.value.quality <= 100)
  })

  at('a press nobody makes can be cancelled, and the next one works', async (b) => {
    b.nobodyPresses()
    const wait = new AbortController()
    const press = b.scanner.press(11, wait.signal)
    wait.abort()
    assert.equal(await press, { ok: false, error: 'cancelled' })
    b.fingerIsPressed()
    assert.ok((await b.scanner.press(11, waiting())).ok)
  })

  at('a press that was cancelled before it began is not made', async ({ scanner }) => {
    assert.equal(await scanner.press(11, AbortSignal.abort()), { ok: false, error: 'cancelled' })
  })

  at('a scanner that fails says so, and the next press works', async (b) => {
    b.scannerFails()
    assert.equal(await b.scanner.press(11, waiting()), { ok: false, error: 'scanner-failed' })
    b.fingerIsPressed()
    assert.ok((await b.scanner.press(16, waiting())).ok)
  })

  test.run()
}
