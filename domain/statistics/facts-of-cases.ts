import type { HeldCases } from '../registry/held-cases.ts'
import type { Calendar } from '../shared/calendar.ts'
import { divorcedCouples } from './couples.ts'
import type { Fact } from './facts.ts'
import { divorceFacts } from './facts-of-divorces.ts'
import { eventFacts, promiseFacts } from './facts-of-events.ts'
import { marriageFacts } from './facts-of-marriages.ts'

/** Everything that a report may count, from the cases held; the calendar says on which days offices rest. */
export const factsOf = (held: HeldCases, calendar: Calendar): readonly Fact[] => [
  ...marriageFacts(held, calendar, divorcedCouples(held)),
  ...divorceFacts(held),
  ...promiseFacts(held),
  ...eventFacts(held),
]
