import { factOf } from '../counter/facts.ts'
import { agreed } from '../log/slot.ts'
import { type LeapDayBirthday, reachesAgeOn } from '../shared/age.ts'
import { type EachParty, partyIds } from '../shared/person.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { minimumAgeOn } from './parameters.ts'
import type { MarriageState } from './state.ts'

/** What the first day of a make-up marriage's effect depends on. */
export interface MakeUpFacts {
  readonly born: EachParty<PlainDate>
  /** The declared day since which they live together as husband and wife. */
  readonly since: PlainDate
  /** The day on which each one's earlier marriage had ended; null for who had none. */
  readonly freeSince?: EachParty<PlainDate | null>
  /** How a birthday on 29 February is read, as at the marriage age. */
  readonly leapDay?: LeapDayBirthday
}

/** Which condition was the last to be met. */
export type LastCondition = 'cohabitation' | 'man-age' | 'woman-age' | 'man-free' | 'woman-free'

/** The first day of a make-up marriage's effect, and what it waited for. */
export interface MakeUpEffect {
  readonly from: PlainDate
  readonly because: readonly LastCondition[]
}

/**
 * Civil Code 1049, 解释（一）第六条: the effect of a make-up registration runs from the day on which both met the
 * substantive conditions of the Civil Code and lived as husband and wife. The authority shows that day and does not
 * certify it; the certificate bears the day of registration (rules.md 1.9). `on` is the day of registration.
 */
export function retroactiveFrom(
  { born, since, freeSince, leapDay = '03-01' }: MakeUpFacts,
  on: PlainDate,
): MakeUpEffect {
  const needed = minimumAgeOn(on)
  const conditions: readonly (readonly [LastCondition, PlainDate])[] = [
    ['cohabitation', since],
    ...partyIds.map((party) => [`${party}-age`, reachesAgeOn(born[party], needed[party], leapDay)] as const),
    ...partyIds.flatMap((party) => {
      const free = freeSince?.[party]
      return free ? [[`${party}-free`, free] as const] : []
    }),
  ]
  const days = conditions.map(([, day]) => day).toSorted()
  const from = days.at(-1) ?? since
  return { from, because: conditions.filter(([, day]) => day === from).map(([condition]) => condition) }
}

/**
 * The effect of a make-up case as its facts stand now; null for a marriage that makes up for nothing, and while the
 * births or the declared day are not agreed.
 */
export function makeUpEffect(
  state: MarriageState,
  on: PlainDate,
  freeSince?: MakeUpFacts['freeSince'],
): MakeUpEffect | null {
  const since = agreed(state.acceptance)?.cohabitation?.since
  const man = factOf(state, 'man', 'born')
  const woman = factOf(state, 'woman', 'born')
  if (agreed(state.variant) !== 'make-up' || !since || !man || !woman) return null
  return retroactiveFrom({ born: { man, woman }, since, ...(freeSince ? { freeSince } : {}) }, on)
}
