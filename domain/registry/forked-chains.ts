import type { Action } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { centreClerk } from '../log/oversight.ts'
import type { HeldCases } from './held-cases.ts'
import { pairsOf } from './pairs.ts'

/**
 * DB 6101/T 3163—2023 7.3.2: two acts with one number in a device's chain: a copied machine, or one that was set up
 * again from a backup. Never a reason to refuse one of them.
 */
export function forkedChains(held: HeldCases): readonly Conflict[] {
  const devices = new Map<string, Map<number, Action>>()
  const forks = new Map<Action, Action[]>()
  for (const log of held.values())
    for (const action of log.values()) {
      const { clerk, device, seq } = action.body.by
      // The centre's own chains follow from a case; put back from a backup it may write one place twice.
      if (clerk === centreClerk) continue
      const chain = devices.get(device) ?? new Map<number, Action>()
      devices.set(device, chain)
      const first = chain.get(seq)
      const fork = first && forks.get(first)
      if (!first) chain.set(seq, action)
      else if (fork) fork.push(action)
      else if (first.id !== action.id) forks.set(first, [first, action])
    }
  return [...forks.values()].flatMap((acts) => pairsOf(eachOnce(acts)).map(clashOf))
}

const eachOnce = (acts: readonly Action[]): readonly Action[] =>
  [...new Map(acts.map((act) => [act.id, act])).values()].toSorted((one, other) =>
    one.id < other.id ? -1 : 1,
  )

function clashOf([one, other]: readonly [Action, Action]): Conflict {
  const { device, seq } = one.body.by
  const acts = [one.id, other.id]
  return {
    code: 'chain-fork',
    key: `chain-fork ${device} ${seq} ${acts.join(' ')}`,
    cases: [...new Set([one.body.case, other.body.case])].sort(),
    acts,
    facts: { device, seq },
  }
}
