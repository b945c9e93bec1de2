import type { Answer } from '../gate.ts'

/** A row of a `_bulk_docs` answer. `parked` is ours: replicators read past it, our client shows it. */
export type AnswerRow =
  | { readonly ok: true; readonly id: string; readonly rev: string; readonly parked?: string }
  | { readonly id: string; readonly error: 'conflict' | 'forbidden'; readonly reason: string }

/** What the gate said, in CouchDB's words. A replicator that offers what is there already has done nothing wrong. */
export function rowOf(answer: Answer, replicated: boolean): AnswerRow {
  const { id } = answer
  switch (answer.outcome) {
    case 'accepted':
      return { ok: true, id, rev: answer.rev }
    case 'already':
      if (replicated) return { ok: true, id, rev: answer.rev }
      return { id, error: 'conflict', reason: 'Document update conflict.' }
    case 'parked':
      return { ok: true, id, rev: answer.rev, parked: answer.reason }
    case 'refused':
      return { id, error: 'forbidden', reason: answer.reason }
  }
}
