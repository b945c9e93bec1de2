import { type ParameterValue, parameterOn } from './parameter-row.ts'
import type { Circumstances } from './rule.ts'

/**
 * What the rows that an act names say of a parameter on its day: the office's own row before one for all. Two rows of
 * one day that say different things count for nothing, because their order in `basis` is the author's; then, and where
 * there is no row, undefined.
 */
export const officeParameter = (
  name: string,
  { by, on, rows }: Pick<Circumstances, 'by' | 'on' | 'rows'>,
): ParameterValue | undefined => parameterOn(name, by.office, on, rows)
