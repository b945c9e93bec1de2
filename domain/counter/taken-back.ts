import type { Evidence, Rule } from '../log/rule.ts'
import type { Slot } from '../log/slot.ts'
import type { CounterActOf } from './acts.ts'
import { given, item, some } from './evidence-item.ts'

type Retract = CounterActOf<'retract'>

/** A case whose annotations (加注) may be taken back; none of them is ever deleted. */
export interface Annotated {
  readonly annotations: Slot<unknown>
  readonly retractions: Slot<Pick<Retract, 'annotation'>>
}

/** The annotations that count: those that nobody has taken back as written in error. */
export const annotationsInForce = <S extends Annotated>({ annotations, retractions }: S): S['annotations'] =>
  annotations.filter(({ by }) => !retractions.some(({ value }) => value.annotation === by))

const cite = '婚姻登记档案管理办法 第九条；DB 6101/T 3163—2023 7.2.2'

/** DB 6101/T 3163—2023 7.2.2: what is taken back is an annotation of this record, once; none is ever deleted. */
export const takesBackOne: Rule<Annotated, Retract> = {
  id: 'annotation-retraction',
  cite,
  broken: (state, { annotation }) => {
    if (!annotation || annotationsInForce(state).some(({ by }) => by === annotation)) return []
    const isGone = state.annotations.some(({ by }) => by === annotation)
    return [{ at: 'annotation', facts: { ground: isGone ? 'taken-back-already' : 'no-annotation' } }]
  },
}

const evidence: readonly Evidence<Annotated, Retract>[] = [
  item('annotation', ({ annotation }) => given(annotation)),
  item('reason', ({ reason }) => given(reason)),
  item('scans', ({ scans }) => some(scans)),
]

/** 撤回加注, the same in every kind: the head's act, on what shows the error. A kind says from which stages on. */
export const takingBack = {
  to: null,
  who: ['head'],
  evidence,
  rules: [takesBackOne],
  beside: {},
  cite,
  phrases: [],
} as const
