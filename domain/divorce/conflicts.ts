import {
  actsOf,
  type FoundConflict,
  keyed,
  placeConflicts,
  registeredTwice,
  stageConflicts,
  whoWrote,
} from '../counter/conflicts.ts'
import type { CaseId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { agreed } from '../log/slot.ts'
import type { Calendar } from '../shared/calendar.ts'
import { shanghaiDate } from '../shared/instant.ts'
import { partyIds } from '../shared/person.ts'
import { contestedPlaces } from './contested-places.ts'
import { outdatedDeclarations } from './declaration.ts'
import { datesOtherwise } from './period.ts'
import { besideOneAnother, resolveStage, stageOf } from './stage.ts'
import { type DivorceState, isRegistered } from './state.ts'

/**
 * What concurrency broke within one divorce case, in a fixed order; each has the same key on every machine. With a
 * calendar also whether the printed dates are those that the law gives by now (K5).
 */
export const divorceConflicts = (
  caseId: CaseId,
  state: DivorceState,
  calendar?: Calendar,
): readonly Conflict[] =>
  keyed(caseId, [
    ...ofStage(state),
    ...registeredTwice(state),
    ...withdrawnTwice(state),
    ...filedAndRegistered(state),
    ...(calendar ? printedOtherwise(state, calendar) : []),
    ...placeConflicts(contestedPlaces(state)),
    ...ofSignedText(state),
  ])

/** Branches that exclude one another: `K2` a withdrawal beside the divorce, `K18` a death, `K16` a court's decision. */
function ofStage(state: DivorceState): readonly FoundConflict[] {
  const [found] = stageConflicts({ resolveStage, besideOneAnother }, state.stage)
  if (!found) return []
  if (state.registration.length === 0) return [found]
  if (state.withdrawal.length > 0) return [withdrawnAndRegistered(state)]
  const grounds = state.termination.map(({ value }) => value.ground)
  if (grounds.includes('death')) return [{ ...found, code: 'K18' }]
  return [grounds.includes('court-dissolution') ? { ...found, code: 'K16' } : found]
}

/** Rules.md K2: both acts with their days, and the dates printed on the receipt by which each has to be judged. */
function withdrawnAndRegistered(state: DivorceState): FoundConflict {
  const { withdrawal, registration } = state
  const printed = agreed(state.printedPeriod)
  const withdrawnOn = withdrawal.map(({ at }) => shanghaiDate(at))
  const registeredOn = registration.map(({ at }) => shanghaiDate(at))
  return {
    code: 'K2',
    acts: actsOf([...withdrawal, ...registration]),
    at: 'stage',
    facts: {
      ...whoWrote([...withdrawal, ...registration]),
      by: withdrawal.map(({ value }) => value.by),
      withdrawnOn,
      registeredOn,
      certificates: registration.map(({ value }) => value.certificate),
      endsOn: printed?.endsOn ?? null,
      opensOn: printed?.opensOn ?? null,
      closesOn: printed?.closesOn ?? null,
      withdrawalInTime: printed ? withdrawnOn.some((day) => day <= printed.endsOn) : null,
      registrationInTime: printed
        ? registeredOn.every((day) => printed.opensOn <= day && day <= printed.closesOn)
        : null,
    },
  }
}

/** Rules.md K3: both withdrew; the first is effective, the second noted, and nobody has to decide. */
const withdrawnTwice = ({ withdrawal }: DivorceState): readonly FoundConflict[] =>
  withdrawal.length < 2
    ? []
    : [
        {
          code: 'K3',
          acts: actsOf(withdrawal),
          at: 'withdrawal',
          facts: { ...whoWrote(withdrawal), by: withdrawal.map(({ value }) => value.by) },
        },
      ]

/** Rules.md K4: filed as deemed withdrawn, and registered in time on a machine without a line: the divorce stands. */
function filedAndRegistered(state: DivorceState): readonly FoundConflict[] {
  const { applicationFile, registration } = state
  const filed = applicationFile.filter(({ value }) => value.outcome === 'deemed-withdrawn')
  if (filed.length === 0 || registration.length === 0) return []
  const printed = agreed(state.printedPeriod)
  return [
    {
      code: 'K4',
      acts: actsOf([...filed, ...registration]),
      at: 'registration',
      facts: {
        ...whoWrote([...filed, ...registration]),
        registeredOn: registration.map(({ at }) => shanghaiDate(at)),
        closesOn: printed?.closesOn ?? null,
      },
    },
  ]
}

/** Rules.md K5: the receipt says other dates than the schedules give by now. */
function printedOtherwise(state: DivorceState, calendar: Calendar): readonly FoundConflict[] {
  const printed = agreed(state.printedPeriod)
  const periods = printed && datesOtherwise(printed, calendar)
  if (!printed || !periods) return []
  const { legal, binding } = periods
  return [
    {
      code: 'K5',
      acts: actsOf(state.printedPeriod),
      at: 'printedPeriod',
      facts: {
        printedEndsOn: printed.endsOn,
        printedClosesOn: printed.closesOn,
        endsOn: legal.endsOn,
        closesOn: legal.closesOn,
        bindingEndsOn: binding.endsOn,
        bindingClosesOn: binding.closesOn,
        reprint: printed.endsOn !== binding.endsOn || printed.closesOn !== binding.closesOn,
      },
    },
  ]
}

const signedStages: ReadonlySet<string> = new Set(['declared', 'examined', 'consented', 'printed', 'signed'])

/** A fact changed beside the signature: what was signed is not what now stands (K7, K13). */
function ofSignedText(state: DivorceState): readonly FoundConflict[] {
  const signed = agreed(state.declarations)
  const stage = stageOf(state)
  const isOfTheText = contestedPlaces(state).some(({ at }) => partyIds.some((party) => at.startsWith(party)))
  if (!signed || isOfTheText || !(signedStages.has(stage) || isRegistered(stage))) return []
  return outdatedDeclarations(state, signed.declarations).map((party) => ({
    code: isRegistered(stage) ? 'K13' : 'K7',
    acts: actsOf([...state.declarations, ...state.corrections]),
    at: `declarations.${party}`,
    facts: { party },
  }))
}
