// Plain JavaScript, because no loader for TypeScript runs in a worker thread.
import { parentPort } from 'node:worker_threads'
import { argon2id, argon2Verify } from 'hash-wasm'

parentPort?.on('message', async ({ id, password, hash, options }) => {
  const answer = hash
    ? await argon2Verify({ password, hash }).catch(() => false)
    : await argon2id({ password, ...options, outputType: 'encoded' })
  parentPort?.postMessage({ id, answer })
})
