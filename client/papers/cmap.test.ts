import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readCmap } from './cmap.ts'
import { paperFont } from './testing/material.ts'

const table = (...words: number[]): DataView => {
  const view = new DataView(new ArrayBuffer(words.length * 2))
  words.forEach((word, index) => {
    view.setUint16(index * 2, word)
  })
  return view
}

/** One subtable of Windows, Unicode. */
const cmapOf = (...subtable: number[]): DataView => table(0, 1, 3, 1, 0, 12, ...subtable)

test('[cmap] a format 4 run with a delta maps by adding it, modulo 65536', () => {
  const glyphOf = readCmap(
    cmapOf(4, 32, 0, 4, 4, 1, 0, 0x42, 0xffff, 0, 0x41, 0xffff, 0xffc0 - 0x41 + 0x42, 1, 0, 0),
  )
  assert.is(glyphOf?.(0x41), (0x41 + 0xffc1) & 0xffff)
  assert.is(glyphOf?.(0x42), (0x42 + 0xffc1) & 0xffff)
  assert.is(glyphOf?.(0x43), 0)
})

test('[cmap] a format 4 run with a range offset reads its glyph from the list', () => {
  const glyphOf = readCmap(cmapOf(4, 36, 0, 4, 4, 1, 0, 0x42, 0xffff, 0, 0x41, 0xffff, 0, 1, 4, 0, 7, 9))
  assert.equal(
    [0x40, 0x41, 0x42, 0x43].map((code) => glyphOf?.(code)),
    [0, 7, 9, 0],
  )
})

test('[cmap] a format 12 group maps characters beyond U+FFFF', () => {
  const glyphOf = readCmap(cmapOf(12, 0, 0, 28, 0, 0, 0, 1, 2, 0x0bb7, 2, 0x0bb8, 0, 5))
  assert.equal(
    [0x20bb6, 0x20bb7, 0x20bb8, 0x20bb9].map((code) => glyphOf?.(code)),
    [0, 5, 6, 0],
  )
})

test('[cmap] a table without a format this reads gives no lookup', () => {
  assert.is(readCmap(cmapOf(6, 10, 0, 0, 0)), null)
})

test('[cmap] the papers’ font says the same in format 4 and in format 12 for every code up to U+FFFF', () => {
  const font = paperFont()
  const bytes = font.table('cmap') ?? new Uint8Array()
  const whole = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const offsets = Array.from({ length: whole.getUint16(2) }, (_, index) => whole.getUint32(4 + index * 8 + 4))
  const basic = offsets.find((offset) => whole.getUint16(offset) === 4) ?? 0
  const words = Array.from({ length: whole.getUint16(basic + 2) / 2 }, (_, index) =>
    whole.getUint16(basic + index * 2),
  )
  const glyphOf = readCmap(cmapOf(...words))
  const different: number[] = []
  for (let code = 0; code < 0xffff; code++) if (glyphOf?.(code) !== font.glyphOf(code)) different.push(code)
  assert.equal(different, [])
})

test.run()
