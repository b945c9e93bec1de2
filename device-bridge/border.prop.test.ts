import { randomBytes } from 'node:crypto'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { brokenText, everySeed, malformed } from '../domain/testing/malformed.ts'
import { type Chance, chanceOf } from '../domain/testing/random.ts'
import { encodeRecord } from './drivers/id-card-reader/card-encoding.ts'
import { decodeRecord } from './drivers/id-card-reader/card-record.ts'
import { createFrameParser, encodeFrame, longestFrame } from './drivers/id-card-reader/frames.ts'
import { inventedCards } from './drivers/id-card-reader/invented-cards.ts'
import { readParts, samIdText } from './drivers/id-card-reader/sam-v-words.ts'
import { inSession, origin } from './testing/bench.ts'
import { send } from './testing/page.ts'

/** What a page that is not ours, a broken reader or a worn cable may send: a named refusal, and the bridge goes on. */
const nonce = (): string => randomBytes(16).toString('base64url')
const key = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) }
const words: readonly (readonly [string, unknown])[] = [
  ['/pair', { step: 'commit', key, commitment: 'A'.repeat(43) }],
  ['/pair', { step: 'open', run: 'A'.repeat(22), opening: 'A'.repeat(43) }],
  ['/hello', { keyId: 'A'.repeat(43), nonce: 'A'.repeat(43) }],
  ['/session', { keyId: 'A'.repeat(43), nonce: 'A'.repeat(43), signature: 'A'.repeat(86) }],
  ['/finger/capture', { finger: 99 }],
  ['/finger/cancel', {}],
  ['/nowhere', {}],
]

test('[border] 6,000 malformed words to the bridge: each is refused by name, and the paired page goes on', () =>
  inSession({ requestsPerMinute: 1_000_000, longestWait: 1 }, async ({ bridge, page }) => {
    for (let seed = 1; seed <= 6000; seed++) {
      const chance = chanceOf(seed)
      const [path, word] = words[seed % words.length] ?? ['/hello', {}]
      const text = JSON.stringify(word)
      const body = chance.below(3) === 0 ? brokenText(chance, text) : JSON.stringify(malformed(chance, word))
      const answer = await send(bridge.port, chance.below(30) === 0 ? `${path}/%ff` : path, {
        method: chance.below(15) === 0 ? chance.pick(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) : 'POST',
        headers: { ...headersOf(chance, bridge.port, page.token()), 'content-length': lengthOf(body) },
        ...(body === undefined ? {} : { body }),
      })
      const where = `seed ${seed}: ${path} answered ${answer.status} ${answer.text.slice(0, 120)}`
      assert.ok(answer.status < 500, where)
      if (answer.status >= 400) assert.type((answer.json() as { error?: unknown }).error, 'string', where)
    }
    assert.is((await page.ask('/finger/cancel', {})).status, 200)
  }))

const lengthOf = (body: string | undefined): string => String(Buffer.byteLength(body ?? ''))

function headersOf(chance: Chance, port: number, token: string): Record<string, string> {
  const host = chance.below(30) === 0 ? 'lianli.test' : `127.0.0.1:${port}`
  const type = chance.pick(['application/json', 'application/json', 'application/json', 'text/plain', ''])
  const known = { host, origin: chance.below(30) === 0 ? 'null' : origin, 'content-type': type }
  if (chance.below(3) > 0) return known
  const authorization = chance.pick([`Bearer ${token}`, 'Bearer', 'Basic x', `Bearer ${'A'.repeat(43)}`])
  return {
    ...known,
    authorization,
    'lianli-nonce': chance.pick([nonce(), '', 'x', '__proto__', 'A'.repeat(500)]),
  }
}

test('[border] 12,000 damaged streams of the reader: the parser holds no more than a frame, and finds the next', () => {
  everySeed(12_000, (chance) => {
    const parser = createFrameParser()
    const frame = encodeFrame(Uint8Array.from({ length: 2 + chance.below(200) }, () => chance.below(256)))
    for (let left = chance.below(4); left > 0; left--) parser.push(damaged(chance, frame))
    parser.silence()
    const found = parser.push(frame).filter(({ type }) => type === 'frame')
    assert.is(found.length, 1)
    const tooLong = Uint8Array.of(
      0xaa,
      0xaa,
      0xaa,
      0x96,
      0x69,
      ...[longestFrame + 1 + chance.below(9)].flatMap(split),
    )
    parser.push(tooLong)
    assert.not(parser.isInsideFrame())
  })
})

test('[border] 12,000 damaged records and answers of the reader: a card or a named fault, never a throw', () => {
  const records = inventedCards.flatMap((slot) => recordOf(slot))
  assert.ok(records.length > 0)
  everySeed(12_000, (chance) => {
    const record = damaged(chance, records[chance.below(records.length)] ?? new Uint8Array(256))
    const decoded = decodeRecord(record)
    assert.ok(decoded.ok || decoded.error.code)
    readParts(record, chance.below(2) === 0)
    samIdText(record.subarray(0, chance.below(40)))
  })
})

const split = (length: number): number[] => [length >> 8, length & 0xff]

/** Bytes cut, lengthened, flipped, or sent twice. */
function damaged(chance: Chance, bytes: Uint8Array): Uint8Array {
  const at = chance.below(bytes.length + 1)
  switch (chance.below(5)) {
    case 0:
      return bytes.slice(0, at)
    case 1:
      return Uint8Array.from([...bytes, ...bytes.slice(0, at)])
    case 2:
      return Uint8Array.from([...bytes.slice(0, at), chance.below(256), ...bytes.slice(at)])
    case 3:
      return bytes.map((byte, index) => (index === at ? byte ^ (1 + chance.below(255)) : byte))
    default:
      return bytes.map((byte) => (chance.below(10) === 0 ? chance.below(256) : byte))
  }
}

function recordOf(slot: (typeof inventedCards)[number]): Uint8Array[] {
  const written = encodeRecord(slot.card)
  return written.ok ? [written.value] : []
}

test.run()
