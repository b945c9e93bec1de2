import type { Action, CaseId } from '../log/action.ts'
import { agreed, append, isContested, type Knowledge, type Slot, write } from '../log/slot.ts'
import { type ArchiveNumber, formatArchiveNumber } from '../shared/archive/archive-number.ts'
import type { ArchiveBoxAct, ArchiveBoxActOf } from './action.ts'

/** A box is filled, closed and one day transferred; `contested` while what was counted is not what lies in it. */
export type ArchiveBoxStage = 'unopened' | 'opened' | 'closed' | 'transferred' | 'contested'

/** A box as its acts make it. */
export interface ArchiveBoxState {
  readonly opening: Slot<ArchiveBoxActOf<'open'>>
  readonly closing: Slot<ArchiveBoxActOf<'close'>>
  readonly transfer: Slot<ArchiveBoxActOf<'transfer'>>
  /** Grow-only: nothing is ever taken out. */
  readonly puts: Slot<ArchiveBoxActOf<'put'>>
  readonly renumberings: Slot<ArchiveBoxActOf<'renumber'>>
  readonly notes: Slot<ArchiveBoxActOf<'note'>>
}

/** A box before its first act. */
export const initialState: ArchiveBoxState = {
  opening: [],
  closing: [],
  transfer: [],
  puts: [],
  renumberings: [],
  notes: [],
}

/** Adds one act to a box. */
export function apply(
  state: ArchiveBoxState,
  action: Action<ArchiveBoxAct>,
  knowledge: Knowledge<ArchiveBoxState>,
): ArchiveBoxState {
  const { act } = action.body
  switch (act.type) {
    case 'open':
      return { ...state, opening: write(state.opening, act, action, knowledge) }
    case 'put':
      return { ...state, puts: append(state.puts, act, action) }
    case 'renumber':
      return { ...state, renumberings: append(state.renumberings, act, action) }
    case 'close':
      return { ...state, closing: write(state.closing, act, action, knowledge) }
    case 'transfer':
      return { ...state, transfer: write(state.transfer, act, action, knowledge) }
    case 'note':
      return { ...state, notes: append(state.notes, act, action) }
  }
}

/** One file in a box. */
export interface Volume {
  readonly case: CaseId
  /** As it is numbered now. */
  readonly number: ArchiveNumber
  /** The numbers it had before. */
  readonly formerly: readonly ArchiveNumber[]
  readonly eventOn: string
  readonly pages: number
  /** Legal time at which it was laid in: of two with one number the later is renumbered. */
  readonly at: string
  /** 馆编卷号, once transferred. */
  readonly archivesNumber: string | null
}

/** The files of a box in the order of their numbers; a file that two laid in is there once for each number. */
export function volumesOf(state: ArchiveBoxState): readonly Volume[] {
  const given = agreed(state.transfer)?.numbers ?? []
  const volumes = state.puts.map(({ value, at }): Volume => {
    const numbers = numbersOf(state, value)
    return {
      case: value.case,
      number: numbers.at(-1) ?? value.number,
      formerly: numbers.slice(0, -1),
      eventOn: value.eventOn,
      pages: pagesOf(value.contents),
      at,
      archivesNumber: given.find((one) => one.case === value.case)?.number ?? null,
    }
  })
  const each = new Map(volumes.toReversed().map((volume) => [placeOf(volume), volume] as const))
  return [...each].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, volume]) => volume)
}

/** The numbers a file had, one after another. */
function numbersOf({ renumberings }: ArchiveBoxState, put: ArchiveBoxActOf<'put'>): readonly ArchiveNumber[] {
  const numbers = [put.number]
  for (const { value } of renumberings) {
    const last = numbers.at(-1)
    if (value.case === put.case && last && written(last) === written(value.from)) numbers.push(value.to)
  }
  return numbers
}

/** Where a box stands. */
export function stageOf(state: ArchiveBoxState): ArchiveBoxStage {
  const { opening, closing, transfer } = state
  if (opening.length === 0) return 'unopened'
  if ([opening, closing, transfer].some(isContested)) return 'contested'
  const [closed, gone] = [agreed(closing), agreed(transfer)]
  if (!closed) return 'opened'
  const lying = volumesOf(state).length
  if (closed.volumes !== lying || (gone && gone.numbers.length !== lying)) return 'contested'
  return gone ? 'transferred' : 'closed'
}

/** How many pages with text a file has (页数). */
export const pagesOf = (contents: readonly { readonly pages: number }[]): number =>
  contents.reduce((sum, { pages }) => sum + pages, 0)

const written = formatArchiveNumber

/** In order of numbers; what two laid in alike has one place, and the earlier of them stays. */
const placeOf = ({ number, case: id }: Volume): string => `${written(number)} ${id}`
