import type { CountedStore } from './tally.ts'

/** What is wrong with the ledger of this machine. */
export type LedgerFault =
  /** The database is empty, and this machine has had one: evicted, deleted, or thrown away as damaged. */
  | { readonly code: 'vanished' }
  /** The browser does not open it, or has closed it under us. */
  | { readonly code: 'unusable' }
  /** A newer version of the app has written it; this one must be updated, and changes nothing. */
  | { readonly code: 'newer' }
  /** A store has fewer rows than the ledger's record says, or has fallen behind the outbox copy. */
  | { readonly code: 'incomplete'; readonly store: CountedStore | 'meta' }
  /** A page's seal does not open; without a key, more than one page's. */
  | { readonly code: 'seal'; readonly store: 'pages'; readonly key: number | null }
  /** The seals of these own acts do not open. */
  | { readonly code: 'seal'; readonly store: 'outbox'; readonly keys: readonly number[] }
