import type { EachParty, PartyId } from '../shared/person.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import type { Cell } from '../statistics-report/figures.ts'

/** What a report counts of a person at a marriage. */
export interface MarriedPerson {
  readonly born: PlainDate | null
  /** Declared status, GB/T 2261.2: 10 never married, 30 widowed, 40 divorced. */
  readonly status: string
  /** First digit of GB/T 4658, of GB/T 6565, and GB/T 3304; empty where it is not known. */
  readonly education: string
  readonly occupation: string
  readonly ethnicity: string
}

/** Where the couple is from: two of the mainland, or the place of the one who is not. */
export type Origin = 'mainland' | 'hong-kong' | 'macao' | 'taiwan' | 'overseas-chinese' | 'foreigner'

/** A registered marriage as a report counts it: once, on its legal date. */
export interface MarriageFact {
  readonly of: 'marriage'
  readonly office: string
  readonly on: PlainDate
  readonly variant: 'marriage' | 'make-up'
  readonly origin: Origin
  /** By what right they could register here. */
  readonly mode: string
  /** The one of the two who lives farther away. */
  readonly residence: 'xian' | 'shaanxi' | 'elsewhere'
  readonly serviceman: boolean
  /** Registered on a day on which offices rest. */
  readonly restDay: boolean
  /** 恢复结婚: they were divorced from one another before. */
  readonly sameSpouse: boolean
  readonly persons: EachParty<MarriedPerson>
}

/** An application for divorce, from its receipt to its end. */
export interface DivorceFact {
  readonly of: 'divorce'
  readonly office: string
  /** The date on the receipt. */
  readonly acceptedOn: PlainDate
  /** They have applied before. */
  readonly repeat: boolean
  readonly marriedOn: PlainDate | null
  /** The youngest child of both, where there is one; null without children or without an agreement. */
  readonly youngestBorn: PlainDate | null
  readonly withdrawn: { readonly on: PlainDate; readonly by: PartyId } | null
  readonly terminatedOn: PlainDate | null
  /** 00:00 of the day after the second period. */
  readonly deemedFrom: PlainDate | null
  readonly registeredOn: PlainDate | null
  /** The registration was void from the beginning. */
  readonly isVoid: boolean
}

/** A promised e-certificate, with the day on which it came. */
export interface PromiseFact {
  readonly of: 'promise'
  readonly office: string
  readonly by: PlainDate
  readonly issuedOn: PlainDate | null
}

/** Something that happened on one day and is counted in one cell. */
export interface EventFact {
  readonly of: 'event'
  readonly office: string
  readonly on: PlainDate
  readonly cell: Cell
  readonly many: number
}

/** What a report is counted from; nothing in it says who anybody is. */
export type Fact = MarriageFact | DivorceFact | PromiseFact | EventFact
