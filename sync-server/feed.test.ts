import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { feed } from './feed.ts'
import { memoryStore } from './store/memory.ts'
import { beginning } from './store/store.ts'
import { wakeUps } from './wake-ups.ts'

for (const mode of ['longpoll', 'continuous'] as const) {
  test(`[changes] ${mode} ends with its lifetime, however often its heart beats`, async () => {
    const database = await memoryStore().open('xk7q2m')
    const wish = { mode, since: beginning, limit: 9, includeDocs: false, sequenceInterval: 0 }
    const reached = { database, wakeUps: wakeUps(), reach: {}, gate: null }
    const times = { heartbeat: 1, timeout: 86_400_000, lifetime: 30 }
    let text = ''
    for await (const piece of feed(reached, { ...wish, ...times }, new AbortController().signal))
      text += String(piece)
    assert.match(text, '"last_seq"')
  })
}

test.run()
