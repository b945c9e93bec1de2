import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { createFrameParser, encodeFrame } from './frames.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

const examples: readonly (readonly [string, readonly number[], string])[] = [
  ['reset', [0x10, 0xff], '000310ffec'],
  ['status', [0x11, 0xff], '000311ffed'],
  ['read SAM id', [0x12, 0xff], '000312ffee'],
  ['find card', [0x20, 0x01], '0003200122'],
  ['select card', [0x20, 0x02], '0003200221'],
  ['read text and photo', [0x30, 0x01], '0003300132'],
  ['read with fingerprints', [0x30, 0x10], '0003301023'],
  ['latest address', [0x30, 0x03], '0003300330'],
  ['card found', [0, 0, 0x9f, 0, 0, 0, 0], '000800009f0000000097'],
  ['card selected', [0, 0, 0x90, 0, 0, 0, 0, 0, 0, 0, 0], '000c00009000000000000000009c'],
  ['no card', [0, 0, 0x80], '000400008084'],
  ['read failed', [0, 0, 0x41], '000400004145'],
  ['counterfeit', [0, 0, 0x32], '000400003236'],
]

for (const [name, content, bytes] of examples) {
  test(`[frames] ${name} is the frame the protocol page prints`, () => {
    assert.is(hex(encodeFrame(Uint8Array.from(content))), `aaaaaa9669${bytes}`)
    const found = createFrameParser().push(Buffer.from(`aaaaaa9669${bytes}`, 'hex'))
    assert.equal(found, [{ type: 'frame', content: Uint8Array.from(content) }])
  })
}

test('[frames] a wrong check is reported, and the frame after it is found', () => {
  const good = encodeFrame(Uint8Array.of(0, 0, 0x80))
  const bad = Uint8Array.from(good)
  bad[bad.length - 1] = 0
  const types = createFrameParser()
    .push(Buffer.concat([bad, good]))
    .map((f) => f.type)
  assert.equal(types, ['bad-check', 'frame'])
})

test.run()
