import { type Dated, lastBegun, readParameters } from '../counter/parameters.ts'
import { statusCheckParameters } from '../counter/status-check.ts'

/** 婚姻法 (1980) art. 5, kept by Civil Code 1047: completed years. */
const minimumAges: Dated<{ readonly man: number; readonly woman: number }> = [
  { from: '1981-01-01', value: { man: 22, woman: 20 } },
]

/** The readings on which offices differ or the law is silent, and how each is read where no row says otherwise. */
const defaults = {
  ...statusCheckParameters,
  /** When somebody born on 29 February reaches an age in other years: `03-01`, or `02-28`. */
  'leap-day-age': [{ from: '1900-01-01', value: '03-01' }],
  /** Months for which a no-spouse certificate from abroad is good. */
  'foreign-certificate-months': [{ from: '1900-01-01', value: 6 }],
} as const

/** Names a parameter that the reference database may set for all offices or for one. */
export type ParameterName = keyof typeof defaults

/** The parameters of a marriage case, and how they are read on the day of an act. */
export const { parameterNames, parameter, numberParameter } = readParameters(defaults)

/** Civil Code 1047: the completed years that a man and a woman must have on a day. */
export const minimumAgeOn = (on: string): { readonly man: number; readonly woman: number } =>
  lastBegun(minimumAges, on)
