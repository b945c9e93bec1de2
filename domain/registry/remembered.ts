import type { Act, CaseId } from '../log/action.ts'
import type { Log } from '../log/log.ts'
import type { HeldCases } from './held-cases.ts'

/** Asks once of each log and remembers: a log never changes, and one that grew is another. */
export function perLog<T>(make: (id: CaseId, log: Log<Act>) => T): (id: CaseId, log: Log<Act>) => T {
  const memo = new WeakMap<Log<Act>, { readonly id: CaseId; readonly made: T }>()
  return (id, log) => {
    const known = memo.get(log)
    if (known?.id === id) return known.made
    const made = make(id, log)
    memo.set(log, { id, made })
    return made
  }
}

/** Asks once of the cases held and remembers: what is held later is another map. */
export function perHeld<T extends object>(make: (held: HeldCases) => T): (held: HeldCases) => T {
  const memo = new WeakMap<HeldCases, T>()
  return (held) => {
    const known = memo.get(held)
    if (known) return known
    const made = make(held)
    memo.set(held, made)
    return made
  }
}
