import type { ConflictCode } from './conflict-code.ts'
import { conflictsOfPapers } from './conflicts-of-papers.ts'
import { conflictsOfRecords } from './conflicts-of-records.ts'
import { conflictsOfStatus } from './conflicts-of-status.ts'

/**
 * Every conflict that a program can find, by the row of rules.md 8.1 or by its own name, K1 to K24. The conflict desk,
 * the centre's watch, the kind `dispute` and the flow tables read this one table.
 */
export const conflictCodes = { ...conflictsOfStatus, ...conflictsOfPapers, ...conflictsOfRecords } as const

export type ConflictCodeName = keyof typeof conflictCodes

/** The row of a code from outside; undefined for one that a newer program knows. */
export const conflictCode = (code: string): ConflictCode | undefined =>
  Object.hasOwn(conflictCodes, code) ? conflictCodes[code as ConflictCodeName] : undefined

/** For a kind of case, the codes that freeze an act: the column `frozen` of its flow table. */
export const frozenIn =
  (kind: string) =>
  (act: string): ConflictCodeName[] =>
    (Object.keys(conflictCodes) as ConflictCodeName[]).filter((code) =>
      conflictCode(code)?.freezes[kind]?.includes(act),
    )

/** The acts that a conflict of this code freezes, of whatever kind of case, each once. */
export const frozenActs = (code: string): readonly string[] => [
  ...new Set(Object.values(conflictCode(code)?.freezes ?? {}).flat()),
]

/** Whether there are disputes of this code at all: those that a document closes. */
export const opensDispute = (code: string): boolean => (conflictCode(code)?.closedBy.length ?? 0) > 0

/** Whether a conflict of this code is only told: the law itself says what holds. */
export const isNotice = (code: string): boolean => conflictCode(code)?.isNotice === true

/** Whether there are conflicts of this code only between cases. */
export const isAcrossCases = (code: string): boolean => {
  const scope = conflictCode(code)?.scope
  return scope?.includes('cases') === true && !scope.includes('case')
}

/** Whether only the centre can find a conflict, which knows what every machine has sent and when. */
export const isOfCentre = (code: string): boolean => {
  const scope = conflictCode(code)?.scope
  return scope?.length === 1 && scope[0] === 'centre'
}

/** Within one case a head's `settle` decides between the branches; no dispute is needed for it. */
const settledWithinCase: readonly string[] = ['K1a', 'K9', 'K13']

/**
 * Whether the centre opens a case of kind `dispute` for a conflict. What comes after another by the ordinary course of an
 * office, and that office sees by itself, needs none: it is a task, such as to make an e-certificate anew.
 */
export const needsDispute = ({ code, cases, facts }: Clash): boolean =>
  opensDispute(code) && facts?.inCourse !== true && (cases.length > 1 || !settledWithinCase.includes(code))

/** As much of a conflict as says whether it needs a dispute. */
interface Clash {
  readonly code: string
  readonly cases: readonly string[]
  readonly facts?: { readonly [name: string]: unknown }
}
