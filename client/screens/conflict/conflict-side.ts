import { createMemo } from 'solid-js'
import {
  agreed,
  type CaseId,
  type CaseKind,
  type CaseRegistration,
  type Conflict,
  type CounterCase,
  caseRegistrationOf,
  counterCase,
  type DisputeSide,
  type DisputeState,
  factOf,
  fold,
  type InDispute,
  isOfCentre,
  kindOf,
  partyIds,
} from '../../../domain/index.ts'
import type { AnyCase, Desk } from '../../state/desk.ts'

/** One of the cases in a conflict as the desk shows it, from its own acts where they are here, else as the centre names it. */
export interface ConflictSide {
  readonly case: CaseId
  readonly kind: () => CaseKind
  readonly opened: AnyCase
  /** What every case at the counter has; null for one of another kind. */
  readonly atCounter: () => CounterCase | null
  readonly registered: () => CaseRegistration | null
  /** Its acts are on this machine; a case of another office never is. */
  readonly isHere: () => boolean
  readonly office: () => string
  readonly certificate: () => string | null
  readonly registeredAt: () => string | null
  /** Both names, empty where they are not known here. */
  readonly names: () => readonly string[]
  /** The clock of the machine was only confirmed by hand on that day. */
  readonly clockByHand: () => boolean
  /** This case's part in the dispute, once the centre has marked it. */
  readonly marked: () => InDispute | undefined
}

/**
 * The sides of a conflict; the earlier legal moment stands first, which says nothing about who is right. What only the
 * centre finds has none.
 */
export function createSides(
  desk: Desk,
  conflict: () => Conflict,
  dispute: () => DisputeState | undefined,
  disputeId: () => CaseId,
): () => readonly ConflictSide[] {
  const sides = createMemo(() =>
    isOfCentre(conflict().code)
      ? []
      : conflict().cases.map((id, index) => createSide(desk, id, index, conflict, dispute, disputeId)),
  )
  return () =>
    sides().toSorted((one, other) => ((one.registeredAt() ?? '~') < (other.registeredAt() ?? '~') ? -1 : 1))
}

function createSide(
  desk: Desk,
  id: CaseId,
  index: number,
  conflict: () => Conflict,
  dispute: () => DisputeState | undefined,
  disputeId: () => CaseId,
): ConflictSide {
  const opened = desk.openCase(id)
  const first = () => opened.log().values().next().value
  const kind = () => (first()?.body.kind ?? named()?.kind ?? 'marriage') as CaseKind
  const named = (): DisputeSide | undefined =>
    dispute()?.opening[0]?.value.sides.find((side) => side.case === id)
  const told = (list: string): string | null => {
    const values = conflict().facts[list]
    const value = Array.isArray(values) ? values[index] : undefined
    return value === undefined || value === '' ? null : value
  }
  const atCounter = createMemo(() => counterCase(id, opened.log()))
  const registered = createMemo(() => caseRegistrationOf(id, opened.log()))
  const standing = createMemo(() => {
    const known = kindOf(kind())
    return known ? fold(known, opened.log()).standing : undefined
  })
  const printed = () => agreed(atCounter()?.state.print ?? [])?.certificate ?? null
  return {
    case: id,
    kind,
    opened,
    atCounter,
    registered,
    isHere: () => opened.log().size > 0,
    office: () => registered()?.office ?? named()?.office ?? told('offices') ?? first()?.body.by.office ?? '',
    certificate: () => registered()?.certificate ?? named()?.certificate ?? told('certificates') ?? printed(),
    registeredAt: () => registered()?.at ?? named()?.registeredAt ?? told('times'),
    names: () => {
      const state = atCounter()?.state
      if (state) return partyIds.flatMap((party) => factOf(state, party, 'name') ?? [])
      const holder = agreed(opened.as('e-certificate')?.state().person ?? [])
      return holder ? [holder.name] : []
    },
    clockByHand: () => registered()?.clockByHand ?? false,
    marked: () => standing()?.disputes.get(disputeId()),
  }
}

/** Whether a side waits for its own settling act: it is disputed, and it is this office's. */
export const isUnsettled = (side: ConflictSide): boolean => side.marked()?.settledBy.length === 0

/**
 * The cases of a conflict clash with one another; otherwise its acts clash within one case. What was recorded and is
 * found no more has no acts that clash.
 */
export const isBetweenCases = ({ code, cases, facts }: Conflict): boolean =>
  cases.length > 1 && (facts.found === false || !shownByActs.includes(code))

/** What one looks at is an act, a certificate, a blank, a slot or a number, and not a couple beside another. */
const shownByActs: readonly string[] = [
  'K9',
  'K12',
  'K13',
  'K21',
  'K22',
  'K24',
  'chain-fork',
  'dead-certificate',
  'MR12-unmatched',
  'MR12-unequal',
]
