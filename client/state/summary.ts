import {
  type Act,
  agreed,
  type CaseId,
  type CaseKind,
  type Conflict,
  factOf,
  fold,
  isEnded,
  type Log,
  type MarriageState,
  marriageConflicts,
  type Stage,
} from '../../domain/index.ts'
import type { CaseSummary } from './desk.ts'
import { kindOf } from './kinds.ts'

/** What the projection keeps of a case: the part of its summary that its acts decide. */
export type Projected = Omit<CaseSummary, 'saved' | 'parked' | 'refused' | 'blobsToGo' | 'conflicts'> & {
  /** What clashes within the case. */
  readonly clashes: readonly Conflict[]
}

/** One case's acts as a row for lists; undefined when there are none, or only of a kind that is not listed. */
export function projected(id: CaseId, log: Log<Act>): Projected | undefined {
  const acts = [...log.values()].sort((a, b) => (a.body.at < b.body.at ? -1 : 1))
  const first = acts[0]
  const last = acts.at(-1)
  if (!first || !last) return undefined
  const kind = kindOf(first.body.kind)
  const common = {
    id,
    kind: first.body.kind as CaseKind,
    openedAt: first.body.at,
    lastAt: last.body.at,
    lastAct: last.body.act.type,
    clerk: last.body.by.clerk,
    office: last.body.by.office,
    acts: acts.length,
  }
  if (!kind || first.body.kind !== 'marriage') return { ...common, ...unlisted }
  const { state } = fold(kind, log)
  const marriageState = state as MarriageState
  const clashes = marriageConflicts(id, marriageState)
  return { ...common, clashes, ...ofMarriage(marriageState, kind.stageOf(state) as Stage) }
}

const unlisted = {
  stage: 'recorded',
  names: { man: '', woman: '' },
  numbers: { man: '', woman: '' },
  certificate: null,
  ticket: null,
  slot: null,
  registeredOn: null,
  isOpen: false,
  clashes: [],
} as const

function ofMarriage(state: MarriageState, stage: Stage) {
  const booking = agreed(state.booking)
  const registration = state.registration[0]
  return {
    stage,
    names: {
      man: factOf(state, 'man', 'name') ?? booking?.names.man ?? '',
      woman: factOf(state, 'woman', 'name') ?? booking?.names.woman ?? '',
    },
    numbers: {
      man: factOf(state, 'man', 'document')?.number ?? '',
      woman: factOf(state, 'woman', 'document')?.number ?? '',
    },
    certificate: agreed(state.print)?.certificate ?? registration?.value.certificate ?? null,
    ticket: agreed(state.ticket) ?? null,
    slot: booking?.slot ?? null,
    registeredOn: registration?.at.slice(0, 10) ?? null,
    isOpen: !isEnded(stage),
  }
}
