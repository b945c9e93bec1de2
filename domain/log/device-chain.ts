import type { Action, ActionId } from './action.ts'

/** Something wrong with the chain of one device's acts; never a reason to refuse one. */
export type ChainFault =
  /** Two acts with one number: a copied or restored device. */
  | {
      readonly fault: 'fork'
      readonly device: string
      readonly seq: number
      readonly acts: readonly ActionId[]
    }
  /** Numbers that have not arrived: what a lost machine may still hold. */
  | { readonly fault: 'gap'; readonly device: string; readonly from: number; readonly to: number }

/** Forks and gaps in the chains of all devices whose acts are given. */
export function chainFaults(actions: Iterable<Action<unknown>>): ChainFault[] {
  const devices = new Map<string, Map<number, ActionId[]>>()
  for (const { id, body } of actions) {
    const chain = devices.get(body.by.device) ?? new Map<number, ActionId[]>()
    devices.set(body.by.device, chain)
    chain.set(body.by.seq, [...(chain.get(body.by.seq) ?? []), id])
  }
  return [...devices].flatMap(([device, chain]) => faultsOf(device, chain))
}

function faultsOf(device: string, chain: ReadonlyMap<number, ActionId[]>): ChainFault[] {
  const faults: ChainFault[] = []
  let expected = 0
  for (const seq of [...chain.keys()].sort((a, b) => a - b)) {
    if (seq > expected) faults.push({ fault: 'gap', device, from: expected, to: seq - 1 })
    const acts = [...new Set(chain.get(seq))].sort()
    if (acts.length > 1) faults.push({ fault: 'fork', device, seq, acts })
    expected = seq + 1
  }
  return faults
}
