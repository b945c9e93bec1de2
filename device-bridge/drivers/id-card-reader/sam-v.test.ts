import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { inventedCards } from './invented-cards.ts'
import { loopbackLine } from './loopback-line.ts'
import { readerAt } from './reader-at.ts'
import { createSamVReader } from './sam-v.ts'
import { samIdPayload, samIdText } from './sam-v-words.ts'
import { serialLine } from './serial-line.ts'
import { createReaderSimulator } from './simulator.ts'
import { simulatorOnLoopback } from './simulator-on-loopback.ts'
import { meaningOf } from './statuses.ts'

const noReader = { ok: false, error: 'no-reader' }

test('[card-reader] a port without a reader is named so', async () => {
  assert.equal(await createSamVReader(serialLine('/dev/tty-not-there')).status(), noReader)
  assert.equal(await createSamVReader(loopbackLine(1)).read(AbortSignal.abort()), noReader)
})

test('[card-reader] a reader that is plugged in again is found again', async () => {
  const simulator = createReaderSimulator({ rack: inventedCards })
  const first = await simulatorOnLoopback(simulator)
  const reader = createSamVReader(loopbackLine(first.port))
  assert.ok((await reader.status()).ok)
  await first.stop()
  assert.equal(await reader.status(), noReader)
  const second = await simulatorOnLoopback(simulator, first.port)
  assert.ok((await reader.status()).ok)
  await reader.close()
  await second.stop()
})

test('[card-reader] a card whose record is no card is named so, and nothing is guessed', async () => {
  const [first] = inventedCards
  assert.ok(first)
  const spoilt = { ...first, card: { ...first.card, born: '1990-02-30' } }
  const simulator = createReaderSimulator({ rack: [spoilt] })
  const line = await simulatorOnLoopback(simulator)
  const reader = createSamVReader(loopbackLine(line.port))
  simulator.put(first.id)
  const read = await reader.read(new AbortController().signal)
  assert.equal(read, { ok: false, error: 'unreadable-record' })
  await reader.close()
  await line.stop()
})

test('[card-reader] only serial ports and the loopback address are places of a reader', () => {
  for (const place of ['/dev/ttyUSB0', 'COM3', 'tcp://127.0.0.1:17862']) assert.ok(readerAt(place), place)
  for (const place of [
    '',
    'ttyUSB0',
    'tcp://10.0.0.1:17862',
    'tcp://127.0.0.1:0',
    'tcp://127.0.0.1:70000',
    '/etc/passwd',
  ]) {
    assert.is(readerAt(place), null, place)
  }
})

test('[card-reader] every status byte has a meaning, and only a glitch is tried again', () => {
  const retried = Array.from({ length: 256 }, (_, status) => status).filter(
    (s) => meaningOf(s).isWorthRetrying,
  )
  assert.equal(retried, [0x10, 0x11, 0x24, 0x31, 0x32, 0x33, 0x41, 0x47, 0x80, 0x81])
})

test('[card-reader] the serial text of a security module is printed as on its label', () => {
  const sam = { kind: 5, maker: 3, made: 20260101, serial: 42, check: 7 }
  assert.is(samIdText(samIdPayload(sam)), '05.03-20260101-0000000042-7')
  assert.is(samIdText(new Uint8Array(15)), null)
})

test.run()
