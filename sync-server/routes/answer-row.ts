import type { Answer } from '../answer.ts'

/** A row of a `_bulk_docs` answer. `parked` and `held` are ours: replicators read past them, our client shows them. */
export type AnswerRow =
  | {
      readonly ok: true
      readonly id: string
      readonly rev: string
      readonly parked?: string
      readonly held?: string
    }
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
    case 'held':
      return { ok: true, id, rev: answer.rev, held: answer.rule }
    case 'parked':
      return { ok: true, id, rev: answer.rev, parked: answer.reason }
    case 'refused':
      return { id, error: 'forbidden', reason: answer.reason }
  }
}
