import { createEffect, createMemo, createSignal, on } from 'solid-js'
import { type Act, type DisputeAct, type Draft, dispute, type Refusal } from '../../../domain/index.ts'
import type { OpenDispute } from '../../state/desk.ts'

/** An act in a dispute while it is filled in; what was typed before is there again. */
export interface DisputeForm<V extends object> {
  readonly values: () => V
  readonly put: (changes: Partial<V>) => void
  readonly refusals: () => readonly Refusal[]
  /** The items of the checklist that are not there yet, by id. */
  readonly missing: () => readonly string[]
  readonly isComplete: () => boolean
  /** The act as it would be signed; undefined while it is not complete. */
  readonly act: () => Act | undefined
  readonly discard: () => Promise<void>
}

/** A form of one act; `made` is what the values say as an act, with gaps where nothing is said yet. */
export function createDisputeForm<V extends object>(
  opened: OpenDispute,
  name: DisputeAct['type'],
  initial: () => V,
  made: (values: V) => Draft<DisputeAct> & { readonly type: DisputeAct['type'] },
): DisputeForm<V> {
  const handle = opened.draft<V>(name)
  const [typed, setTyped] = createSignal<Partial<V>>({})
  createEffect(on(handle.value, (kept) => kept && setTyped((now) => ({ ...kept, ...now }))))
  const values = createMemo((): V => ({ ...initial(), ...typed() }))
  const review = createMemo(() => opened.review(made(values())))
  const missing = createMemo(() =>
    review()
      .evidence.filter(({ presence }) => presence !== 'present')
      .map(({ id }) => id),
  )
  const read = createMemo(() => dispute.readAct(made(values())))
  const isComplete = () => review().refusals.length === 0 && missing().length === 0 && read().ok
  return {
    values,
    put: (changes) => {
      setTyped((now) => ({ ...now, ...changes }))
      handle.save(values())
    },
    refusals: () => review().refusals,
    missing,
    isComplete,
    act: () => {
      const made = read()
      return isComplete() && made.ok ? made.value : undefined
    },
    discard: async () => {
      setTyped({})
      await handle.discard()
    },
  }
}
