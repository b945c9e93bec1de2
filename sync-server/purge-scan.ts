import { type Act, type Action, type CaseId, type Log, logOf } from '../domain/index.ts'
import { offerFrom } from './offer.ts'
import { caseNamedBy } from './store/document-names.ts'
import type { Database, Kept } from './store/store.ts'

/** One case as it is published. */
export interface ScannedCase {
  readonly id: CaseId
  readonly log: Log<Act>
}

const pageSize = 500
/** Behind every case id, which begins with a digit below 8, and before everything that is of no case. */
const behindCases = '8'

/** Every case of a database, one after the other; what is published meanwhile may or may not be among them. */
export async function* casesIn(database: Database): AsyncGenerator<ScannedCase> {
  let open: Kept[] = []
  for (let start = ''; ; ) {
    const page = await database.range({ start, end: behindCases, limit: pageSize })
    for (const kept of page) {
      if (open[0] && caseNamedBy(open[0].id) !== caseNamedBy(kept.id)) {
        yield scanned(open)
        open = []
      }
      open.push(kept)
    }
    const last = page.at(-1)
    if (!last) break
    start = `${last.id} `
  }
  if (open.length > 0) yield scanned(open)
}

function scanned(kept: readonly Kept[]): ScannedCase {
  const actions = kept.map(({ id, rev, json }): Action => offerFrom(id, rev, json).action)
  return { id: caseNamedBy(kept[0]?.id ?? '') ?? '', log: logOf<Act>(actions) }
}
