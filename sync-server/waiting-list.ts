import type { Parked } from './store/store.ts'

/** Which parked documents wait for which act or row; the documents themselves stay in the store. */
export interface WaitingList {
  readonly add: (parked: Pick<Parked, 'id' | 'missing'>) => void
  readonly remove: (id: string) => void
  readonly waitingFor: (names: readonly string[]) => string[]
  readonly all: () => string[]
}

/** The list of what is parked in one database. */
export function waitingList(parked: readonly Parked[]): WaitingList {
  const missingOf = new Map<string, readonly string[]>()
  const waiters = new Map<string, Set<string>>()
  const remove = (id: string) => {
    for (const name of missingOf.get(id) ?? []) {
      const left = waiters.get(name)
      left?.delete(id)
      if (left?.size === 0) waiters.delete(name)
    }
    missingOf.delete(id)
  }
  const add: WaitingList['add'] = ({ id, missing }) => {
    remove(id)
    const names = [...missing.causes, ...missing.rows]
    missingOf.set(id, names)
    for (const name of names) waiters.set(name, (waiters.get(name) ?? new Set()).add(id))
  }
  for (const one of parked) add(one)
  return {
    add,
    remove,
    waitingFor: (names) => [...new Set(names.flatMap((name) => [...(waiters.get(name) ?? [])]))],
    all: () => [...missingOf.keys()],
  }
}
