import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { CertificateKind, Row, RowOf } from '../domain/index.ts'
import { type Clock, instantAt, shifted } from './clock.ts'
import { closeAlone, inTransaction, openSealed, openSealedAlone } from './sealed-sqlite.ts'
import { openSkipping, type SkippedNumbers, seriesShare, skippingSchema } from './skipped-numbers.ts'

/** Numbers of one authority's year and kind, given to one device. */
export interface Lease {
  readonly office: string
  readonly device: string
  readonly certificate: CertificateKind
  readonly code: string
  readonly year: number
  readonly first: number
  readonly last: number
}

/** Whose numbers are asked for, and how many. */
export type LeaseWish = Omit<Lease, 'first' | 'last'> & { readonly size: number }

/** Decides what must never be decided twice: certificate numbers, printed blanks, nonces. One process has it. */
export interface Allocator {
  /** The next numbers, never given before; null when the day's share is given out, or none are left. */
  readonly lease: (wish: LeaseWish) => Lease | null
  /**
   * Notes the numbers and blanks that rows of the reference give away: rows that were published just now, and rows
   * that the centre signed before a backup was put back, of which the allocator knows nothing.
   */
  readonly learn: (rows: Iterable<Row>) => void
  /** Leases whose row was never published because the power failed in between. */
  readonly unpublished: () => readonly Lease[]
  /** Gives blanks to a device; those that another device has are named, and then none is given. */
  readonly giveBlanks: (office: string, device: string, serials: readonly string[]) => readonly string[]
  readonly makeNonce: (clerk: string) => string
  /** Whether a nonce was made for this clerk and not used; it is used now. */
  readonly spendNonce: (nonce: string, clerk: string) => boolean
  /** After a restore: jumps over the numbers that can have been leased since that day, and forgets the nonces. */
  readonly restoredFrom: (takenOn: string) => void
  /** The numbers that were jumped over: gaps, each with its reason. */
  readonly skipped: () => readonly SkippedNumbers[]
  readonly close: () => void
}

const schema = `
  CREATE TABLE IF NOT EXISTS leases (
    id INTEGER PRIMARY KEY AUTOINCREMENT, office TEXT NOT NULL, device TEXT NOT NULL,
    certificate TEXT NOT NULL, code TEXT NOT NULL, year INTEGER NOT NULL,
    first INTEGER NOT NULL, last INTEGER NOT NULL, day TEXT NOT NULL, published TEXT
  );
  CREATE INDEX IF NOT EXISTS lease_numbers ON leases (code, certificate, year, last);
  CREATE INDEX IF NOT EXISTS lease_rows ON leases (published);
  CREATE INDEX IF NOT EXISTS lease_days ON leases (day);
  CREATE TABLE IF NOT EXISTS blanks (serial TEXT PRIMARY KEY, office TEXT NOT NULL, device TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS nonces (nonce TEXT PRIMARY KEY, clerk TEXT NOT NULL, until TEXT NOT NULL);
  ${skippingSchema}
`

const highest = 999_999
/** Most numbers that one device is given in a day. */
const dayShare = 400
const nonceMinutes = 5

