import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { keptThrough } from './testing/kept-through.ts'

test('[durability] after 20 kills under 1,000 pushes every acknowledged act is there and whole, and what was parked still is', async () => {
  assert.ok((await keptThrough({ by: 'kill', times: 20, marriages: 91 })) >= 1000)
})

test.run()
