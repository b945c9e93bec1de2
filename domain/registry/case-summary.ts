import type { Act, Action, CaseId, CaseKind } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { order } from '../log/order.ts'
import { agreed } from '../log/slot.ts'
import type { MarriageAct } from '../marriage/action.ts'
import { marriageFlow } from '../marriage/flow.ts'
import { marriage } from '../marriage/kind.ts'
import { stageOf } from '../marriage/stage.ts'
import { factOf, isEnded, type MarriageState, type Stage } from '../marriage/state.ts'
import { shanghaiDate } from '../shared/instant.ts'
import type { EachParty, PartyId } from '../shared/person.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { kindNameOf } from './held-cases.ts'

/** A case as lists, searches and the desk show it: a projection of its acts and nothing else. */
export interface CaseSummary {
  readonly id: CaseId
  readonly kind: CaseKind
  /** `contested` while a person must decide; a status check is `recorded`. */
  readonly stage: Stage | 'recorded'
  readonly variant: 'marriage' | 'make-up' | null
  /** Both parties' names, empty while unknown. */
  readonly names: EachParty<string>
  /** Numbers of the identity documents, empty while unknown; to be masked wherever they are not compared. */
  readonly numbers: EachParty<string>
  readonly certificate: string | null
  /** Queue ticket. */
  readonly ticket: string | null
  /** Booked slot. */
  readonly slot: string | null
  /** Legal time of the first act and of the last, with the last act and its author. */
  readonly openedAt: string
  readonly lastAt: string
  readonly lastAct: string
  readonly clerk: string
  readonly office: string
  /** Legal date of the registration. */
  readonly registeredOn: PlainDate | null
  /** Neither filed nor ended. */
  readonly isOpen: boolean
  /** The acts that the flow table allows at this stage. */
  readonly next: readonly MarriageAct['type'][]
  /** How many acts are here, and how many of them wait for a cause or a newer program. */
  readonly acts: number
  readonly waiting: number
}

/** The summary of a case; null for a case without placed acts or of a kind that is not known here. */
export function caseSummary(id: CaseId, log: Log<Act>): CaseSummary | null {
  const placed = order(log)
  const [first] = placed
  const last = placed.reduce<Action | undefined>(
    (latest, action) => (latest && latest.body.at > action.body.at ? latest : action),
    undefined,
  )
  if (!first || !last) return null
  const frame = {
    id,
    openedAt: first.body.at,
    lastAt: last.body.at,
    lastAct: last.body.act.type,
    clerk: last.body.by.clerk,
    office: last.body.by.office,
    acts: log.size,
    waiting: log.size - placed.length,
  }
  switch (kindNameOf(log)) {
    case 'marriage':
      return { ...frame, ...ofMarriage(fold(marriage, log as Log<MarriageAct>).state) }
    case 'status-check':
      return { ...frame, ...statusCheckRow }
    default:
      return null
  }
}

type Projected = Omit<
  CaseSummary,
  'id' | 'openedAt' | 'lastAt' | 'lastAct' | 'clerk' | 'office' | 'acts' | 'waiting'
>

function ofMarriage(state: MarriageState): Projected {
  const stage = stageOf(state)
  const booked = agreed(state.booking)
  const each = (value: (party: PartyId) => string | undefined) => ({
    man: value('man') ?? '',
    woman: value('woman') ?? '',
  })
  const registered = state.registration[0]
  return {
    kind: 'marriage',
    stage,
    variant: agreed(state.variant) ?? null,
    names: each((party) => factOf(state, party, 'name') ?? booked?.names[party]),
    numbers: each((party) => factOf(state, party, 'document')?.number),
    certificate: registered?.value.certificate ?? agreed(state.print)?.certificate ?? null,
    ticket: agreed(state.ticket) ?? null,
    slot: booked?.slot ?? null,
    registeredOn: registered ? shanghaiDate(registered.at) : null,
    isOpen: !isEnded(stage),
    next: (Object.keys(marriageFlow) as MarriageAct['type'][]).filter((act) =>
      marriageFlow[act].from.includes(stage),
    ),
  }
}

/** A check belongs to a marriage case that is found by its own people; here it has no names. */
const statusCheckRow: Projected = {
  kind: 'status-check',
  stage: 'recorded',
  variant: null,
  names: { man: '', woman: '' },
  numbers: { man: '', woman: '' },
  certificate: null,
  ticket: null,
  slot: null,
  registeredOn: null,
  isOpen: false,
  next: [],
}
