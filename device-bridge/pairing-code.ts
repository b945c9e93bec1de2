import { randomInt } from 'node:crypto'
import type { BridgeErrorCode } from './protocol.ts'

/** Why a code is not taken. */
export type CodeRefusal = Extract<BridgeErrorCode, 'wrong-code' | 'code-expired' | 'pairing-locked'>

/** The one-time code the bridge shows: eight digits, one use, three tries, and a lock after nine wrong ones. */
export interface PairingCode {
  /** The code that counts now; a new one when the last has expired. */
  current(): string
  /** True while pairing is closed after too many wrong codes. */
  isLocked(): boolean
  /** Uses up the code: the pairing that was made with it stands. */
  spend(): void
  /** Counts a wrong try. */
  blame(): void
}

const triesPerCode = 3
const triesBeforeLock = 9
const lockedFor = 15 * 60_000

/** Makes the bridge's code; `show` is told of each new one. */
export function createPairingCode(options: {
  readonly now: () => number
  readonly lifetime: number
  readonly show: (code: string) => void
}): PairingCode {
  let code = ''
  let shownAt = 0
  let wrongHere = 0
  let wrongInAll = 0
  let lockedUntil = 0

  const replace = (): void => {
    code = String(randomInt(100_000_000)).padStart(8, '0')
    shownAt = options.now()
    wrongHere = 0
    options.show(code)
  }
  replace()

  return {
    current() {
      if (options.now() - shownAt >= options.lifetime) replace()
      return code
    },
    isLocked: () => options.now() < lockedUntil,
    spend() {
      wrongInAll = 0
      replace()
    },
    blame() {
      wrongHere += 1
      wrongInAll += 1
      if (wrongInAll >= triesBeforeLock) {
        lockedUntil = options.now() + lockedFor
        wrongInAll = 0
      }
      if (wrongHere >= triesPerCode) replace()
    },
  }
}