/** Opens the allocator's own file, `null` for memory; a second process that opens it is told so and stops. */
export function openAllocator(file: string | null, key: Buffer, clock: Clock): Allocator {
  const lock = file === null ? null : lockedFor(file, key)
  const sqlite = openSealed(file ?? ':memory:', file === null ? null : key, schema)
  const today = () => instantAt(clock()).slice(0, 10)
  const skipping = openSkipping(sqlite)
  const highestLeased = sqlite.prepare(
    'SELECT coalesce(max(last), 0) AS last FROM leases WHERE code = ? AND certificate = ? AND year = ?',
  )
  const leasedToday = sqlite.prepare(
    'SELECT coalesce(sum(last - first + 1), 0) AS count FROM leases WHERE device = ? AND certificate = ? AND day = ?',
  )
  const seriesToday = sqlite.prepare(
    `SELECT coalesce(sum(last - first + 1), 0) AS count FROM leases
     WHERE code = ? AND certificate = ? AND year = ? AND day = ?`,
  )
  const addLease = sqlite.prepare(
    `INSERT INTO leases (office, device, certificate, code, year, first, last, day, published)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const noteRow = sqlite.prepare(
    `UPDATE leases SET published = ? WHERE published IS NULL
     AND office = ? AND device = ? AND certificate = ? AND code = ? AND year = ? AND first = ? AND last = ?`,
  )
  const leaseOfRow = sqlite.prepare('SELECT 1 FROM leases WHERE published = ?')
  const givenBlank = sqlite.prepare('SELECT serial FROM blanks WHERE serial = ? AND device <> ?')
  const addBlank = sqlite.prepare('INSERT OR IGNORE INTO blanks VALUES (?, ?, ?)')
  const addNonce = sqlite.prepare('INSERT INTO nonces VALUES (?, ?, ?)')
  const spend = sqlite.prepare('DELETE FROM nonces WHERE nonce = ? AND clerk = ? AND until > ?')
  const forgetNonces = sqlite.prepare('DELETE FROM nonces WHERE until <= ?')

  function learnSegment(id: string, segment: RowOf<'segment'>): void {
    const { office, device, certificate, code, year, first, last } = segment
    const lease = [office, device, certificate, code, year, first, last]
    if (leaseOfRow.get(id) || noteRow.run(id, ...lease).changes > 0) return
    addLease.run(...lease, learnt, id)
  }

  return {
    lease: ({ office, device, certificate, code, year, size }) =>
      inTransaction(sqlite, () => {
        const { last: leased } = highestLeased.get(code, certificate, year) as { last: number }
        const before = Math.max(leased, skipping.highest({ code, certificate, year }))
        const ofDevice = leasedToday.get(device, certificate, today()) as { count: number }
        const ofSeries = seriesToday.get(code, certificate, year, today()) as { count: number }
        const last = Math.min(highest, before + size)
        const isTooMuch = ofDevice.count + size > dayShare || ofSeries.count + size > seriesShare
        if (isTooMuch || last <= before) return null
        const lease = { office, device, certificate, code, year, first: before + 1, last }
        addLease.run(office, device, certificate, code, year, lease.first, last, today(), null)
        return lease
      }),
    learn: (rows) =>
      inTransaction(sqlite, () => {
        for (const { id, body } of rows) {
          if (body.kind === 'segment') learnSegment(id, body)
          if (body.kind !== 'blanks') continue
          for (const serial of body.serials) addBlank.run(serial, body.office, body.device)
        }
      }),
    unpublished: () =>
      sqlite
        .prepare('SELECT * FROM leases WHERE published IS NULL ORDER BY id')
        .all()
        .map((row) => {
          const { office, device, certificate, code, year, first, last } = row as Lease
          return { office, device, certificate, code, year, first, last }
        }),
    giveBlanks: (office, device, serials) =>
      inTransaction(sqlite, () => {
        const given = serials.filter((serial) => givenBlank.get(serial, device))
        if (given.length === 0) for (const serial of serials) addBlank.run(serial, office, device)
        return given
      }),
    makeNonce: (clerk) => {
      const nonce = randomBytes(24).toString('base64url')
      forgetNonces.run(instantAt(clock()))
      addNonce.run(nonce, clerk, instantAt(shifted(clock(), nonceMinutes * 60_000)))
      return nonce
    },
    spendNonce: (nonce, clerk) => spend.run(nonce, clerk, instantAt(clock())).changes === 1,
    restoredFrom: (takenOn) => {
      skipping.skipSince(takenOn, today())
      sqlite.exec('DELETE FROM nonces')
    },
    skipped: skipping.all,
    close: () => {
      sqlite.close()
      if (lock) closeAlone(lock)
    },
  }
}

/** The day of a lease that was learnt from its row: it counts for nobody's share. */
const learnt = ''

/** The lock has a file of its own, so that the numbers can be backed up while they are given out. */
function lockedFor(file: string, key: Buffer) {
  try {
    return openSealedAlone(join(dirname(file), 'allocator.lock'), key, '')
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'SQLITE_BUSY') throw cause
    throw new Error(`Another server gives out numbers from ${file}. Only one may; stop it first.`, { cause })
  }
}
