import type { Ledger } from './database.ts'
import type { LedgerFault } from './ledger-fault.ts'
import type { CountedStore, Tally } from './tally.ts'

/** Thrown inside a transaction that finds the ledger broken, so that nothing is written into it. */
export class BrokenLedger extends Error {
  constructor(readonly fault: LedgerFault) {
    super(`the ledger is broken: ${fault.code}`)
  }
}

/** The rows there are. */
export async function rowsIn(ledger: Ledger): Promise<Tally> {
  const [pages, outbox, blobs] = await Promise.all([
    ledger.pages.count(),
    ledger.outbox.count(),
    ledger.blobs.count(),
  ])
  return { pages, outbox, blobs }
}

/** The first store that has fewer rows than the record says. */
export const shortStore = (record: Tally, there: Tally): CountedStore | undefined =>
  (['outbox', 'pages', 'blobs'] as const).find((store) => there[store] < record[store])

/**
 * Refuses to add an act of this device at this place to a ledger that has lost acts, its own name or its place in
 * the chain; called inside the transaction that keeps the act, before anything is written.
 */
export async function expectSound(
  ledger: Ledger,
  { device, seq }: { readonly device: string; readonly seq: number },
): Promise<void> {
  const [name, chain, tally, waiting] = await Promise.all([
    ledger.read('device'),
    ledger.read('chain'),
    ledger.read('tally'),
    ledger.outbox.count(),
  ])
  if (name !== device || (chain ? chain.seq + 1 : 0) !== seq)
    throw new BrokenLedger({ code: 'incomplete', store: 'meta' })
  if (tally && waiting < tally.outbox) throw new BrokenLedger({ code: 'incomplete', store: 'outbox' })
}

/** What this failure of the database says about the ledger; undefined for what is no fault of it. */
export function faultBehind(cause: unknown): LedgerFault | undefined {
  if (cause instanceof BrokenLedger) return cause.fault
  if (!(cause instanceof Error)) return undefined
  const inner = 'inner' in cause && cause.inner instanceof Error ? cause.inner.name : undefined
  const names = [cause.name, inner]
  if (names.includes('VersionError')) return { code: 'newer' }
  // Two acts at one place of the chain: the chain has gone back.
  if (names.includes('ConstraintError')) return { code: 'incomplete', store: 'meta' }
  return unusable.some((name) => names.includes(name)) ? { code: 'unusable' } : undefined
}

const unusable = [
  'OpenFailedError',
  'DatabaseClosedError',
  'MissingAPIError',
  'UnknownError',
  'InvalidStateError',
  'NotFoundError',
  'NotReadableError',
  'DataError',
]
