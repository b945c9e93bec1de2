import { type CertificateKind, inForce, type Row, type RowOf, rowsOf } from '../domain/index.ts'
import type { Allocator, Lease } from './allocator.ts'
import { type Clock, instantAt } from './clock.ts'
import type { ReferenceRows } from './reference-rows.ts'

/** Certificate numbers as rows of the reference. */
export interface Numbers {
  /** The next segment for a device; null when its share of the day, or the year's numbers, are used up. */
  readonly lease: (wish: SegmentWish) => Promise<Row<RowOf<'segment'>> | null>
}

/** Whose numbers are asked for. */
export interface SegmentWish {
  readonly office: string
  readonly device: string
  readonly certificate: CertificateKind
  readonly year: number | null
  readonly size: number
}

/** Numbers of the next year are given out in time for New Year's Day; a restored centre relies on no later ones. */
const yearsAhead = 1

/**
 * Opens the numbers. Every row that gives numbers or blanks away teaches the allocator, so it is never behind the
 * reference; segments whose row was not published before the power failed are published now.
 */
export async function openNumbers(
  allocator: Allocator,
  reference: ReferenceRows,
  clock: Clock,
): Promise<Numbers> {
  const publish = (lease: Lease) => reference.publish<RowOf<'segment'>>({ kind: 'segment', ...lease })
  allocator.learn(reference.rows.values())
  reference.onPublished(async (row) => allocator.learn([row]))
  for (const lease of allocator.unpublished()) await publish(lease)
  return {
    lease: async ({ office, device, certificate, year, size }) => {
      const today = instantAt(clock()).slice(0, 10)
      const rows = rowsOf(reference.rows.values(), 'office').filter(({ body }) => body.office === office)
      const code = inForce(rows, today)?.body.code
      const thisYear = Number(today.slice(0, 4))
      if (!code || (year ?? thisYear) > thisYear + yearsAhead) return null
      const lease = allocator.lease({ office, device, certificate, code, year: year ?? thisYear, size })
      return lease && publish(lease)
    },
  }
}
