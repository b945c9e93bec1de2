import type { Stage } from './state.ts'

/** The stages of a second visit from the moment that it is known who came. */
export const sinceTheRecheck = [
  'rechecked',
  'agreed',
  'captured',
  'declared',
  'examined',
  'consented',
  'printed',
  'signed',
] as const satisfies readonly Stage[]

/** The stages of a second visit that has begun and not ended. */
export const secondVisitUnderWay = ['called-again', ...sinceTheRecheck] as const satisfies readonly Stage[]

/** From the receipt to the registration; a withdrawal and a termination may fall into any of it. */
export const fromReceiptToRegistration = [
  'waiting',
  ...secondVisitUnderWay,
] as const satisfies readonly Stage[]
