import type { Act, Action } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { groupedBy } from '../log/grouping.ts'
import { chainPlace } from './chain-place.ts'
import { type CounterCase, counterCasesIn } from './counter-cases.ts'
import type { HeldCases } from './held-cases.ts'

/**
 * Civil Code 1049, rules.md K12: all have signed, nothing was registered, and the machine's next act is in another
 * case. They may have left believing to be married, or divorced: they are not, and are told at once. It ends when they
 * come back and confirm again, or when the case is ended.
 */
export function signedNotRegistered(held: HeldCases): readonly Conflict[] {
  const open = counterCasesIn(held).flatMap((each) => {
    const last = lastOfSigner(each)
    return last ? [{ id: each.id, ...last }] : []
  })
  if (open.length === 0) return []
  const byPlace = groupedBy(
    [...held.values()].flatMap((log) => [...log.values()]),
    ({ body }) => chainPlace(body.by),
  )
  return open.flatMap(({ id, signed, last }) => {
    const next = first(byPlace.get(chainPlace({ ...last.body.by, seq: last.body.by.seq + 1 })) ?? [])
    if (!next) return []
    const facts = { device: last.body.by.device, signedAt: signed.body.at, goneOnAt: next.body.at }
    return [{ code: 'K12', key: `K12 ${signed.id}`, cases: [id], acts: [signed.id], facts }]
  })
}

/** The signature of a case that waits for its registration, and what its machine last did in that case. */
export function lastOfSigner({ log, state, stage }: Pick<CounterCase, 'log' | 'state' | 'stage'>): {
  readonly signed: Action<Act>
  readonly last: Action<Act>
} | null {
  const signed = stage === 'signed' ? log.get(state.signing[0]?.by ?? 'sha256-') : undefined
  if (!signed) return null
  const own = [...log.values()].filter(({ body }) => body.by.device === signed.body.by.device)
  return { signed, last: own.reduce((one, other) => (other.body.by.seq > one.body.by.seq ? other : one)) }
}

/** Of several acts with one place in a forked chain always the same one. */
const first = (actions: readonly Action<Act>[]): Action<Act> | undefined =>
  actions.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0]
