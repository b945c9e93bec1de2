import type { ActionId, ReceiptVerdict } from '../domain/index.ts'
import type { Answer } from './answer.ts'
import { isCentreDocument, readCentreDocument } from './centre-documents.ts'
import type { CentreKey } from './centre-key.ts'
import type { Graves } from './graves.ts'
import { centreEntry } from './receipts.ts'
import type { Database, Entry } from './store/store.ts'

/**
 * Receipts and tombstones of this centre that replicas bring back after a backup was put back: proof is not lost, and
 * what was purged does not come back. Verdicts go into `vouched`, for the acts that follow.
 */
export const broughtBack = (
  database: Database,
  key: CentreKey,
  office: string,
  vouched: Map<ActionId, ReceiptVerdict['verdict']>,
  { hasGrown, bury }: Pick<Graves, 'hasGrown' | 'bury'>,
) =>
  async function takeBack(documents: readonly unknown[]): Promise<Map<unknown, Answer>> {
    const answers = new Map<unknown, Answer>()
    const receipts = new Map<string, Entry>()
    for (const document of documents.filter(isCentreDocument)) {
      const read = await readCentreDocument(document, key, office)
      const { _id: id } = document
      if (!read.ok) {
        answers.set(document, { outcome: 'refused', id, reason: read.error })
        continue
      }
      const entry = centreEntry(id, read.value.of)
      let isKnown = receipts.has(id) || (await database.get([id])).has(id)
      if (!isKnown && read.value.is === 'receipt') {
        for (const { id: of, verdict } of read.value.of.body.verdicts) vouched.set(of, verdict)
        receipts.set(id, entry)
      } else if (!isKnown && read.value.is === 'tombstone') {
        isKnown = await hasGrown(read.value.of)
        if (!isKnown) await bury(read.value.of.body.case, entry)
      }
      answers.set(document, { outcome: isKnown ? 'already' : 'accepted', id, rev: entry.rev })
    }
    if (receipts.size > 0) {
      await database.append({ entries: [...receipts.values()], parked: [], refused: [], released: [] })
    }
    return answers
  }
