import { randomBytes } from 'node:crypto'
import type { CertificateKind, RowId } from '../domain/index.ts'
import { type Clock, instantAt, shifted } from './clock.ts'
import { closeAlone, inTransaction, openSealed, openSealedAlone } from './sealed-sqlite.ts'

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
  /** The next numbers, never given before; null when the device has had its share of the day, or none are left. */
  readonly lease: (wish: LeaseWish) => { readonly lease: Lease; readonly id: number } | null
  /** Notes that a lease stands in the reference. */
  readonly published: (id: number, row: RowId) => void
  /** Leases whose row was never published because the power failed in between. */
  readonly unpublished: () => readonly { readonly lease: Lease; readonly id: number }[]
  /** Gives blanks to a device; those that another device has are named, and then none is given. */
  readonly giveBlanks: (office: string, device: string, serials: readonly string[]) => readonly string[]
  readonly makeNonce: (clerk: string) => string
  /** Whether a nonce was made for this clerk and not used; it is used now. */
  readonly spendNonce: (nonce: string, clerk: string) => boolean
  readonly close: () => void
}

const schema = `
  CREATE TABLE IF NOT EXISTS leases (
    id INTEGER PRIMARY KEY AUTOINCREMENT, office TEXT NOT NULL, device TEXT NOT NULL,
    certificate TEXT NOT NULL, code TEXT NOT NULL, year INTEGER NOT NULL,
    first INTEGER NOT NULL, last INTEGER NOT NULL, day TEXT NOT NULL, published TEXT
  );
  CREATE INDEX IF NOT EXISTS lease_numbers ON leases (code, certificate, year, last);
  CREATE TABLE IF NOT EXISTS blanks (serial TEXT PRIMARY KEY, office TEXT NOT NULL, device TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS nonces (nonce TEXT PRIMARY KEY, clerk TEXT NOT NULL, until TEXT NOT NULL);
`

const highest = 999_999
/** Most numbers that one device is given in a day. */
const dayShare = 400
const nonceMinutes = 5

/** Opens the allocator's own file, `null` for memory; a second process that opens it is told so and stops. */
export function openAllocator(file: string | null, key: Buffer, clock: Clock): Allocator {
  const sqlite = openAlone(file, key)
  const today = () => instantAt(clock()).slice(0, 10)
  const highestLeased = sqlite.prepare(
    'SELECT coalesce(max(last), 0) AS last FROM leases WHERE code = ? AND certificate = ? AND year = ?',
  )
  const leasedToday = sqlite.prepare(
    'SELECT coalesce(sum(last - first + 1), 0) AS count FROM leases WHERE device = ? AND certificate = ? AND day = ?',
  )
  const addLease = sqlite.prepare(
    `INSERT INTO leases (office, device, certificate, code, year, first, last, day)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const givenBlank = sqlite.prepare('SELECT serial FROM blanks WHERE serial = ? AND device <> ?')
  const addBlank = sqlite.prepare('INSERT OR IGNORE INTO blanks VALUES (?, ?, ?)')
  const addNonce = sqlite.prepare('INSERT INTO nonces VALUES (?, ?, ?)')
  const spend = sqlite.prepare('DELETE FROM nonces WHERE nonce = ? AND clerk = ? AND until > ?')
  const forgetNonces = sqlite.prepare('DELETE FROM nonces WHERE until <= ?')

  return {
    lease: ({ office, device, certificate, code, year, size }) =>
      inTransaction(sqlite, () => {
        const { last: before } = highestLeased.get(code, certificate, year) as { last: number }
        const { count } = leasedToday.get(device, certificate, today()) as { count: number }
        const last = Math.min(highest, before + size)
        if (count + size > dayShare || last <= before) return null
        const lease = { office, device, certificate, code, year, first: before + 1, last }
        const added = addLease.run(office, device, certificate, code, year, lease.first, last, today())
        return { lease, id: Number(added.lastInsertRowid) }
      }),
    published: (id, row) => void sqlite.prepare('UPDATE leases SET published = ? WHERE id = ?').run(row, id),
    unpublished: () =>
      sqlite
        .prepare('SELECT * FROM leases WHERE published IS NULL ORDER BY id')
        .all()
        .map((row) => {
          const { id, office, device, certificate, code, year, first, last } = row as Lease & { id: number }
          return { id, lease: { office, device, certificate, code, year, first, last } }
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
    close: () => closeAlone(sqlite),
  }
}

function openAlone(file: string | null, key: Buffer) {
  try {
    return file === null ? openSealed(':memory:', null, schema) : openSealedAlone(file, key, schema)
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'SQLITE_BUSY') throw cause
    throw new Error(`Another server gives out numbers from ${file}. Only one may; stop it first.`, { cause })
  }
}
