import type { CaseId } from '../log/action.ts'
import type { Written } from '../log/slot.ts'
import type { BlankUsage, GapReason, NumberUsage } from '../numbers/usage.ts'
import { partyIds } from '../shared/person.ts'
import type { MarriageActOf } from './action.ts'
import { stageOf } from './stage.ts'
import type { MarriageState, Stage } from './state.ts'

type Printed = Written<MarriageActOf<'print'>>

/** What became of each certificate number that a marriage case has printed or registered. */
export function usagesOf(caseId: CaseId, state: MarriageState): readonly NumberUsage[] {
  const registered = registrationsThatStand(state)
  const numbers = new Set([
    ...state.print.map(({ value }) => value.certificate),
    ...state.registration.map(({ value }) => value.certificate),
  ])
  return [...numbers].sort().map((certificate) => {
    const print = state.print.find(({ value }) => value.certificate === certificate)
    const registration = state.registration.find(({ value }) => value.certificate === certificate)
    const act = (registration ?? print)?.by ?? ('sha256-' as const)
    if (registered.has(certificate)) return { certificate, case: caseId, act, status: 'used', reason: null }
    const reason = gapOf(state, stageOf(state), registration !== undefined, registered.size > 0)
    return { certificate, case: caseId, act, status: reason ? 'gap' : 'reserved', reason }
  })
}

/** K1b: of two registrations of one couple the earlier stands; within clock tolerance all do until it is decided. */
function registrationsThatStand(state: MarriageState): ReadonlySet<string> {
  const stands =
    stageOf(state) === 'contested' ? state.registration : state.registration.toSorted(earlier).slice(0, 1)
  return new Set(stands.map(({ value }) => value.certificate))
}

const earlier = (a: Written<unknown>, b: Written<unknown>): number =>
  `${a.at} ${a.by}` < `${b.at} ${b.by}` ? -1 : 1

function gapOf(
  { print }: MarriageState,
  stage: Stage,
  isDuplicate: boolean,
  isElsewhere: boolean,
): GapReason | null {
  if (isDuplicate) return 'duplicate-record'
  if (isElsewhere) return 'replaced'
  if (stage === 'aborted') return 'aborted'
  if (stage === 'not-registered' || stage === 'not-accepted') return 'declined'
  return print.length > 0 ? null : 'replaced'
}

/** What became of each printed blank that a marriage case has taken. */
export function blankUsagesOf(caseId: CaseId, state: MarriageState): readonly BlankUsage[] {
  const spoiled = new Map(state.spoiled.map((entry) => [entry.value.blank, entry]))
  const inHand = partyIds.flatMap((party) =>
    state.blanks[party].map(({ value, by }) => ({ serial: value, by })),
  )
  const ended = gapOf(state, stageOf(state), false, false)
  const isUsed = state.registration.length > 0
  return [
    ...[...spoiled].map(([serial, { value, by }]): BlankUsage => {
      return { serial, case: caseId, act: by, status: 'spoiled', reason: value.reason }
    }),
    ...inHand
      .filter(({ serial }) => !spoiled.has(serial))
      .map(({ serial, by }): BlankUsage => {
        if (isUsed) return { serial, case: caseId, act: by, status: 'used', reason: null }
        // A printed blank of an ended case is void paper.
        return ended
          ? { serial, case: caseId, act: by, status: 'spoiled', reason: ended }
          : { serial, case: caseId, act: by, status: 'assigned', reason: null }
      }),
    ...reprinted(state.print, new Set([...spoiled.keys(), ...inHand.map(({ serial }) => serial)])).map(
      ({ serial, by }): BlankUsage => {
        return { serial, case: caseId, act: by, status: 'spoiled', reason: 'replaced' }
      },
    ),
  ]
}

/** Blanks that a print act named and that are neither in hand nor reported spoiled. */
const reprinted = (prints: readonly Printed[], known: ReadonlySet<string>) =>
  prints
    .flatMap(({ value, by }) => partyIds.map((party) => ({ serial: value.blanks[party], by })))
    .filter(({ serial }) => !known.has(serial))
