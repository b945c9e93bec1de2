import { Worker } from 'node:worker_threads'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { doThreadsAtOnce } from './threads-at-once.ts'

doThreadsAtOnce()

test('[thread] a thread that is not the server’s answers while its asker stands still, as a compiler’s must', async () => {
  const shared = new Int32Array(new SharedArrayBuffer(4))
  const answer =
    "const { workerData } = require('node:worker_threads'); Atomics.store(workerData, 0, 1); Atomics.notify(workerData, 0)"
  const thread = new Worker(answer, { eval: true, workerData: shared })
  assert.not.equal(Atomics.wait(shared, 0, 0, 20_000), 'timed-out')
  assert.is(shared[0], 1)
  await thread.terminate()
})

test.run()
