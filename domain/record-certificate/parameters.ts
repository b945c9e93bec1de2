import { type Dated, lastBegun, readParameters } from '../counter/parameters.ts'
import type { Circumstances } from '../log/rule.ts'

/** The readings on which offices differ, and how each is read where no row says otherwise. */
const reading = readParameters({
  /** Hours after which it is searched again before the certificate is given. */
  'record-search-hours': [{ from: '1900-01-01', value: 24 }] as Dated<number>,
})

/** The names that the reference database may set for all offices or for one. */
export const recordCertificateParameters = reading.parameterNames

/** For how many hours a search is good. */
export const searchHours = (circumstances: Circumstances): number =>
  reading.numberParameter('record-search-hours', circumstances)

/** 不予出具: whether the ground of a refusal is held against who asked. */
const refusalFitsWhoAsks: Dated<boolean> = [
  { from: '1900-01-01', value: false },
  { from: '2026-11-24', value: true },
]

/** Whether a refusal of a day must state a ground that the law has against who asked. */
export const refusalFitsWhoAsksOn = (on: string): boolean => lastBegun(refusalFitsWhoAsks, on)
