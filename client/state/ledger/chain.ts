import type { Action } from '../../../domain/index.ts'
import type { Ledger } from './database.ts'

/**
 * Moves the device's chain on to acts of its own that the centre holds and this ledger has forgotten, so that
 * the next act takes no place that is taken; part of the transaction that keeps the page.
 */
export async function raiseChain(ledger: Ledger, acts: readonly Action[]): Promise<void> {
  const device = await ledger.read('device')
  const own = acts.filter(({ body }) => body.by.device === device)
  const newest = own.reduce<Action | undefined>(
    (a, b) => (a && a.body.by.seq >= b.body.by.seq ? a : b),
    undefined,
  )
  if (!newest) return
  const { at, by } = newest.body
  const chain = await ledger.read('chain')
  if (by.seq > (chain?.seq ?? -1)) await ledger.keep('chain', { seq: by.seq, last: newest.id, at })
}
