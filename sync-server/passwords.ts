import { randomBytes } from 'node:crypto'
import { startThread } from './threads.ts'

/** Hashes and checks passwords with Argon2id, on a thread of its own. */
export interface Passwords {
  readonly hash: (password: string) => Promise<string>
  /** Without a hash it takes as long as with one and says no. */
  readonly check: (password: string, hash: string | null) => Promise<boolean>
  readonly close: () => Promise<void>
}

/** OWASP's second choice of parameters: 19 MiB, two passes, one lane. */
const cost = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 }

/** Starts the thread. */
export function openPasswords(): Passwords {
  const worker = startThread('argon2-worker')
  const waiting = new Map<number, (answer: unknown) => void>()
  let asked = 0
  worker.unref()
  worker.on('message', ({ id, answer }: { id: number; answer: unknown }) => {
    waiting.get(id)?.(answer)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
  })
  const ask = (question: object): Promise<unknown> =>
    new Promise((resolve) => {
      const id = asked++
      waiting.set(id, resolve)
      worker.ref()
      worker.postMessage({ id, ...question })
    })
  const hash = async (password: string) =>
    String(await ask({ password: password.normalize('NFC'), options: { ...cost, salt: randomBytes(16) } }))
  const nobodys = hash(randomBytes(16).toString('hex'))
  return {
    hash,
    check: async (password, known) => {
      const answer = await ask({ password: password.normalize('NFC'), hash: known ?? (await nobodys) })
      return answer === true && known !== null
    },
    close: async () => void (await worker.terminate()),
  }
}
