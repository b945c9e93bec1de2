import type { ActionId, CaseId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import type { Facts } from '../log/result.ts'
import { agreed, type Slot, type Written } from '../log/slot.ts'
import { contestedPlaces } from './contested-places.ts'
import { outdatedDeclarations } from './declaration.ts'
import { besideOneAnother, resolveStage } from './stage.ts'
import { isRegistered, type MarriageState } from './state.ts'

/** What concurrency broke within one marriage case, in a fixed order; each has the same key on every machine. */
export const marriageConflicts = (caseId: CaseId, state: MarriageState): readonly Conflict[] =>
  [...ofStage(state), ...ofRegistrations(state), ...ofPlaces(state), ...ofSignedText(state)].map((found) => ({
    ...found,
    key: [caseId, found.code, found.at ?? '', ...found.acts].join(' '),
    cases: [caseId],
  }))

type Found = Omit<Conflict, 'key' | 'cases'>

/** Branches that exclude one another; `K1a` where two registrations are too close in time to tell. */
function ofStage({ stage }: MarriageState): readonly Found[] {
  if (resolveStage(stage) !== 'contested') return []
  const isRace = stage.every((one) =>
    stage.every((other) => one === other || besideOneAnother(one.value.act, other.value.act) === 'earlier'),
  )
  const stands = stage.map(({ value }) => `${value.act} → ${value.to}`)
  return [
    {
      code: isRace ? 'K1a' : 'stage',
      acts: actsOf(stage),
      at: 'stage',
      facts: { ...whoWrote(stage), stands },
    },
  ]
}

/** The same couple registered twice in one case: the earlier stands, the other is a duplicate record (K1b). */
const ofRegistrations = ({ registration }: MarriageState): readonly Found[] =>
  registration.length < 2
    ? []
    : [
        {
          code: 'K1b',
          acts: actsOf(registration),
          at: 'registration',
          facts: { ...whoWrote(registration), numbers: registration.map(({ value }) => value.certificate) },
        },
      ]

/** K9 for blanks, K7 for every other place where two values stand. */
const ofPlaces = (state: MarriageState): readonly Found[] =>
  contestedPlaces(state)
    .filter(({ at }) => at !== 'registration')
    .map(({ at, slot }) => ({
      code: at.startsWith('blanks.') ? 'K9' : 'K7',
      acts: actsOf(slot),
      at,
      facts: { ...whoWrote(slot), values: simpleValues(slot) },
    }))

/** A fact changed beside the signature: what was signed is not what now stands (K7, K13). */
function ofSignedText(state: MarriageState): readonly Found[] {
  const signed = agreed(state.declarations)
  const furthest = resolveStage(state.stage)
  if (!signed || contestedPlaces(state).length > 0) return []
  if (!isSignedStage(furthest) && !isRegistered(furthest)) return []
  return outdatedDeclarations(state, signed.declarations).map((party) => ({
    code: isRegistered(furthest) ? 'K13' : 'K7',
    acts: actsOf([...state.declarations, ...state.corrections]),
    at: `declarations.${party}`,
    facts: { party },
  }))
}

const isSignedStage = (stage: string): boolean =>
  stage === 'declared' || stage === 'examined' || stage === 'printed' || stage === 'signed'

const actsOf = (slot: Slot<unknown>): ActionId[] => [...new Set(slot.map(({ by }) => by))].toSorted()

const whoWrote = (slot: Slot<unknown>): Facts => ({
  clerks: inOrder(slot).map(({ clerk }) => clerk),
  times: inOrder(slot).map(({ at }) => at),
})

/** The values themselves where they are plain words; a whole act is looked up by its id. */
const simpleValues = (slot: Slot<unknown>): string[] =>
  inOrder(slot).map(({ value, by }) => (typeof value === 'object' ? by : String(value)))

const inOrder = <V>(slot: Slot<V>): readonly Written<V>[] =>
  slot.toSorted((one, other) => (`${one.at} ${one.by}` < `${other.at} ${other.by}` ? -1 : 1))
