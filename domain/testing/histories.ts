import * as fc from 'fast-check'
import type { Act, Action, ActionId, RowId } from '../log/action.ts'
import { heads, type Log, logOf, merge } from '../log/log.ts'
import { minutesLater } from './instants.ts'
import { sealUnsigned } from './signer.ts'

/** One thing that happens on one of several devices: an act, or hearing from another device. */
export type Step<M> =
  | { readonly device: number; readonly make: M }
  | { readonly device: number; readonly hears: number }

/** What the maker of an act is told: what its author knows. */
export interface Moment<A extends Act> {
  readonly log: Log<A>
  readonly device: number
  readonly at: string
}

/** A history's acts in the order they were made, and what each device holds at its end. */
export interface History<A extends Act> {
  readonly actions: readonly Action<A>[]
  readonly devices: readonly Log<A>[]
}

/** Who writes on a device, and the reference rows that are named in each of the acts. */
export interface Author {
  readonly clerk: string
  readonly office: string
  readonly device: string
  readonly basis: readonly RowId[]
}

const stranger = (device: number): Author => ({
  clerk: `clerk-${device}`,
  office: 'office-1',
  device: `device-${device}`,
  basis: [],
})

const caseId = '01JZ0000000000000000000000'
/**
 * Plays steps on several devices, each of which knows only what it made and heard: the branches and joins
 * of real offices. Signatures are fillings; the histories that `admit` judges are made in `marriage-script.ts`.
 */
export function play<A extends Act, M>(
  steps: readonly Step<M>[],
  make: (moment: Moment<A>, what: M) => A,
  authors: readonly Author[] = [],
  kind = 'marriage',
): History<A> {
  const devices: Log<A>[] = [new Map(), new Map(), new Map()]
  const chains: { seq: number; last: ActionId | null }[] = devices.map(() => ({ seq: 0, last: null }))
  const actions: Action<A>[] = []
  for (const [minute, step] of steps.entries()) {
    const log = devices[step.device] ?? new Map()
    if ('hears' in step) {
      devices[step.device] = merge(log, devices[step.hears] ?? new Map())
      continue
    }
    const chain = chains[step.device] ?? { seq: 0, last: null }
    const { basis, ...author } = authors[step.device] ?? stranger(step.device)
    const at = minutesLater('2026-11-23T09:00:00+08:00', minute)
    const action = sealUnsigned({
      v: 1,
      case: caseId,
      kind,
      prev: heads(log),
      basis: [...basis],
      act: make({ log, device: step.device, at }, step.make),
      at,
      by: { ...author, ...chain },
    })
    chains[step.device] = { seq: chain.seq + 1, last: action.id }
    devices[step.device] = merge(log, logOf([action]))
    actions.push(action)
  }
  return { actions, devices }
}

/** Steps on three devices, of which about a third hear from another. */
export const steps = <M>(make: fc.Arbitrary<M>, maxLength = 24): fc.Arbitrary<Step<M>[]> => {
  const device = fc.integer({ min: 0, max: 2 })
  return fc.array(
    fc.oneof(
      { arbitrary: fc.record({ device, make }), weight: 2 },
      { arbitrary: fc.record({ device, hears: device }), weight: 1 },
    ),
    { maxLength, size: 'max' },
  )
}

/** The same acts in another order of arrival, as `seed` has it. */
export const arrival = <A>(actions: readonly Action<A>[], seed: number): Action<A>[] =>
  actions
    .map((action) => ({ action, rank: scramble(action.id, seed) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ action }) => action)

/** A comparison of acts that no law knows: a different one for each seed. */
export const anyTieBreak =
  (seed: number) =>
  (a: Action<unknown>, b: Action<unknown>): number =>
    scramble(a.id, seed) - scramble(b.id, seed)

const scramble = (id: string, seed: number): number =>
  Math.imul(Number.parseInt(id.slice(7, 14), 16) ^ seed, 0x9e3779b1) >>> 0
