import type { ActionId, CaseId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import type { Facts } from '../log/result.ts'
import type { Slot, Written } from '../log/slot.ts'
import type { ContestedPlace } from './contested-places.ts'
import type { StageReading } from './stage.ts'
import type { CounterState, StageEntry } from './state.ts'

/** What concurrency broke within one case, before it has its key. */
export type FoundConflict = Omit<Conflict, 'key' | 'cases'>

/** Gives each conflict a key that is the same on every machine. */
export const keyed = (caseId: CaseId, all: readonly FoundConflict[]): readonly Conflict[] =>
  all.map((found) => ({
    ...found,
    key: [caseId, found.code, found.at ?? '', ...found.acts].join(' '),
    cases: [caseId],
  }))

/** Branches that exclude one another; `K1a` where two registrations are too close in time to tell. */
export function stageConflicts<A extends string, Stage extends string>(
  { resolveStage, besideOneAnother }: StageReading<A, Stage>,
  stage: Slot<StageEntry<A, Stage>>,
): readonly FoundConflict[] {
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
export const registeredTwice = ({
  registration,
}: Pick<CounterState, 'registration'>): readonly FoundConflict[] =>
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
export const placeConflicts = (places: readonly ContestedPlace[]): readonly FoundConflict[] =>
  places
    .filter(({ at }) => at !== 'registration')
    .map(({ at, slot }) => ({
      code: at.startsWith('blanks.') ? 'K9' : 'K7',
      acts: actsOf(slot),
      at,
      facts: { ...whoWrote(slot), values: simpleValues(slot) },
    }))

/** The acts that wrote to a place. */
export const actsOf = (slot: Slot<unknown>): ActionId[] => [...new Set(slot.map(({ by }) => by))].toSorted()

/** Who wrote to a place, and when. */
export const whoWrote = (slot: Slot<unknown>): Facts => ({
  clerks: inOrder(slot).map(({ clerk }) => clerk),
  times: inOrder(slot).map(({ at }) => at),
})

/** The values themselves where they are plain words; a whole act is looked up by its id. */
const simpleValues = (slot: Slot<unknown>): string[] =>
  inOrder(slot).map(({ value, by }) => (typeof value === 'object' ? by : String(value)))

const inOrder = <V>(slot: Slot<V>): readonly Written<V>[] =>
  slot.toSorted((one, other) => (`${one.at} ${one.by}` < `${other.at} ${other.by}` ? -1 : 1))
