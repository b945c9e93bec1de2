import type { Reference } from '../../domain/index.ts'
import { judgeAct } from './judge-act.ts'
import type { JudgingAnswer, JudgingRequest } from './judging-messages.ts'
import { signatureCheck } from './signature-check.ts'

/** What the worker does with each request; it remembers imported keys and the last reference, and nothing else. */
export function createJudgingDesk(): (request: JudgingRequest) => Promise<JudgingAnswer> {
  const isBy = signatureCheck()
  let known: Reference = new Map()
  return async ({ id, office, reference, documents }) => {
    known = reference ?? known
    const grounds = { reference: known, office }
    const list: readonly unknown[] = JSON.parse(documents)
    return { id, verdicts: await Promise.all(list.map((document) => judgeAct(document, grounds, isBy))) }
  }
}
