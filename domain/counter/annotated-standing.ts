import type { Slot } from '../log/slot.ts'

/** Whether a registration holds, as its annotations say. */
export type AnnotatedStanding = 'in-force' | 'void' | 'annulled' | 'revoked'

/**
 * Civil Code 1054, No. 32 art. 9: what its annotations make of a registration. Nullity and annulment make it void from
 * its beginning, a revocation takes it back; a divorce ends a marriage and leaves its registration as it is.
 */
export function standingByAnnotations(annotations: Slot<{ readonly ground: string }>): AnnotatedStanding {
  const grounds = annotations.map(({ value }) => value.ground)
  if (grounds.includes('nullity')) return 'void'
  if (grounds.includes('annulment')) return 'annulled'
  return grounds.includes('revocation') || grounds.includes('transcribed-in-error') ? 'revoked' : 'in-force'
}
