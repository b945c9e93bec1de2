import { isNoSpace } from './ledger/database.ts'

/** What can be done again later may find no room; anything else is a bug. */
export const withoutRoom =
  (onNoSpace: () => void) =>
  (cause: unknown): void => {
    if (!isNoSpace(cause)) throw cause
    onNoSpace()
  }

/** Does `work` once things have been quiet for a while. */
export function delayed(work: () => Promise<unknown>, millis: number) {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    later: () => {
      clearTimeout(timer)
      timer = setTimeout(() => void work(), millis)
    },
    cancel: () => clearTimeout(timer),
  }
}
