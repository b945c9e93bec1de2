import { rememberedBy } from '../counter/from-facts.ts'
import type { MarriageState } from './state.ts'

/** Remembers what follows from a marriage case's facts, acceptance and variant alone. */
export const fromFacts = rememberedBy<MarriageState>(({ acceptance, variant }) => [acceptance, variant])
