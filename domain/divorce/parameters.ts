import { type Dated, lastBegun, type ParameterDefaults, readParameters } from '../counter/parameters.ts'
import { statusCheckParameters } from '../counter/status-check.ts'
import type { Circumstances } from '../log/rule.ts'
import type { CoolingOffSwitches } from './cooling-off.ts'

const since = '1900-01-01'

/** The readings on which offices differ or the law is silent, and how each is read where no row says otherwise. */
const defaults = {
  ...statusCheckParameters,
  /** Whether the first period, too, ends on a working day: 116号 says so of the second alone. */
  'cooling-off-roll-first': [{ from: since, value: true }],
  'cooling-off-weekend-is-rest': [{ from: since, value: true }],
  'cooling-off-makeup-is-work': [{ from: since, value: true }],
  /**
   * Until when on the last day of a period (Civil Code 203): `HH:MM`. An act that is done at the counter shows that
   * business has not ended, so that nothing is said unless a bureau says it.
   */
  'close-of-business': [{ from: since, value: '24:00' }],
  /**
   * A day that only the printed receipt allows, because a schedule made the window shorter (K5): the `head` decides,
   * the printed day `stands`, or it is `refused`.
   */
  'printed-window': [{ from: since, value: 'head' }],
} as const satisfies ParameterDefaults

/** Names a parameter that the reference database may set for all offices or for one. */
export type ParameterName = keyof typeof defaults

export const { parameter, parameterNames } = readParameters(defaults)

/** 离婚协议书: one for each party and one for the archive. */
const copies: Dated<number> = [{ from: '2003-10-01', value: 3 }]

/** How many copies of the agreement are signed on a day. */
export const agreementCopiesOn = (on: string): number => lastBegun(copies, on)

/** 询问笔录: whether a record names the text of the agreement that it is about. */
const namesAgreement: Dated<boolean> = [
  { from: since, value: false },
  { from: '2026-11-23', value: true },
]

/** Whether the record of a day must name the text of the agreement that was asked about. */
export const inquiryNamesAgreementOn = (on: string): boolean => lastBegun(namesAgreement, on)

/** 离婚登记申请: whether an application says who was before the registrar when it was signed. */
const saysWhoIsThere: Dated<boolean> = [
  { from: since, value: false },
  { from: '2026-11-23', value: true },
]

/** Whether the application of a day must say who is before the registrar. */
export const applicationSaysWhoIsThereOn = (on: string): boolean => lastBegun(saysWhoIsThere, on)

/** How the office reads the cooling-off period on the day of the act; what is no yes or no reads as the default. */
export const readingsOf = (circumstances: Circumstances): Required<CoolingOffSwitches> => ({
  rollFirst: parameter('cooling-off-roll-first', circumstances) !== false,
  weekendIsRest: parameter('cooling-off-weekend-is-rest', circumstances) !== false,
  makeupIsWork: parameter('cooling-off-makeup-is-work', circumstances) !== false,
})

/** Whether an act comes too late on the last day of a period. */
export const isAfterBusiness = (circumstances: Circumstances): boolean => {
  const closes = parameter('close-of-business', circumstances)
  return typeof closes === 'string' && /^\d{2}:\d{2}$/.test(closes) && circumstances.at.slice(11, 16) > closes
}
