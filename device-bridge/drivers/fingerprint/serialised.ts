import type { FingerprintScanner } from './driver.ts'

/** A scanner whose calls wait for one another: vendor libraries do not stand two at once. */
export function serialised(scanner: FingerprintScanner): FingerprintScanner {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(call: () => Promise<T>): Promise<T> => {
    const turn = last.then(call, call)
    last = turn
    return turn
  }
  return {
    status: () => inTurn(() => scanner.status()),
    press: (finger, signal) => inTurn(() => scanner.press(finger, signal)),
    close: () => inTurn(() => scanner.close()),
  }
}
