import {
  type Act,
  type BlankUsage,
  blankUsagesOf,
  type CaseId,
  type CaseSummary,
  caseSummary,
  checkCode,
  fold,
  type Log,
  type MarriageAct,
  marriage,
  marriageConflicts,
  type NumberUsage,
  usagesOf,
} from '../../domain/index.ts'

/** What the projection keeps of a case: its summary, and what it may share with other cases. */
export type Projected = CaseSummary & {
  /** Whether something clashes within the case. */
  readonly hasClash: boolean
  /** What became of the certificate numbers and blanks it took. */
  readonly usages: readonly NumberUsage[]
  readonly blanks: readonly BlankUsage[]
  /** Names of what two cases must not share, or must both have: numbers, blanks, places in a chain, checks. */
  readonly ties: readonly string[]
}

/** One case's acts as a row for lists; undefined while there is nothing to list. */
export function projected(id: CaseId, log: Log<Act>): Projected | undefined {
  const summary = caseSummary(id, log)
  if (!summary) return undefined
  const ties = [...log.values()].map(({ body: { by } }) => `seq ${by.device} ${by.seq}`)
  if (summary.kind !== 'marriage') {
    const codes = [...log.keys()].map((act) => `check ${checkCode(act)}`)
    return { ...summary, hasClash: false, usages: [], blanks: [], ties: [...ties, ...codes] }
  }
  const acts = log as Log<MarriageAct>
  const usages = usagesOf(id, acts)
  const blanks = blankUsagesOf(id, acts)
  const named = [
    ...usages.map(({ certificate }) => `certificate ${certificate}`),
    ...blanks.map(({ serial }) => `blank ${serial}`),
    ...documentedCodes(acts).map((code) => `check ${code}`),
  ]
  const clashes = marriageConflicts(id, fold(marriage, acts).state)
  const isForked = new Set(ties).size < ties.length
  const hasClash = clashes.length > 0 || isForked || documentedCodes(acts).length > 0
  return { ...summary, hasClash, usages, blanks, ties: [...ties, ...named] }
}

/** Codes that were read over the telephone; whether their acts are here, the domain looks. */
const documentedCodes = (log: Log<MarriageAct>): string[] =>
  [...log.values()].flatMap(({ body: { act } }) =>
    act.type === 'check-status' && act.check.how === 'documented' ? [act.check.code] : [],
  )
