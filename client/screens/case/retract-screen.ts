import { type Act, type Annotated, annotationsInForce } from '../../../domain/index.ts'
import type { ActField, FieldSight, Option } from '../../parts/act-field.ts'
import { saidInAct } from './said-in-act.ts'

/** The annotations that may be taken back, each by what it says. */
const annotationsIn = ({ opened }: Pick<FieldSight, 'opened'>): Option[] =>
  annotationsInForce(opened.state() as Annotated).map(({ by, value }) => ({
    value: by,
    words: saidInAct(value as Act)[0] ?? by,
  }))

const fields: readonly ActField[] = [
  { at: 'annotation', words: 'retract.annotation', as: 'choice', options: annotationsIn },
  { at: 'reason', words: 'retract.reason', as: 'text' },
  { at: 'scans', words: 'retract.scans', as: 'scans' },
]

/** 撤回加注, the same beside the steps of every kind: which one, why, and what shows the error. */
export const retractScreen = {
  act: 'retract',
  about: 'retract.about',
  fields,
  isOffered: ({ state }: { readonly state: () => Annotated }) => annotationsInForce(state()).length > 0,
  initial: () => ({ scans: [] }),
} as const
