import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { blobsIn } from '../log/blob-ref.ts'
import { hashText } from '../log/content-id.ts'
import { logOf } from '../log/log.ts'
import { contentsOn } from '../shared/archive/file-classes.ts'
import { arrival } from '../testing/histories.ts'
import { unsignedScript } from '../testing/marriage-script.ts'
import { testOffice } from '../testing/office.ts'
import { filePackage } from './file-package.ts'

const office = await testOffice(1)
const script = unsignedScript({ office, author: office.clerks[0], index: 0, to: 'filed' })
const file = {
  case: script.case,
  class: 'JH',
  facts: ['registered'],
  on: '2026-11-23',
  number: { fonds: '0123', year: 2026, class: 'JH', volume: 17 },
} as const
const packed = filePackage(file, script.log)
const { items } = packed.manifest

test('[6.1.4] the papers lie in the order of art. 5, and the signed acts behind them', () => {
  const order = contentsOn('JH', file.on).items.map(({ id }) => id)
  const ranks = items.map(({ item }) => (item === 'acts' ? order.length : order.indexOf(item)))
  assert.equal(
    ranks,
    ranks.toSorted((a, b) => a - b),
  )
  assert.equal(
    items.map((item) => item.order),
    items.map((_, index) => index + 1),
  )
  assert.is(items[0]?.title, '结婚登记审查处理表')
  assert.is(items.at(-1)?.path, 'acts.json')
  assert.is(packed.manifest.number, '0123-2026-JH-00017')
})

test('[6.1.4] each item says what it is, how long, from which act, and lies in a place of its own', () => {
  const acts = new Set(script.actions.map(({ id }) => String(id)))
  for (const { act, sha256, bytes, title } of items.slice(0, -1)) {
    assert.ok(act !== null && acts.has(act))
    assert.match(sha256, /^[0-9a-f]{64}$/)
    assert.ok(bytes > 0 && title !== '')
  }
  assert.is(new Set(items.map(({ path }) => path)).size, items.length)
  const [card] = items.filter(({ item }) => item === 'identity-documents')
  assert.is(card?.title, '居民身份证（男方）')
  assert.ok(items.some(({ title }) => title === '现场照片'))
})

test('[PIPL 19] every page is in it but what goes before its case does: telephone numbers and raw chip records', () => {
  const all = new Set(script.actions.flatMap(({ body }) => blobsIn(body.act)).map(({ sha256 }) => sha256))
  const inPackage = new Set(items.slice(0, -1).map(({ sha256 }) => sha256))
  const left = script.actions.flatMap(({ body: { act } }) => {
    if (act.type === 'accept') return blobsIn([act.match.man.chip, act.match.woman.chip])
    return act.type === 'capture' ? blobsIn([act.details.man.contact, act.details.woman.contact]) : []
  })
  assert.is(left.length, 4)
  for (const { sha256 } of left) assert.not(inPackage.has(sha256))
  assert.is(inPackage.size, all.size - left.length)
})

test('[6.1.4] manifest and acts are fixed byte for byte by their hashes, in whatever order the acts arrived', () => {
  assert.is(packed.hash, hashText(packed.text))
  assert.is(items.at(-1)?.sha256, hashText(packed.acts))
  assert.is(JSON.parse(packed.text).items.length, items.length)
  assert.is(JSON.parse(packed.acts).length, script.actions.length)
  for (const seed of [1, 2, 3]) {
    assert.equal(filePackage(file, logOf(arrival(script.actions, seed))), packed)
  }
})

test('[6.1.4] a paper that the class has no place for is among the others, never left out', () => {
  const asReissue = filePackage({ ...file, class: 'BF', number: null }, script.log)
  assert.is(asReissue.manifest.items.length, items.length)
  assert.is(asReissue.manifest.number, null)
})

test.run()
