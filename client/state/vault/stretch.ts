import * as v from 'valibot'
import type { Bytes } from './sealing.ts'

/** How a password is stretched; kept in the envelope, so that the cost can rise later. */
export const stretching = v.strictObject({
  algorithm: v.literal('argon2id'),
  memoryKiB: v.pipe(v.number(), v.safeInteger(), v.minValue(1024), v.maxValue(1024 * 1024)),
  iterations: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(64)),
  parallelism: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(8)),
})
export type Stretching = v.InferOutput<typeof stretching>

/** Argon2id, 64 MiB, three passes: 0.9–3 s on an office PC. */
export const currentStretching: Stretching = {
  algorithm: 'argon2id',
  memoryKiB: 64 * 1024,
  iterations: 3,
  parallelism: 1,
}

/** Turns a password into 32 bytes that are dear to guess. */
export type Stretch = (password: string, salt: Bytes, how: Stretching) => Promise<Bytes>

/** What the worker is asked. */
export interface StretchRequest {
  readonly password: string
  readonly salt: Bytes
  readonly how: Stretching
}

/** Stretches in a worker of its own, which ends with the answer and takes its memory with it. */
export const stretchInWorker: Stretch = (password, salt, how) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./stretch-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<Bytes>) => {
      worker.terminate()
      resolve(data)
    }
    worker.onerror = (event) => {
      worker.terminate()
      reject(new Error('the password worker did not start', { cause: event }))
    }
    worker.postMessage({ password, salt, how } satisfies StretchRequest)
  })
