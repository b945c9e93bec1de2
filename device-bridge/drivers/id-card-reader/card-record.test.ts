import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { encodeRecord } from './card-encoding.ts'
import { decodeRecord } from './card-record.ts'
import { inventedCards } from './invented-cards.ts'
import { chipOf } from './rack.ts'

const firstChip = (): Uint8Array => {
  const [first] = inventedCards
  assert.ok(first)
  return chipOf(first).record
}

const withText = (offset: number, text: string): Uint8Array => {
  const record = Buffer.from(firstChip())
  record.write(text, offset, 'utf16le')
  return record
}

test('[card-record] the fields stand where the table of the protocol puts them', () => {
  const record = Buffer.from(firstChip())
  assert.is(record.subarray(0, 6).toString('utf16le'), '赵连枝')
  assert.is(record.subarray(30, 32).toString('utf16le'), '1')
  assert.is(record.subarray(36, 52).toString('utf16le'), '19900307')
  assert.is(record.subarray(122, 158).toString('utf16le'), '610102199003071238')
  assert.is(record.subarray(204, 220).toString('utf16le'), '20360504')
  assert.is(record.subarray(220, 256).toString('utf16le'), ' '.repeat(18))
})

for (const { id, card } of inventedCards) {
  test(`[card-record] ${id} (${card.layout}) is read as written`, () => {
    const record = encodeRecord(card)
    assert.ok(record.ok)
    assert.equal(decodeRecord(record.value), { ok: true, value: card })
  })
}

test('[card-record] a long-term card says so', () => {
  const decoded = decodeRecord(withText(204, '长期      '))
  assert.is(decoded.ok && decoded.value.validTo, 'long-term')
})

test('[card-record] an ethnic code outside the table stays raw', () => {
  const decoded = decodeRecord(withText(32, '59'))
  assert.ok(decoded.ok && decoded.value.layout === 'resident-id')
  assert.is(decoded.value.ethnic, '59')
})

test('[card-record] a type flag nobody knows is not guessed at', () => {
  assert.equal(decodeRecord(withText(248, 'Q')), { ok: false, error: { code: 'unknown-layout' } })
})

test('[card-record] a day that does not exist names its field', () => {
  const fault = (field: string) => ({ ok: false, error: { code: 'bad-field', field } })
  assert.equal(decodeRecord(withText(36, '19900230')), fault('born'))
  assert.equal(decodeRecord(withText(204, '20251301')), fault('validTo'))
  assert.equal(decodeRecord(withText(30, 'M')), fault('sex'))
})

test('[card-record] a record of another length is refused', () => {
  assert.equal(decodeRecord(firstChip().subarray(1)), { ok: false, error: { code: 'wrong-length' } })
})

test('[card-record] a name longer than the card does not fit', () => {
  const [first] = inventedCards
  assert.ok(first?.card.layout === 'resident-id')
  const written = encodeRecord({ ...first.card, name: '长'.repeat(16) })
  assert.equal(written, { ok: false, error: { code: 'does-not-fit', field: 'name' } })
})

test.run()
