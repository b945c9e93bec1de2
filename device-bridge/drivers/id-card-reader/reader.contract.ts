import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { IdCardReader } from './driver.ts'
import type { Patience } from './exchange.ts'
import { inventedCards } from './invented-cards.ts'
import type { OpenLine } from './line.ts'
import { chipOf } from './rack.ts'
import { createSamVReader } from './sam-v.ts'
import type { SimulatedFault } from './simulated-faults.ts'
import { createReaderSimulator, type ReaderSimulator } from './simulator.ts'

/** A simulated reader at the far end of a line, and the way to open the near end. */
export interface Bench {
  readonly openLine: OpenLine
  unplug(): void
  stop(): Promise<void>
}

/** Short, so that a silent reader does not hold the tests up; long beside what the line needs. */
const patience: Patience = { firstByte: 400, betweenBytes: 200, wholeAnswer: 5000 }

const garbage = Uint8Array.from({ length: 300 }, (_, i) => (i * 37) & 0xff)
const falseStart = Uint8Array.of(0xaa, 0xaa, 0xaa, 0x96, 0x69, 0x05, 0x08, 0x00)

/** What every line to a reader must carry: all layouts, all statuses, all ways a line goes wrong. */
export function readerContract(name: string, bench: (simulator: ReaderSimulator) => Promise<Bench>): void {
  const test = suite(name)

  /** Runs a test at a fresh bench, and clears it away. */
  const at = (
    title: string,
    run: (reader: IdCardReader, simulator: ReaderSimulator, line: Bench) => Promise<void>,
    knowsFingerprints = true,
  ): void => {
    test(`[card-reader] ${title}`, async () => {
      const simulator = createReaderSimulator({ rack: inventedCards, knowsFingerprints })
      const line = await bench(simulator)
      const reader = createSamVReader(line.openLine, patience)
      try {
        await run(reader, simulator, line)
      } finally {
        await reader.close()
        await line.stop()
      }
    })
  }

  const waiting = (): AbortSignal => new AbortController().signal

  const faultOf = async (reader: IdCardReader): Promise<string> => {
    const read = await reader.read(waiting())
    return read.ok ? 'card' : read.error
  }

  const isReadAs = async (reader: IdCardReader, id: string): Promise<void> => {
    const read = await reader.read(waiting())
    assert.ok(read.ok, read.ok ? '' : read.error)
    assert.equal(read.value.card, inventedCards.find((c) => c.id === id)?.card)
  }

  at('it says which security module it has', async (reader) => {
    const status = await reader.status()
    assert.is(status.ok && status.value.samId, '05.03-20260101-0000000042-7')
  })

  for (const { id, card } of inventedCards) {
    at(`${id} (${card.layout}) is read with the bytes that prove it`, async (reader, simulator) => {
      simulator.put(id)
      const read = await reader.read(waiting())
      assert.ok(read.ok)
      const rackCard = inventedCards.find((c) => c.id === id)
      assert.ok(rackCard)
      const chip = chipOf(rackCard)
      const base64 = (bytes: Uint8Array): string | null => Buffer.from(bytes).toString('base64') || null
      assert.equal(read.value.card, card)
      assert.is(read.value.record, base64(chip.record))
      assert.is(read.value.photo, base64(chip.photo))
      assert.is(read.value.fingerprints, base64(chip.fingerprints))
      assert.is(read.value.samId, '05.03-20260101-0000000042-7')
    })
  }

  at('a card laid on while it waits is read', async (reader, simulator) => {
    const read = reader.read(waiting())
    simulator.put('zhao')
    assert.ok((await read).ok)
  })

  at('a card once read is found again only after it was lifted', async (reader, simulator) => {
    simulator.put('zhao')
    await isReadAs(reader, 'zhao')
    const wait = new AbortController()
    const second = reader.read(wait.signal)
    wait.abort()
    assert.equal(await second, { ok: false, error: 'no-card' })
    simulator.lift()
    simulator.put('qian')
    await isReadAs(reader, 'qian')
  })

  at(
    'an older reader is asked for text and photo alone',
    async (reader, simulator) => {
      simulator.put('zhao')
      const read = await reader.read(waiting())
      assert.ok(read.ok)
      assert.is(read.value.fingerprints, null)
      assert.ok(read.value.photo)
    },
    false,
  )

  const statuses: readonly (readonly [number, string])[] = [
    [0x10, 'request-rejected'],
    [0x11, 'request-rejected'],
    [0x23, 'reader-not-authorised'],
    [0x24, 'unknown-error'],
    [0x31, 'card-refuses-reader'],
    [0x32, 'suspected-counterfeit'],
    [0x33, 'verification-failed'],
    [0x40, 'wrong-card-type'],
    [0x41, 'read-failed'],
    [0x47, 'random-failed'],
    [0x60, 'reader-self-test-failed'],
    [0x66, 'reader-not-authorised'],
    [0x81, 'select-failed'],
    [0x91, 'no-content'],
    [0x77, 'unknown-status'],
  ]
  for (const [status, fault] of statuses) {
    at(`status ${status.toString(16)} at select or at read is ${fault}`, async (reader, simulator) => {
      simulator.put('zhao')
      for (const word of ['select', 'read'] as const) {
        simulator.fail({ at: word, kind: 'status', status, times: 3 })
        assert.is(await faultOf(reader), fault)
        simulator.lift()
        simulator.mend()
        simulator.put('zhao')
      }
      await isReadAs(reader, 'zhao')
    })
  }

  at('status 21 for both read commands is a rejected request', async (reader, simulator) => {
    simulator.put('zhao')
    simulator.fail({ at: 'read', kind: 'status', status: 0x21, times: 2 })
    assert.is(await faultOf(reader), 'request-rejected')
  })

  at('status 32 twice and then a good read is no suspicion', async (reader, simulator) => {
    simulator.put('zhao')
    simulator.fail({ at: 'read', kind: 'status', status: 0x32, times: 2 })
    await isReadAs(reader, 'zhao')
  })

  at('status 32 after other glitches is a failed read, not a suspicion', async (reader, simulator) => {
    simulator.put('zhao')
    simulator.fail({ at: 'read', kind: 'status', status: 0x41, times: 2 })
    simulator.fail({ at: 'read', kind: 'status', status: 0x32 })
    assert.is(await faultOf(reader), 'read-failed')
  })

  at('a card lifted while it is read is named so, and read when it is back', async (reader, simulator) => {
    simulator.put('zhao')
    simulator.fail({ at: 'read', kind: 'lift' })
    assert.is(await faultOf(reader), 'card-lifted')
    simulator.put('zhao')
    await isReadAs(reader, 'zhao')
  })

  const spoilt: readonly (readonly [string, SimulatedFault, string])[] = [
    ['garbage', { at: 'read', kind: 'garbage-instead', bytes: garbage }, 'garbled'],
    ['a wrong check', { at: 'read', kind: 'wrong-check' }, 'garbled'],
    ['a cut answer', { at: 'read', kind: 'cut', after: 700 }, 'cut'],
    ['no answer', { at: 'read', kind: 'silence' }, 'no-answer'],
  ]
  for (const [what, fault, code] of spoilt) {
    at(`${what}, twice, is asked for again and costs nothing`, async (reader, simulator) => {
      simulator.put('zhao')
      simulator.fail({ ...fault, times: 2 })
      await isReadAs(reader, 'zhao')
    })
    at(`${what}, three times, is ${code}, and the next read is good`, async (reader, simulator) => {
      simulator.put('zhao')
      simulator.fail({ ...fault, times: 3 })
      assert.is(await faultOf(reader), code)
      simulator.lift()
      simulator.put('zhao')
      await isReadAs(reader, 'zhao')
    })
  }

  at('garbage before an answer is passed over, a false start too', async (reader, simulator) => {
    simulator.put('zhao')
    simulator.fail({ at: 'find', kind: 'garbage-before', bytes: garbage })
    simulator.fail({ at: 'read', kind: 'garbage-before', bytes: falseStart })
    await isReadAs(reader, 'zhao')
  })

  at('a slow line is waited for', async (reader, simulator) => {
    simulator.setPace({ bytes: 64, pause: 5 })
    simulator.put('zhao')
    await isReadAs(reader, 'zhao')
  })

  at('a reader unplugged is named so', async (reader, _simulator, line) => {
    assert.ok((await reader.status()).ok)
    line.unplug()
    await line.stop()
    assert.is(await faultOf(reader), 'no-reader')
  })

  test.run()
}
