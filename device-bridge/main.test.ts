import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'

test('[bridge-setup] it does not start without its settings, and says which', async () => {
  const main = fileURLToPath(new URL('main.ts', import.meta.url))
  const bridge = spawn(process.execPath, ['--import', 'tsx', main], { env: { PATH: process.env.PATH } })
  const [complaint, [code]] = await Promise.all([text(bridge.stderr), once(bridge, 'close')])
  assert.is(code, 1)
  assert.match(complaint, /does not start:\n- LIANLI_BRIDGE_ORIGINS is missing/)
})

test.run()
