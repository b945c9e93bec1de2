import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { jpegSize } from './jpeg.ts'
import { inventedPhoto } from './testing/material.ts'

test('[papers] the size of a JPEG is read from its frame header', () => {
  const { width, height } = jpegSize(inventedPhoto()) ?? { width: 0, height: 0 }
  assert.ok(Math.abs(width / height - 53 / 35) < 0.01)
  assert.ok(Math.abs(width - 626) <= 1)
})

test('[papers] what is no JPEG, or is cut before its frame header, has no size', () => {
  const photo = inventedPhoto()
  assert.is(jpegSize(new Uint8Array()), null)
  assert.is(jpegSize(new Uint8Array([0x89, 0x50, 0x4e, 0x47])), null)
  assert.is(jpegSize(photo.subarray(0, 20)), null)
})

test.run()
