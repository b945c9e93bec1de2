import { randomBytes } from 'node:crypto'
import { err, ok, type Result } from '../domain/index.ts'
import { type Clock, instantAt } from './clock.ts'
import { opened, type Seal, sealed } from './seal.ts'
import type { Sqlite } from './sealed-sqlite.ts'

/** One device of an office, as its head sees it. */
export interface Device {
  readonly device: string
  readonly label: string
  readonly enrolledAt: string
  readonly lastSeen: string
  /** Who used it last. */
  readonly clerk: string
  readonly revokedAt: string | null
}

/** Why a device is not taken in. */
export type DeviceFault = 'of-another-office' | 'revoked'

/**
 * The devices of all offices, each with the key that seals what it holds. The centre's copy of that key is given to
 * every clerk of the same office who enrols on the device; recovering a device does without it.
 */
export interface Devices {
  /**
   * The device's key, 32 bytes: made at the first enrolment, the same ever after. A device that was opened with
   * the office's recovery key brings its own, which takes the place of a copy that may be another's.
   */
  readonly enrol: (
    device: string,
    label: string,
    office: string,
    clerk: string,
    own?: Buffer,
  ) => Result<Buffer, DeviceFault>
  readonly ofOffice: (office: string) => readonly Device[]
  /** Whether there was such a device of this office, not yet revoked. */
  readonly revoke: (device: string, office: string) => boolean
  readonly isRevoked: (device: string) => boolean
  /** Whether a device may ask for numbers and blanks. */
  readonly isTrusted: (device: string, office: string) => boolean
  /** Noted at most once a minute. */
  readonly seen: (device: string, clerk: string) => void
}

const betweenNotes = 60_000

/** Opens the devices in the centre's database. */
export function openDevices(sqlite: Sqlite, seal: Seal, clock: Clock): Devices {
  const key = seal.keyFor('device-keys')
  const find = sqlite.prepare('SELECT * FROM devices WHERE device = ?')
  const ofOffice = sqlite.prepare('SELECT * FROM devices WHERE office = ? ORDER BY enrolled_at')
  const add = sqlite.prepare('INSERT INTO devices VALUES (?, ?, ?, ?, ?, ?, ?, NULL)')
  const see = sqlite.prepare('UPDATE devices SET last_seen = ?, last_clerk = ? WHERE device = ?')
  const keep = sqlite.prepare('UPDATE devices SET key_box = ? WHERE device = ?')
  const revoke = sqlite.prepare(
    'UPDATE devices SET revoked_at = ? WHERE device = ? AND office = ? AND revoked_at IS NULL',
  )
  const now = () => instantAt(clock())
  const notedAt = new Map<string, number>()
  const rowOf = (device: string) => find.get(device) as DeviceRow | undefined
  return {
    enrol: (device, label, office, clerk, own) => {
      const known = rowOf(device)
      if (!known) {
        const made = own ?? randomBytes(32)
        add.run(device, office, label, sealed(key, made, device), now(), now(), clerk)
        return ok(made)
      }
      if (known.office !== office) return err('of-another-office')
      if (known.revoked_at !== null) return err('revoked')
      see.run(now(), clerk, device)
      if (own) {
        keep.run(sealed(key, own, device), device)
        return ok(own)
      }
      return ok(opened(key, Buffer.from(known.key_box), device))
    },
    ofOffice: (office) => (ofOffice.all(office) as DeviceRow[]).map(deviceFrom),
    revoke: (device, office) => revoke.run(now(), device, office).changes === 1,
    isRevoked: (device) => (rowOf(device)?.revoked_at ?? null) !== null,
    isTrusted: (device, office) => {
      const known = rowOf(device)
      return known !== undefined && known.office === office && known.revoked_at === null
    },
    seen: (device, clerk) => {
      const name = `${device} ${clerk}`
      const time = clock().getTime()
      if (time - (notedAt.get(name) ?? 0) < betweenNotes) return
      notedAt.set(name, time)
      see.run(now(), clerk, device)
    },
  }
}

interface DeviceRow {
  readonly device: string
  readonly office: string
  readonly label: string
  readonly key_box: Buffer
  readonly enrolled_at: string
  readonly last_seen: string
  readonly last_clerk: string
  readonly revoked_at: string | null
}

const deviceFrom = (row: DeviceRow): Device => ({
  device: row.device,
  label: row.label,
  enrolledAt: row.enrolled_at,
  lastSeen: row.last_seen,
  clerk: row.last_clerk,
  revokedAt: row.revoked_at,
})
