import { err, ok, type Result } from '../../domain/index.ts'
import type { CentreFault } from '../state/desk.ts'
import type { Ledger } from '../state/ledger/database.ts'
import { type Answered, keepAnswers, nextToSend, type OwnAct } from '../state/ledger/outbox.ts'
import { documentOf } from './act-document.ts'
import { type BulkAnswer, bulkAnswer, statusAnswer } from './answers.ts'
import { ask, type Line } from './centre.ts'

/** Acts in one `_bulk_docs`. */
export const batchSize = 250
const inFlight = 2

/** What pushing and asking needs. */
export interface Pushing {
  readonly line: Line
  readonly ledger: Ledger
  readonly deviceKey: CryptoKey
  readonly office: string
}

/**
 * Offers every saved act once, oldest first, two batches in flight. A final answer moves its row; anything
 * else leaves it where it is, with the fault, and the first fault of a whole request ends the round.
 */
export async function pushOutbox(pushing: Pushing): Promise<Result<{ sent: number }, CentreFault>> {
  let sent = 0
  let after = -1
  for (;;) {
    const acts = await nextToSend(pushing.ledger, pushing.deviceKey, after, batchSize * inFlight)
    if (acts.length === 0) return ok({ sent })
    after = acts.at(-1)?.row.seq ?? after
    const results = await Promise.all(batches(acts).map((batch) => pushBatch(pushing, batch)))
    const failed = results.find((result) => !result.ok)
    if (failed && !failed.ok) return failed
    sent += acts.length
  }
}

/** Cuts a list into batches of {@link batchSize}. */
export function batches<T>(acts: readonly T[], size = batchSize): T[][] {
  const out: T[][] = []
  for (let at = 0; at < acts.length; at += size) out.push(acts.slice(at, at + size))
  return out
}

async function pushBatch(pushing: Pushing, acts: readonly OwnAct[]): Promise<Result<null, CentreFault>> {
  const docs = acts.map(({ action }) => documentOf(action))
  const answer = await ask(pushing.line, `/db/${pushing.office}/_bulk_docs`, bulkAnswer, { json: { docs } })
  if (answer.ok) {
    await keepAnswers(pushing.ledger, answersTo(acts, answer.value))
    return ok(null)
  }
  const tooLarge = answer.error.code === 'refused' && answer.error.status === 413
  if (tooLarge && acts.length > 1) {
    for (const half of batches(acts, Math.ceil(acts.length / 2))) {
      const result = await pushBatch(pushing, half)
      if (!result.ok) return result
    }
    return ok(null)
  }
  const { code } = answer.error
  await keepAnswers(
    pushing.ledger,
    acts.map(({ row }) => ({ seq: row.seq, change: { lastFault: code } })),
  )
  return err(answer.error)
}

/** What each answer means for its act: new or already there, refused for good, or to be tried again. */
export function answersTo(acts: readonly OwnAct[], answer: BulkAnswer): Answered[] {
  const rows = new Map(answer.map((row) => [row.id, row]))
  return acts.map(({ row, action }) => {
    const said = rows.get(`${action.body.case}:${action.id}`)
    if (!said) return { seq: row.seq, change: { lastFault: 'no-answer' } }
    if ('ok' in said && said.parked !== undefined) {
      return { seq: row.seq, change: { state: 'parked', reason: said.parked, lastFault: null } }
    }
    if ('ok' in said || said.error === 'conflict') {
      return { seq: row.seq, change: { state: 'sent', reason: null, lastFault: null } }
    }
    if (said.error === 'forbidden') {
      return { seq: row.seq, change: { state: 'refused', reason: said.reason, lastFault: null } }
    }
    return { seq: row.seq, change: { lastFault: said.error } }
  })
}

/**
 * Asks where the acts are that were answered but have not come back in the feed: parked ones are said to be
 * parked, and ones a restored centre no longer knows are saved again.
 */
export async function askWhereabouts({ line, ledger }: Pushing): Promise<Result<null, CentreFault>> {
  const rows = await ledger.outbox.where('state').anyOf('sent', 'parked').toArray()
  for (const some of batches(rows)) {
    const ids = some.map((row) => `${row.case}:${row.id}`)
    const answer = await ask(line, '/api/status', statusAnswer, { json: { ids } })
    if (!answer.ok) return answer
    const said = new Map(answer.value.results.map((row) => [row.id, row]))
    const changed = some.flatMap(({ id, case: caseId, seq, state }): Answered[] => {
      const row = said.get(`${caseId}:${id}`)
      if (!row) return []
      const next = { 'at-centre': 'sent', parked: 'parked', refused: 'refused', unknown: 'saved' } as const
      const to = next[row.status]
      return to === state ? [] : [{ seq, change: { state: to, reason: row.reason ?? null } }]
    })
    if (changed.length > 0) await keepAnswers(ledger, changed)
  }
  return ok(null)
}
