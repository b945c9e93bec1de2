import type { CaseKind } from '../../domain/index.ts'

/**
 * What people come to the counter for and a case can be opened for, the commonest first: kinds that have screens.
 * Their names are `case.kind.<kind>`; `matter.<kind>` says what to have at hand when it begins.
 */
export const matters = [
  'marriage',
  'divorce',
  'reissue',
  'record-certificate',
  'revocation',
  'transcript',
  'e-certificate',
  'appointment',
  'archive-box',
] as const satisfies readonly CaseKind[]
