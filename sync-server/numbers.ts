import { type CertificateKind, inForce, type Row, type RowOf, rowsOf } from '../domain/index.ts'
import type { Allocator } from './allocator.ts'
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

/** Opens the numbers; segments whose row was not published before the power failed are published now. */
export async function openNumbers(
  allocator: Allocator,
  reference: ReferenceRows,
  clock: Clock,
): Promise<Numbers> {
  const publish = async ({ id, lease }: ReturnType<Allocator['unpublished']>[number]) => {
    const row = await reference.publish({ kind: 'segment', ...lease } as RowOf<'segment'>)
    allocator.published(id, row.id)
    return row
  }
  for (const leased of allocator.unpublished()) await publish(leased)
  return {
    lease: async ({ office, device, certificate, year, size }) => {
      const today = instantAt(clock()).slice(0, 10)
      const rows = rowsOf(reference.rows.values(), 'office').filter(({ body }) => body.office === office)
      const code = inForce(rows, today)?.body.code
      if (!code) return null
      const wish = { office, device, certificate, code, year: year ?? Number(today.slice(0, 4)), size }
      const leased = allocator.lease(wish)
      return leased && publish(leased)
    },
  }
}
