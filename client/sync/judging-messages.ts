import * as v from 'valibot'
import type { Reference } from '../../domain/index.ts'
import { verdict } from './judge-act.ts'

/** What the page asks of the judging worker; the reference goes over when it is another than the last time. */
export interface JudgingRequest {
  readonly id: number
  readonly office: string
  readonly reference: Reference | null
  /** JSON text of a list of documents. */
  readonly documents: string
}

/** The verdicts on a request's documents, in their order. */
export const judgingAnswer = v.object({ id: v.number(), verdicts: v.array(verdict) })
export type JudgingAnswer = v.InferOutput<typeof judgingAnswer>
