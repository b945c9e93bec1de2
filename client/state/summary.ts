import {
  type Act,
  type BlankUsage,
  blankUsagesOf,
  type CaseId,
  type CaseKind,
  type CaseSummary,
  caseSummary,
  claimsOf,
  conflicts,
  type DivorceAct,
  divorceBlankUsagesOf,
  divorceUsagesOf,
  fold,
  kindOf,
  type Log,
  type MarriageAct,
  type NumberUsage,
  type OnPaper,
  onPaperOf,
  type ReissueAct,
  reissueBlankUsagesOf,
  reissueUsagesOf,
  settledConflicts,
  usagesOf,
} from '../../domain/index.ts'
import { type HeldAct, heldIn } from './held-acts.ts'

/** What the projection keeps of a case: its summary, and what it may share with other cases. */
export type Projected = CaseSummary & {
  /** Whether something clashes within the case, or was recorded as disputed. */
  readonly hasClash: boolean
  /** What it has put on paper that a reference row may contradict, also one that comes later. */
  readonly onPaper: OnPaper | null
  /** What became of the certificate numbers and blanks it took. */
  readonly usages: readonly NumberUsage[]
  readonly blanks: readonly BlankUsage[]
  /** What the case claims: two cases without a common claim never clash. */
  readonly ties: readonly string[]
  /** Acts that the centre holds and nobody has settled. */
  readonly heldActs: readonly HeldAct[]
}

/** One case's acts as a row for lists; undefined while there is nothing to list. */
export function projected(id: CaseId, log: Log<Act>): Projected | undefined {
  const summary = caseSummary(id, log)
  if (!summary) return undefined
  return {
    ...summary,
    hasClash: clashesAlone(id, log),
    onPaper: onPaperOf(id, log),
    ...takenBy(summary.kind, id, log),
    ties: claimsOf(id, log),
    heldActs: heldIn(log),
  }
}

/** What became of the certificate numbers and blanks of a case; kinds that issue no certificate take none. */
function takenBy(kind: CaseKind, id: CaseId, log: Log<Act>): Pick<Projected, 'usages' | 'blanks'> {
  switch (kind) {
    case 'marriage': {
      const acts = log as Log<MarriageAct>
      return { usages: usagesOf(id, acts), blanks: blankUsagesOf(id, acts) }
    }
    case 'divorce': {
      const acts = log as Log<DivorceAct>
      return { usages: divorceUsagesOf(id, acts), blanks: divorceBlankUsagesOf(id, acts) }
    }
    case 'reissue': {
      const acts = log as Log<ReissueAct>
      return { usages: reissueUsagesOf(id, acts), blanks: reissueBlankUsagesOf(id, acts) }
    }
    default:
      return { usages: [], blanks: [] }
  }
}

/** A case may clash with nothing but itself, with what is not here, or with a check that was only read aloud. */
function clashesAlone(id: CaseId, log: Log<Act>): boolean {
  const [first] = log.values()
  const kind = first && kindOf(first.body.kind)
  if (!kind || fold(kind, log).standing.disputes.size > 0) return kind !== undefined
  const alone = new Map([[id, log]])
  return readsCodes(log) || conflicts(alone).length + settledConflicts(alone).length > 0
}

/** Codes that were read over the telephone; whether their acts are here, the domain looks. */
const readsCodes = (log: Log<Act>): boolean =>
  [...(log as Log<MarriageAct>).values()].some(
    ({ body: { act } }) => act.type === 'check-status' && act.check.how === 'documented',
  )
