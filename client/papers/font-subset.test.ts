import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type FontFile, openFont } from './font-file.ts'
import { isComposite, subsetFont } from './font-subset.ts'
import { paperFont } from './testing/material.ts'

const font = paperFont()
const codeOf = (character: string): number => character.codePointAt(0) ?? 0

function subsetOf(text: string): FontFile {
  const entries = [...new Set(text)].map((each) => ({ codePoint: codeOf(each), code: codeOf(each) }))
  const opened = openFont(new Uint8Array(subsetFont(font, entries)).buffer)
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}

/** Outlines are padded to four bytes in the subset. */
const trimmed = (bytes: Uint8Array, length: number): number[] => [...bytes.subarray(0, length)]

test('[font-subset] every character keeps its outline and its width', () => {
  const text = '申请结婚登记声明书 0123456789AJ·（）㐂'
  const subset = subsetOf(text)
  for (const character of text) {
    const source = font.glyphOf(codeOf(character))
    const copy = subset.glyphOf(codeOf(character))
    const outline = font.outlineOf(source)
    assert.is(subset.advanceOf(copy), font.advanceOf(source), character)
    assert.equal(trimmed(subset.outlineOf(copy), outline.length), [...outline], character)
  }
})

test('[font-subset] two characters that share an outline get a glyph each, so that both extract', () => {
  const [first, second] = sharedPair()
  const subset = subsetOf(first + second)
  assert.is.not(subset.glyphOf(codeOf(first)), subset.glyphOf(codeOf(second)))
})

test('[font-subset] what was not asked for is not there, and the whole stays small', () => {
  const entries = [...'结婚证'].map((each) => ({ codePoint: codeOf(each), code: codeOf(each) }))
  assert.is(subsetOf('结婚证').glyphOf(codeOf('离')), 0)
  assert.ok(subsetFont(font, entries).length < 8000)
})

test('[font-subset] a character that the font lacks is never left out in silence', () => {
  assert.throws(() => subsetFont(font, [{ codePoint: 0x20bb7, code: 0xe000 }]), /lacks a character/)
})

test('[font-subset] a character beyond U+FFFF is found under the code it was given', () => {
  const opened = openFont(new Uint8Array(subsetFont(font, [{ codePoint: 0x2cb69, code: 0xe000 }])).buffer)
  if (!opened.ok) throw new Error(opened.error)
  const outline = font.outlineOf(font.glyphOf(0x2cb69))
  assert.ok(outline.length > 0)
  assert.equal(trimmed(opened.value.outlineOf(opened.value.glyphOf(0xe000)), outline.length), [...outline])
})

test('[font-subset] the papers’ font has no composite glyphs, which a subset could not carry', () => {
  const composite: number[] = []
  for (let code = 0; code < 0x30000; code++) {
    if (isComposite(font.outlineOf(font.glyphOf(code)))) composite.push(code)
  }
  assert.equal(composite, [])
})

test('[font-file] bytes that are no TrueType font are refused', () => {
  assert.equal(openFont(new ArrayBuffer(0)), { ok: false, error: 'not-truetype' })
  assert.equal(openFont(new TextEncoder().encode('OTTO and more than twelve bytes').buffer), {
    ok: false,
    error: 'not-truetype',
  })
})

/** The first two characters of the font that are drawn with one glyph. */
function sharedPair(): [string, string] {
  const seen = new Map<number, number>()
  for (let code = 0x2e80; code < 0xfb00; code++) {
    const glyph = font.glyphOf(code)
    const other = seen.get(glyph)
    if (glyph !== 0 && other !== undefined) return [String.fromCodePoint(other), String.fromCodePoint(code)]
    seen.set(glyph, code)
  }
  throw new Error('the font shares no glyph')
}

test.run()
