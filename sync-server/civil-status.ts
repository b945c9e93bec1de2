import { createHmac } from 'node:crypto'
import { type Clock, instantAt } from './clock.ts'
import type { Seal } from './seal.ts'
import type { Sqlite } from './sealed-sqlite.ts'
import type { Caller } from './sessions.ts'
import type { StatusFound, StatusSource } from './status-source.ts'

/** Civil status rows that were put in by hand, as a demo office needs them. */
export interface CivilStatus extends StatusSource {
  readonly put: (number: string, found: StatusFound) => void
}

/** Opens the table in the centre's database. */
export function openCivilStatus(sqlite: Sqlite): CivilStatus {
  const find = sqlite.prepare('SELECT found, source, reference FROM civil_status WHERE number = ?')
  const put = sqlite.prepare('INSERT OR REPLACE INTO civil_status VALUES (?, ?, ?, ?)')
  return {
    put: (number, { found, source, reference }) => void put.run(number, found, source, reference),
    check: async ({ number }) => {
      const row = find.get(number) as StatusFound | undefined
      return row ? { found: row.found, source: row.source, reference: row.reference } : null
    },
  }
}

/** Notes who asked about whom, for which case; the person's number as a keyed hash only. */
export function openCheckLog(sqlite: Sqlite, seal: Seal, clock: Clock) {
  const add = sqlite.prepare('INSERT INTO status_checks VALUES (?, ?, ?, ?, ?, ?)')
  return (caller: Caller, caseId: string | null, number: string, found: string): void => {
    const person = createHmac('sha256', seal.keyFor('numbers')).update(number).digest('hex')
    add.run(instantAt(clock()), caller.clerk, caller.office, caseId, person, found)
  }
}
