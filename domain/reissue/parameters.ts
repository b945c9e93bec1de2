import { type Dated, readParameters } from '../counter/parameters.ts'
import { statusCheckParameters } from '../counter/status-check.ts'

/** The readings on which offices differ or the law is silent, and how each is read where no row says otherwise. */
const reading = readParameters({
  ...statusCheckParameters,
  /** Whose booklet one of two spouses gets who comes alone: the `own`, or those of `both`. */
  'reissue-alone': [{ from: '1900-01-01', value: 'own' }] as Dated<string>,
  /** What a Chinese embassy registered is `refused` here, or `reissued`. */
  'reissue-of-embassy': [{ from: '1900-01-01', value: 'refused' }] as Dated<string>,
})

/** The names that the reference database may set for all offices or for one. */
export const reissueParameters = reading.parameterNames
export const { parameter } = reading
