import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { createFrameParser, encodeFrame, type Found, longestFrame } from './frames.ts'

const runs = { numRuns: 1000 }
const content = fc.uint8Array({ minLength: 2, maxLength: 300 })

/** Garbage that likes to look like the beginning of a frame. */
const garbage = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.constant(Uint8Array.of(0xaa)),
      fc.constant(Uint8Array.of(0xaa, 0xaa, 0xaa, 0x96, 0x69)),
      fc.constant(Uint8Array.of(0xaa, 0xaa, 0xaa, 0x96, 0x69, 0x09, 0x0a, 0x00)),
      fc.constant(Uint8Array.of(0xaa, 0xaa, 0xaa, 0x96, 0x69, 0xff, 0xff)),
    ),
    { maxLength: 6 },
  )
  .map((parts) => Uint8Array.from(Buffer.concat(parts)))

const frames = (found: Found[]): Uint8Array[] => found.flatMap((f) => (f.type === 'frame' ? [f.content] : []))

test('[frames] a frame arrives whole however the line cuts it', () => {
  fc.assert(
    fc.property(content, fc.array(fc.nat(320), { maxLength: 8 }), (bytes, cuts) => {
      const frame = encodeFrame(bytes)
      const parser = createFrameParser()
      const places = [0, ...cuts.map((c) => Math.min(c, frame.length)), frame.length].sort((a, b) => a - b)
      const found = places.flatMap((from, i) =>
        parser.push(frame.subarray(from, places[i + 1] ?? frame.length)),
      )
      assert.equal(frames(found), [bytes])
    }),
    runs,
  )
})

test('[frames] garbage without a header before a frame costs nothing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), content, (noise, bytes) => {
      fc.pre(!Buffer.from(noise).includes(Buffer.from('aaaaaa', 'hex')))
      const parser = createFrameParser()
      assert.equal(frames(parser.push(Buffer.concat([noise, encodeFrame(bytes)]))), [bytes])
    }),
    runs,
  )
})

test('[frames] after any garbage and a silence the next frame is found', () => {
  fc.assert(
    fc.property(garbage, content, (noise, bytes) => {
      const parser = createFrameParser()
      parser.push(noise)
      parser.silence()
      assert.not(parser.isInsideFrame())
      assert.equal(frames(parser.push(encodeFrame(bytes))), [bytes])
    }),
    runs,
  )
})

test('[frames] a false start never holds more than one frame, and never throws', () => {
  fc.assert(
    fc.property(fc.array(garbage, { maxLength: 10 }), (chunks) => {
      const parser = createFrameParser()
      for (const chunk of chunks) for (const f of parser.push(chunk)) assert.ok(f.type)
      parser.silence()
      assert.not(parser.isInsideFrame())
    }),
    runs,
  )
})

test('[frames] a frame with one byte changed is never taken for the frame sent', () => {
  fc.assert(
    fc.property(content, fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, place, flip) => {
      const frame = encodeFrame(bytes)
      const at = place % frame.length
      frame[at] = (frame[at] ?? 0) ^ flip
      const parser = createFrameParser()
      const found = frames([...parser.push(frame), ...parser.silence()])
      assert.not(found.some((f) => Buffer.compare(f, bytes) === 0))
    }),
    runs,
  )
})

test('[frames] a length beyond the longest answer is not waited for', () => {
  const parser = createFrameParser()
  const tooLong = longestFrame + 1
  parser.push(Uint8Array.of(0xaa, 0xaa, 0xaa, 0x96, 0x69, tooLong >> 8, tooLong & 0xff))
  assert.not(parser.isInsideFrame())
})

test.run()
