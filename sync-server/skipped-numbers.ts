import type { CertificateKind, GapReason } from '../domain/index.ts'
import { inTransaction, type Sqlite } from './sealed-sqlite.ts'

/** The numbers of one authority's year and kind. */
export interface Series {
  readonly code: string
  readonly certificate: CertificateKind
  readonly year: number
}

/** Numbers that nobody is given, and why: a gap in the account of numbers. */
export interface SkippedNumbers extends Series {
  readonly first: number
  readonly last: number
  readonly reason: Extract<GapReason, 'restored'>
}

/**
 * What a restored centre does not lease again. Numbers leased after the backup may stand on papers, and the backup
 * knows nothing of them; so each series jumps over as many as can have been leased since.
 */
export interface Skipping {
  /** Jumps over what can have been leased from the day of the backup to today, both in Shanghai. */
  readonly skipSince: (takenOn: string, today: string) => void
  /** The highest number of a series that was jumped over; 0 for none. */
  readonly highest: (series: Series) => number
  /** All that was jumped over, without what devices have shown to be theirs. */
  readonly all: () => readonly SkippedNumbers[]
}

/** Most numbers of one series that all devices together are given in a day: this makes a jump a safe one. */
export const seriesShare = 4000
/** No jump is larger: no authority registers as many couples in a year. */
const largestJump = 100_000
const aDay = 24 * 3_600_000

/** The jumps, and from where each series jumped; one that began later jumps from where it would have begun. */
export const skippingSchema = `
  CREATE TABLE IF NOT EXISTS jumps (
    id INTEGER PRIMARY KEY AUTOINCREMENT, day TEXT NOT NULL, size INTEGER NOT NULL, last_year INTEGER NOT NULL
  );
  CREATE TABLE IF NOT EXISTS jump_starts (
    jump INTEGER NOT NULL, code TEXT NOT NULL, certificate TEXT NOT NULL, year INTEGER NOT NULL,
    start INTEGER NOT NULL, PRIMARY KEY (jump, code, certificate, year)
  ) WITHOUT ROWID;
`

/** Opens the jumps in the allocator's file. */
export function openSkipping(sqlite: Sqlite): Skipping {
  const addJump = sqlite.prepare('INSERT INTO jumps (day, size, last_year) VALUES (?, ?, ?)')
  const addStart = sqlite.prepare('INSERT INTO jump_starts VALUES (?, ?, ?, ?, ?)')
  const jumpsOf = sqlite.prepare(
    `SELECT size, start FROM jumps LEFT JOIN jump_starts s
       ON s.jump = id AND s.code = ? AND s.certificate = ? AND s.year = ?
     WHERE last_year >= ? ORDER BY id`,
  )
  const known = sqlite.prepare(
    'SELECT code, certificate, year, max(last) AS last FROM leases GROUP BY code, certificate, year',
  )
  const leasesOf = sqlite.prepare(
    'SELECT first, last FROM leases WHERE code = ? AND certificate = ? AND year = ? ORDER BY first',
  )

  /** The stretches that a series jumped over, in order. */
  function jumpedBy({ code, certificate, year }: Series): Stretch[] {
    const stretches: Stretch[] = []
    const jumps = jumpsOf.all(code, certificate, year, year) as { size: number; start: number | null }[]
    for (const { size, start } of jumps) {
      const from = start ?? stretches.at(-1)?.last ?? 0
      stretches.push({ first: from + 1, last: from + size })
    }
    return stretches
  }
  const highest = (series: Series) => jumpedBy(series).at(-1)?.last ?? 0

  return {
    highest,
    skipSince: (takenOn, today) =>
      inTransaction(sqlite, () => {
        const starts = (known.all() as (Series & { last: number })[]).map((series) => ({
          ...series,
          start: Math.max(series.last, highest(series)),
        }))
        const lastYear = Number(today.slice(0, 4)) + 1
        const jump = addJump.run(today, jumpSize(takenOn, today), lastYear).lastInsertRowid
        for (const { code, certificate, year, start } of starts) {
          addStart.run(jump, code, certificate, year, start)
        }
      }),
    all: () =>
      (known.all() as Series[]).flatMap(({ code, certificate, year }) => {
        const leases = leasesOf.all(code, certificate, year) as Stretch[]
        return jumpedBy({ code, certificate, year })
          .flatMap((stretch) => without(stretch, leases))
          .map(({ first, last }) => ({ code, certificate, year, first, last, reason: 'restored' as const }))
      }),
  }
}

interface Stretch {
  readonly first: number
  readonly last: number
}

/** A day's most for every day that has begun since the backup, the day of the backup included. */
function jumpSize(takenOn: string, today: string): number {
  const days = Math.max(0, Math.round((Date.parse(today) - Date.parse(takenOn)) / aDay)) + 1
  return Math.min(largestJump, days * seriesShare)
}

/** A stretch of numbers without those in the sorted others. */
function without({ first, last }: Stretch, others: readonly Stretch[]): Stretch[] {
  const left: Stretch[] = []
  let from = first
  for (const other of others.filter((one) => one.last >= first && one.first <= last)) {
    if (other.first > from) left.push({ first: from, last: other.first - 1 })
    from = Math.max(from, other.last + 1)
  }
  return from <= last ? [...left, { first: from, last }] : left
}
