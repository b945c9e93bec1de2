import type { ActionBody } from '../domain/index.ts'
import { caseNamedBy, idsOfCase } from './store/document-names.ts'
import type { Database, Kept, Page, Place, Reach } from './store/store.ts'

/**
 * A page of the feed, for a kit with the whole of each case in which its clerk has just begun to act: what others did
 * there before was not his to read when the feed went by. It lies before his own act, at the place before that, so
 * that whoever goes on from any row misses nothing; such a page may be longer than its limit, and repeat what was
 * given once.
 */
export async function pageWithEarlier(
  database: Database,
  since: Place,
  limit: number,
  reach: Reach,
): Promise<Page> {
  const page = await database.changes(since, limit, reach)
  if (reach.casesOf === undefined) return page
  const given = new Set(page.rows.map(({ id }) => id))
  const rows: Kept[] = []
  for (const row of page.rows) {
    const before = rows.at(-1)?.seq ?? since
    for (const earlier of await caseBegunWith(database, row, reach.casesOf)) {
      if (given.has(earlier.id)) continue
      given.add(earlier.id)
      rows.push({ ...earlier, seq: before })
    }
    rows.push(row)
  }
  return { ...page, rows }
}

/** The case that others have opened and in which this is the first act of a clerk at one machine; empty otherwise. */
async function caseBegunWith(database: Database, row: Kept, clerk: string): Promise<readonly Kept[]> {
  const act = actOf(row, clerk)
  if (!act || act.prev.length === 0) return []
  const whole = { ...idsOfCase(caseNamedBy(row.id) ?? ''), limit: Number.MAX_SAFE_INTEGER }
  const known = await database.range(whole)
  const own = known.flatMap((one) => actOf(one, clerk) ?? [])
  return own.some(({ by }) => by.device === act.by.device && by.seq < act.by.seq) ? [] : known
}

/** What a document says as an act of this clerk; null for any other. */
function actOf({ id, json }: Kept, clerk: string): Pick<ActionBody, 'by' | 'prev'> | null {
  if (caseNamedBy(id) === null) return null
  const { body } = JSON.parse(json) as { body?: ActionBody }
  return body?.by?.clerk === clerk ? body : null
}
