import type { CountedHere, Counting } from './counting.ts'

/** What a page asks of the counting worker; the key cannot be read out, here or there. */
export interface CountingRequest extends Counting {
  readonly deviceKey: CryptoKey
}

/** How many acts the worker has read, and at the end what it has counted. */
export type CountingAnswer = { readonly acts: number } | { readonly counted: CountedHere }
