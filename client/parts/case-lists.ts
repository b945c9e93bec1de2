import type { CaseSummary, Desk } from '../state/desk.ts'

/** A case that somebody came for, with more in it than a confirmation of the clock; checks and disputes have their own places. */
const isMatter = ({ kind, stage, lastAct }: CaseSummary): boolean =>
  kind !== 'status-check' && kind !== 'dispute' && !(stage === 'opened' && lastAct === 'confirm-clock')

/** Open cases of the clerk who is signed in, newest act first. */
export const openCasesOf = (desk: Desk): readonly CaseSummary[] =>
  desk.cases().filter((row) => isMatter(row) && row.isOpen && row.clerk === desk.clerk.id && !isWaiting(row))

/** Open cases that colleagues at this office have begun. */
export const openCasesOfOthers = (desk: Desk): readonly CaseSummary[] =>
  desk.cases().filter((row) => isMatter(row) && row.isOpen && row.clerk !== desk.clerk.id && !isWaiting(row))

/** Couples of today who have a slot and have not been called, earliest slot first. */
export const queueOf = (desk: Desk, today: string): readonly CaseSummary[] =>
  desk
    .cases()
    .filter((row) => isMatter(row) && isWaiting(row) && (row.slot ?? row.openedAt).slice(0, 10) === today)
    .toSorted((one, other) => ((one.slot ?? one.openedAt) < (other.slot ?? other.openedAt) ? -1 : 1))

/** Cases of today that are registered, or ended without. */
export const finishedOn = (desk: Desk, today: string): readonly CaseSummary[] =>
  desk
    .cases()
    .filter(
      (row) =>
        isMatter(row) && (row.registeredOn === today || (!row.isOpen && row.lastAt.slice(0, 10) === today)),
    )

const isWaiting = ({ stage }: CaseSummary): boolean => stage === 'booked'
