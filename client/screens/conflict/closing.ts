import {
  type Act,
  type Action,
  type BlobRef,
  type CaseId,
  type ClosingDocument,
  type Conflict,
  conflictCode,
  type DisputeAct,
  type Draft,
  type HeldCases,
  lookUpConflict,
  type Outcome,
  ok,
  type PlainDate,
  parsePlainDate,
  type Result,
} from '../../../domain/index.ts'
import type { Desk, OpenDispute } from '../../state/desk.ts'
import type { SigningFault } from '../../state/faults.ts'
import { type ConflictSide, isUnsettled } from './conflict-side.ts'

/** What a head fills in to close a dispute. */
export interface Closing {
  document: ClosingDocument | ''
  title: string
  number: string
  issuedBy: string
  effectiveOn: string
  scans: readonly BlobRef[]
  /** What the document says of each case. */
  outcomes: Readonly<Record<string, Outcome | ''>>
  why: string
}

/** What a document can say of a case, by the conflict it settles; a registration itself is never changed. */
const outcomesByCode: Readonly<Record<string, readonly Outcome[]>> = {
  K1: ['stands', 'void', 'ended-before', 'unfounded'],
  K1a: ['stands', 'void', 'ended-before', 'unfounded'],
  K1b: ['stands', 'duplicate-record'],
  K1c: ['stands', 'void', 'unfounded'],
  K2: ['stands', 'void'],
  K5: ['stands'],
  K6: ['stands', 'duplicate-record'],
  K8: ['stands', 'paper-replaced'],
  K9: ['stands', 'paper-replaced'],
  K10: ['stands', 'paper-replaced'],
  K13: ['stands', 'paper-replaced'],
  'dead-certificate': ['stands', 'paper-replaced'],
  K14: ['stands', 'paper-replaced'],
  K15: ['stands', 'void', 'ended-before', 'unfounded'],
  K16: ['stands', 'void', 'ended-before', 'unfounded'],
  K18: ['stands', 'void', 'unfounded'],
  K20: ['same-person', 'different-persons'],
  'MR12-unequal': ['stands', 'void'],
}

/** The outcomes to choose from for a code. */
export const outcomesOf = (code: string): readonly Outcome[] => outcomesByCode[code] ?? ['stands', 'void']

/** A day as it was typed; undefined while it is none. */
export function dayOf(typed: string): PlainDate | undefined {
  const day = parsePlainDate(typed.trim())
  return day.ok ? day.value : undefined
}

/** The closing as an act, with gaps where nothing is filled in yet; who decided follows from the document. */
export function closeOf(
  conflict: Conflict,
  typed: Closing,
  cases: readonly CaseId[],
  held: HeldCases,
): Draft<DisputeAct> & { type: 'close' } {
  const type = typed.document || undefined
  const by = conflictCode(conflict.code)?.closedBy.find(({ document }) => document === type)?.by
  const decided = cases.flatMap((id) => {
    const outcome = typed.outcomes[id]
    return outcome ? [{ case: id, outcome }] : []
  })
  return {
    type: 'close',
    by,
    document: {
      type,
      title: typed.title.trim(),
      number: typed.number.trim() || null,
      issuedBy: typed.issuedBy.trim(),
      effectiveOn: dayOf(typed.effectiveOn),
      scans: typed.scans,
    },
    decided,
    ...(decided.some(({ outcome }) => outcome === 'unfounded')
      ? { lookUp: lookUpConflict(conflict, cases, held) }
      : {}),
    why: typed.why.trim(),
  }
}

/**
 * Closes a dispute: the `close` in its own case, then a `settle-dispute` in each case of this office that it is
 * about. What was interrupted between the two goes on from where it stands.
 */
export async function settle(
  sign: Desk['sign'],
  dispute: OpenDispute,
  sides: readonly ConflictSide[],
  close: Act | undefined,
): Promise<Result<null, SigningFault>> {
  const closed = close ? await sign(dispute.id, 'dispute', close) : ok(undefined)
  if (!closed.ok) return closed
  const decision = closed.value?.id ?? decisionOf(dispute)?.by
  const why = (close as { why?: string } | undefined)?.why ?? decisionOf(dispute)?.value.why
  if (!decision || !why) return ok(null)
  for (const side of sides.filter(isUnsettled)) {
    const act = { type: 'settle-dispute', dispute: dispute.id, decision: decision as Action['id'], why }
    const settled = await sign(side.case, side.kind(), act)
    if (!settled.ok) return settled
  }
  return ok(null)
}

/** The decision that stands; none while two heads closed it differently. */
export const decisionOf = (dispute: OpenDispute) =>
  dispute.stage() === 'closed' ? dispute.state().closing.at(-1) : undefined
