import { argon2id } from 'hash-wasm'
import type { Stretch } from './stretch.ts'

/** Argon2id on the calling thread; the page goes through `stretch-worker.ts`. */
export const stretchHere: Stretch = async (password, salt, { memoryKiB, iterations, parallelism }) => {
  const hash = await argon2id({
    password: password.normalize('NFC'),
    salt,
    memorySize: memoryKiB,
    iterations,
    parallelism,
    hashLength: 32,
    outputType: 'binary',
  })
  return new Uint8Array(hash)
}
