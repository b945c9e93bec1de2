import { officeParameter } from '../log/office-parameter.ts'
import type { Circumstances } from '../log/rule.ts'

/** The readings that the law leaves open or that a bureau may set, and how each is read where no row says otherwise. */
const defaults = {
  /** 民事诉讼法, 行政诉讼法: days after service within which a judgment of first instance may be appealed. */
  'appeal-days': 15,
  /** Days for statements and for asking for a hearing after the notice of intent; the 2021 opinion names none. */
  'revocation-statement-days': 5,
  /** The 2021 opinion: working days after a decision within which it is served. */
  'revocation-service-days': 15,
} as const satisfies Record<string, number>

/** Names a parameter of revocations. */
export type RevocationParameter = keyof typeof defaults

/** The parameters that an act of a revocation names in its basis. */
export const revocationParameters = Object.keys(defaults) as RevocationParameter[]

/** A number of days on the day of the act; anything else in a row reads as the default. */
export function daysOf(name: RevocationParameter, circumstances: Circumstances): number {
  const set = officeParameter(name, circumstances)
  return typeof set === 'number' && Number.isSafeInteger(set) && set >= 0 ? set : defaults[name]
}

/** 民法典 1051–1053, 民发〔2020〕116号: since this day only a court annuls; before it the registry could, for duress. */
const courtsAloneFrom = '2021-01-01'

/** Whether only a court may annul a marriage on a day. */
export const onlyCourtsAnnul = (on: string): boolean => on >= courtsAloneFrom
