import { factOf } from '../counter/facts.ts'
import type { CaseId } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { agreed } from '../log/slot.ts'
import type { MarriageAct } from '../marriage/action.ts'
import { marriage } from '../marriage/kind.ts'
import type { MarriageState } from '../marriage/state.ts'
import { outcomesFor } from '../registry/decided-outcome.ts'
import { type HeldCases, marriagesIn } from '../registry/held-cases.ts'
import {
  type RegisteredMarriage,
  registeredMarriage,
  registeredMarriagesIn,
} from '../registry/registered-marriage.ts'
import { twoMarriages } from '../registry/two-marriages.ts'
import type { Calendar } from '../shared/calendar.ts'
import { shanghaiDate } from '../shared/instant.ts'
import type { PartyId } from '../shared/person.ts'
import { type Couples, wereDivorced } from './couples.ts'
import type { MarriageFact, MarriedPerson, Origin } from './facts.ts'

/**
 * Rules.md 9: every registered marriage that counts. One that is in dispute counts until a court or an authority has
 * spoken; of one couple's two records (K1b) only the earlier counts.
 */
export function marriageFacts(
  held: HeldCases,
  calendar: Calendar,
  divorced: Couples,
): readonly MarriageFact[] {
  const again = duplicateRecords(held, divorced)
  return marriagesIn(held).flatMap(([id, log]) => {
    const registered = registeredMarriage(id, log)
    if (!registered || registered.isVoid || again.has(id) || isDecidedAgainst(id, log, held)) return []
    return [factOfMarriage(registered, fold(marriage, log).state, calendar, divorced)]
  })
}

/** The later records of a couple that was registered twice and had no divorce between. */
function duplicateRecords(held: HeldCases, divorced: Couples): ReadonlySet<CaseId> {
  const all = new Map(registeredMarriagesIn(held).map((registered) => [registered.case, registered]))
  return new Set(
    twoMarriages(held)
      .filter(({ code }) => code === 'K1b')
      .flatMap(({ cases: [first = '', second = ''] }) => {
        const [one, other] = [all.get(first), all.get(second)]
        if (!one || !other) return []
        return wereDivorced(divorced, other.persons, other.at, one.at) ? [] : [second]
      }),
  )
}

const isDecidedAgainst = (id: CaseId, log: Log<MarriageAct>, held: HeldCases): boolean =>
  outcomesFor(id, log, held).some((outcome) => outcome === 'void' || outcome === 'duplicate-record')

function factOfMarriage(
  registered: RegisteredMarriage,
  state: MarriageState,
  calendar: Calendar,
  divorced: Couples,
): MarriageFact {
  const on = shanghaiDate(registered.at)
  const types = (['man', 'woman'] as const).map((party) => factOf(state, party, 'type') ?? 'mainland')
  return {
    of: 'marriage',
    office: registered.office,
    on,
    variant: agreed(state.variant) ?? 'marriage',
    origin: origins.find((origin) => types.includes(origin)) ?? 'mainland',
    mode: state.acceptance[0]?.value.competence.mode ?? 'local',
    residence: farther(residenceOf(state, 'man'), residenceOf(state, 'woman')),
    serviceman: types.includes('serviceman'),
    restDay: !calendar.isWorkingDay(on),
    sameSpouse: wereDivorced(divorced, registered.persons, registered.at),
    persons: { man: personOf(state, 'man'), woman: personOf(state, 'woman') },
  }
}

/** The place that decides where a couple of two places counts. */
const origins: readonly Exclude<Origin, 'mainland'>[] = [
  'foreigner',
  'overseas-chinese',
  'taiwan',
  'macao',
  'hong-kong',
]

const distances = ['xian', 'shaanxi', 'elsewhere'] as const
type Distance = (typeof distances)[number]

function residenceOf(state: MarriageState, party: PartyId): Distance {
  const residence = factOf(state, party, 'residence') ?? ''
  if (/^(陕西省)?西安市/.test(residence)) return 'xian'
  return residence.startsWith('陕西') ? 'shaanxi' : 'elsewhere'
}

const farther = (one: Distance, other: Distance): Distance =>
  distances.indexOf(one) > distances.indexOf(other) ? one : other

const personOf = (state: MarriageState, party: PartyId): MarriedPerson => ({
  born: factOf(state, party, 'born') ?? null,
  status: state.declarations[0]?.value.declarations[party].status ?? '10',
  education: (factOf(state, party, 'education') ?? '').slice(0, 1),
  occupation: (factOf(state, party, 'occupation') ?? '').slice(0, 1),
  ethnicity: factOf(state, party, 'ethnicity') ?? '',
})
