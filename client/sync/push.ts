import { ok, type Result } from '../../domain/index.ts'
import type { CentreFault } from '../state/faults.ts'
import type { Ledger } from '../state/ledger/database.ts'
import { type Answered, keepAnswers, nextToSend, type OwnAct } from '../state/ledger/outbox.ts'
import { documentOf } from './act-document.ts'
import { type BulkAnswer, statusAnswer } from './answers.ts'
import { batches, batchSize, offerDocuments } from './bulk-offer.ts'
import { ask, type Line } from './centre.ts'

const inFlight = 2

/** What pushing and asking needs. */
export interface Pushing {
  readonly line: Line
  readonly ledger: Ledger
  readonly deviceKey: CryptoKey
  readonly office: string
}

/**
 * Offers every saved act once, oldest first. Two batches are in flight all the time; meanwhile the next one is read,
 * and the answers to the last are written down. A final answer moves its row; anything else leaves it where it is,
 * with the fault, and the first fault of a whole request ends the round.
 */
export async function pushOutbox(pushing: Pushing): Promise<Result<{ sent: number }, CentreFault>> {
  const requests = new Set<Promise<void>>()
  const notes: Promise<void>[] = []
  let failed: Result<never, CentreFault> | null = null
  let sent = 0
  let after = -1
  const offer = async (acts: readonly OwnAct[]): Promise<void> => {
    const answer = await offerDocuments(
      pushing.line,
      pushing.office,
      acts.map(({ action }) => documentOf(action)),
    )
    const answered = answer.ok ? answersTo(acts, answer.value) : faultFor(acts, answer.error.code)
    const noted = keepAnswers(pushing.ledger, answered)
    // What cannot be written down is met when the round ends.
    noted.catch(() => undefined)
    notes.push(noted)
    if (answer.ok) sent += acts.length
    else failed ??= answer
  }
  for (;;) {
    const { acts, last } = await nextToSend(pushing.ledger, pushing.deviceKey, after, batchSize)
    if (requests.size === inFlight) await Promise.race(requests)
    if (last === null || failed) break
    after = last
    if (acts.length === 0) continue
    const request = offer(acts).finally(() => requests.delete(request))
    requests.add(request)
  }
  await Promise.all(requests)
  await Promise.all(notes)
  return failed ?? ok({ sent })
}

const faultFor = (acts: readonly OwnAct[], lastFault: string): Answered[] =>
  acts.map(({ row }) => ({ seq: row.seq, change: { lastFault } }))

/** What each answer means for its act: new or already there, refused for good, or to be tried again. */
export function answersTo(acts: readonly OwnAct[], answer: BulkAnswer): Answered[] {
  const rows = new Map(answer.map((row) => [row.id, row]))
  return acts.map(({ row, action }) => {
    const said = rows.get(`${action.body.case}:${action.id}`)
    if (!said) return { seq: row.seq, change: { lastFault: 'no-answer' } }
    if ('ok' in said && said.parked !== undefined) {
      return { seq: row.seq, change: { state: 'parked', reason: said.parked, lastFault: null } }
    }
    if ('ok' in said && said.held !== undefined) {
      return { seq: row.seq, change: { state: 'held', reason: said.held, lastFault: null } }
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
 * Asks where the acts are that were answered and that no receipt names yet: parked and held ones are said to be so,
 * and ones a restored centre no longer knows are saved again.
 */
export async function askWhereabouts({ line, ledger }: Pushing): Promise<Result<null, CentreFault>> {
  const answered = await Promise.all(
    (['sent', 'parked', 'held'] as const).map((state) => ledger.outbox.where({ state }).toArray()),
  )
  for (const some of batches(answered.flat().filter(({ isConfirmed }) => !isConfirmed))) {
    const ids = some.map((row) => `${row.case}:${row.id}`)
    const answer = await ask(line, '/api/status', statusAnswer, { json: { ids } })
    if (!answer.ok) return answer
    const said = new Map(answer.value.results.map((row) => [row.id, row]))
    const changed = some.flatMap(({ id, case: caseId, seq, state }): Answered[] => {
      const row = said.get(`${caseId}:${id}`)
      if (!row) return []
      const to = stateFor[row.status]
      return to === state ? [] : [{ seq, change: { state: to, reason: row.reason ?? null } }]
    })
    if (changed.length > 0) await keepAnswers(ledger, changed)
  }
  return ok(null)
}

const stateFor = {
  'at-centre': 'sent',
  parked: 'parked',
  held: 'held',
  refused: 'refused',
  unknown: 'saved',
} as const
