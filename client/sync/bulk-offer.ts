import { ok, type Result } from '../../domain/index.ts'
import type { CentreFault } from '../state/faults.ts'
import { type BulkAnswer, bulkAnswer } from './answers.ts'
import { ask, type Line } from './centre.ts'

/** Documents in one `_bulk_docs`. */
export const batchSize = 250

/**
 * Offers documents at once. What is too large together goes in halves, and a document that is too large by itself
 * is answered so, beside the answers to the others.
 */
export async function offerDocuments(
  line: Line,
  office: string,
  docs: readonly { readonly _id: string }[],
): Promise<Result<BulkAnswer, CentreFault>> {
  const answer = await ask(line, `/db/${office}/_bulk_docs`, bulkAnswer, { json: { docs } })
  const isTooLarge = !answer.ok && answer.error.code === 'refused' && answer.error.status === 413
  if (!isTooLarge) return answer
  const [only] = docs
  if (only && docs.length === 1) return ok([{ id: only._id, error: 'too_large', reason: '' }])
  const answers: BulkAnswer = []
  for (const half of batches(docs, Math.ceil(docs.length / 2))) {
    const part = await offerDocuments(line, office, half)
    if (!part.ok) return part
    answers.push(...part.value)
  }
  return ok(answers)
}

/** Cuts a list into batches of {@link batchSize}. */
export function batches<T>(list: readonly T[], size = batchSize): T[][] {
  const out: T[][] = []
  for (let at = 0; at < list.length; at += size) out.push(list.slice(at, at + size))
  return out
}
