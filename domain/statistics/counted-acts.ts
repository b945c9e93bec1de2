import type { Act } from '../log/action.ts'
import type { ActOfKind } from '../registry/kinds.ts'
import { type Cell, cellOf } from '../statistics-report/figures.ts'

/** What one act counts for by itself. */
type Counting<A extends Act> = {
  readonly [T in A['type']]?: (act: Extract<A, { type: T }>) => readonly Cell[]
}

const refusals = ({ codes }: { readonly codes: readonly string[] }): readonly Cell[] =>
  [...new Set(codes)].map((code) => cellOf('refusals.code', code))

const annotation = ({ ground }: { readonly ground: string }): readonly Cell[] => [
  cellOf('annotations.ground', ground),
]

const voided = (many: readonly unknown[]): readonly Cell[] =>
  many.map(() => cellOf('e-certificates.acts', 'voided'))

/** Rules.md 9, groups 5 to 10: what counts by its act alone, of each kind. */
export const countedActs: { readonly [K in CountedKind]: Counting<ActOfKind<K>> } = {
  marriage: { refuse: refusals, decline: refusals, annotate: annotation },
  divorce: {
    refuse: refusals,
    decline: refusals,
    annotate: annotation,
    mediate: ({ session }) => [
      cellOf('mediation.acts', 'offered'),
      ...(session ? [cellOf('mediation.acts', 'sessions')] : []),
    ],
    reconcile: () => [cellOf('mediation.acts', 'reconciled')],
  },
  reissue: {
    refuse: refusals,
    decline: refusals,
    annotate: annotation,
    'revoke-reissue': () => [cellOf('annotations.ground', 'reissue-revoked')],
  },
  'record-certificate': {
    refuse: refusals,
    issue: ({ result }) => [cellOf('record-certificates.result', result)],
  },
  revocation: { refuse: refusals },
  transcript: { annotate: annotation },
  'e-certificate': {
    make: () => [cellOf('e-certificates.acts', 'made')],
    issue: ({ voids }) => [cellOf('e-certificates.acts', 'issued'), ...voided(voids)],
    void: ({ certificates }) => voided(certificates),
    promise: () => [cellOf('e-certificates.acts', 'promised')],
  },
  appointment: {
    confirm: () => [cellOf('appointments.acts', 'booked')],
    'check-in': () => [cellOf('appointments.acts', 'came')],
    'no-show': () => [cellOf('appointments.acts', 'no-show')],
  },
}

type CountedKind =
  | 'marriage'
  | 'divorce'
  | 'reissue'
  | 'record-certificate'
  | 'revocation'
  | 'transcript'
  | 'e-certificate'
  | 'appointment'

/** The cells in which an act of a kind counts by itself. */
export function cellsOfAct(kind: string, act: Act): readonly Cell[] {
  if (!Object.hasOwn(countedActs, kind)) return []
  const counting = countedActs[kind as CountedKind] as Counting<Act>
  return Object.hasOwn(counting, act.type) ? (counting[act.type]?.(act) ?? []) : []
}
