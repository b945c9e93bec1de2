import { type CaseId, type Claim, chainPlace } from '../domain/index.ts'
import { inTransaction, type Sqlite } from './sealed-sqlite.ts'
import { beginning, type Place } from './store/store.ts'

/** A case and the office in whose database it is. */
export interface PlacedCase {
  readonly case: CaseId
  readonly office: string
}

/** What every case of every office claims, so that the few that may clash are found without reading the others. */
export interface Claims {
  /** How far an office's feed has been read. */
  readonly place: (office: string) => Place
  readonly moveTo: (office: string, place: Place) => void
  /**
   * Replaces what an office's cases claim, in one commit. A case without claims is forgotten, all but its places in the
   * chains of machines: they came, and nobody looks for them (K23).
   */
  readonly note: (office: string, cases: ReadonlyMap<CaseId, readonly Claim[]>) => void
  /** The cases with one of these claims. */
  readonly having: (claims: readonly Claim[]) => readonly PlacedCase[]
  /** The cases with dates in print, which a schedule that comes later may contradict (K5). */
  readonly havingDates: () => readonly PlacedCase[]
  /** The places in a machine's chain of which the acts came. */
  readonly placesOf: (device: string) => readonly number[]
  /** These cases and those that tell of their people or of themselves: what was decided, revoked, ended by a death. */
  readonly tellingOf: (cases: readonly PlacedCase[]) => readonly PlacedCase[]
}

/** Opens the index in the centre's own database; what it holds can be read again from the feeds. */
export function openClaims(sqlite: Sqlite, epoch: string): Claims {
  sqlite.exec(`
    CREATE TABLE IF NOT EXISTS claims (
      claim TEXT NOT NULL, "case" TEXT NOT NULL, office TEXT NOT NULL, PRIMARY KEY (claim, "case", office)
    ) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS claims_of_case ON claims ("case");
    CREATE TABLE IF NOT EXISTS watched (office TEXT PRIMARY KEY, epoch TEXT NOT NULL, place TEXT NOT NULL);
  `)
  const place = sqlite.prepare('SELECT place FROM watched WHERE office = ? AND epoch = ?')
  const notePlace = sqlite.prepare('INSERT OR REPLACE INTO watched VALUES (?, ?, ?)')
  const add = sqlite.prepare('INSERT OR IGNORE INTO claims SELECT value, ?, ? FROM json_each(?)')
  const forget = sqlite.prepare(
    'DELETE FROM claims WHERE "case" = ? AND office = ? AND claim NOT IN (SELECT value FROM json_each(?))',
  )
  const forgetPurged = sqlite.prepare(
    `DELETE FROM claims WHERE "case" = ? AND office = ? AND claim NOT LIKE 'seq:%'`,
  )
  const places = sqlite.prepare('SELECT DISTINCT claim FROM claims WHERE claim >= ? AND claim < ?')
  const havingDates = sqlite.prepare(
    `SELECT DISTINCT "case", office FROM claims WHERE claim >= 'dates:' AND claim < 'dates;'`,
  )
  const having = sqlite.prepare(
    'SELECT DISTINCT "case", office FROM claims WHERE claim IN (SELECT value FROM json_each(?))',
  )
  const telling = sqlite.prepare(`
    SELECT DISTINCT other."case", other.office FROM claims JOIN claims AS other ON other.claim = claims.claim
    WHERE claims."case" IN (SELECT value FROM json_each(?))
      AND (claims.claim LIKE 'case:%' OR claims.claim LIKE 'person:%')
  `)
  return {
    place: (office) => (place.get(office, epoch) as { place: Place } | undefined)?.place ?? beginning,
    moveTo: (office, to) => withoutWaiting(sqlite, () => notePlace.run(office, epoch, to)),
    note: (office, cases) =>
      withoutWaiting(sqlite, () => {
        for (const [id, claims] of cases) {
          if (claims.length === 0) {
            forgetPurged.run(id, office)
            continue
          }
          const asked = JSON.stringify(claims)
          forget.run(id, office, asked)
          add.run(id, office, asked)
        }
      }),
    having: (claims) => having.all(JSON.stringify(claims)) as PlacedCase[],
    havingDates: () => havingDates.all() as PlacedCase[],
    placesOf: (device) => {
      const chain = chainPlace({ device, seq: 0 }).slice(0, -1)
      const noted = places.all(chain, `${chain}:`) as { readonly claim: string }[]
      return noted.map(({ claim }) => Number(claim.slice(chain.length)))
    },
    // A case alone clashes with nothing, whatever is told of it elsewhere.
    tellingOf: (cases) =>
      cases.length < 2
        ? cases
        : (telling.all(JSON.stringify(cases.map(({ case: id }) => id))) as PlacedCase[]),
  }
}

/**
 * Commits without waiting for the disk. What a power cut takes is taken from the end, the place in the feed with it,
 * and is read again from there.
 */
function withoutWaiting(sqlite: Sqlite, work: () => void): void {
  sqlite.exec('PRAGMA synchronous = NORMAL')
  try {
    inTransaction(sqlite, work)
  } finally {
    sqlite.exec('PRAGMA synchronous = FULL')
  }
}
