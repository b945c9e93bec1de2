import type { Reached } from './access.ts'
import { pageWithEarlier } from './earlier-acts.ts'
import { sequenceOf } from './sequence.ts'
import type { Kept, Place } from './store/store.ts'

/** How a client wants to hear of changes. */
export interface FeedWish {
  readonly mode: 'normal' | 'longpoll' | 'continuous'
  readonly since: Place
  readonly limit: number
  readonly includeDocs: boolean
  /** Give every n-th row a sequence only; 0 for all. */
  readonly sequenceInterval: number
  /** Milliseconds between empty lines that show the line is alive; null for none. */
  readonly heartbeat: number | null
  /** Milliseconds after which a silent feed ends, when there is no heartbeat. */
  readonly timeout: number
  /** Milliseconds after which it ends with or without heartbeat: who may read is asked again with the next one. */
  readonly lifetime: number
}

const pageSize = 1000

/** A piece of an answer, as text or already as bytes. */
type Piece = string | Uint8Array

/** The text of a `_changes` answer, piece by piece, until it is complete or `signal` ends. */
export async function* feed(reached: Reached, wish: FeedWish, signal: AbortSignal): AsyncGenerator<Piece> {
  if (wish.mode === 'continuous') yield* continuous(reached, wish, signal)
  else yield* once(reached, wish, signal)
}

/** `normal`, and `longpoll`, which waits for the first change when there is none. */
async function* once(reached: Reached, wish: FeedWish, signal: AbortSignal): AsyncGenerator<Piece> {
  yield '{"results":[\n'
  if (wish.mode === 'longpoll') yield* untilGrown(reached, wish, signal)
  let { since } = wish
  let sent = 0
  let pending = 0
  do {
    const page = await written(reached, wish, since, sent)
    if (page.count > 0 && sent > 0) yield ',\n'
    if (page.count > 0) yield page.text
    sent += page.count
    since = page.last
    pending = page.pending
  } while (pending > 0 && sent < wish.limit && !signal.aborted)
  yield `\n],"last_seq":"${sequenceOf(reached.database, since)}","pending":${pending}}\n`
}

interface Written {
  readonly text: Piece
  readonly count: number
  readonly last: Place
  readonly pending: number
}

/** The lines of the next page, by the engine itself when it can. */
async function written(reached: Reached, wish: FeedWish, since: Place, sent: number): Promise<Written> {
  const { database, reach } = reached
  const limit = Math.min(pageSize, wish.limit - sent)
  const isPlain = wish.includeDocs && wish.sequenceInterval <= 1 && reach.casesOf === undefined
  if (isPlain && database.written) return database.written(since, limit)
  const { rows, last, pending } = await pageWithEarlier(database, since, limit, reach)
  const text = rows.map((kept, i) => line(reached, kept, wish, sent + i)).join(',\n')
  return { text, count: rows.length, last, pending }
}

/** Empty lines, while there is nothing to tell. */
async function* untilGrown(reached: Reached, wish: FeedWish, signal: AbortSignal): AsyncGenerator<string> {
  const end = Date.now() + wish.timeout
  const endOfLife = Date.now() + wish.lifetime
  for (;;) {
    const rings = reached.wakeUps.count()
    const { rows } = await reached.database.changes(wish.since, 1, reached.reach)
    const left = Math.min(wish.heartbeat ?? end - Date.now(), endOfLife - Date.now())
    if (rows.length > 0 || signal.aborted || left <= 0) return
    if (reached.wakeUps.count() === rings) await reached.wakeUps.wait(left, signal)
    if (wish.heartbeat !== null && reached.wakeUps.count() === rings) yield '\n'
  }
}

async function* continuous(reached: Reached, wish: FeedWish, signal: AbortSignal): AsyncGenerator<string> {
  const { database, reach, wakeUps } = reached
  let { since } = wish
  let sent = 0
  let quietSince = Date.now()
  const endOfLife = Date.now() + wish.lifetime
  while (!signal.aborted && sent < wish.limit && Date.now() <= endOfLife) {
    const rings = wakeUps.count()
    const page = await pageWithEarlier(database, since, Math.min(pageSize, wish.limit - sent), reach)
    since = page.last
    if (page.rows.length > 0) {
      yield page.rows.map((kept, i) => `${line(reached, kept, wish, sent + i)}\n`).join('')
      sent += page.rows.length
      quietSince = Date.now()
      continue
    }
    const quiet = wish.heartbeat ?? quietSince + wish.timeout - Date.now()
    const left = Math.min(quiet, endOfLife - Date.now())
    if (left <= 0) break
    if (wakeUps.count() === rings) await wakeUps.wait(left, signal)
    if (wish.heartbeat !== null && wakeUps.count() === rings) yield '\n'
  }
  yield `{"last_seq":"${sequenceOf(database, since)}","pending":0}\n`
}

function line({ database }: Reached, { seq, id, rev, json }: Kept, wish: FeedWish, index: number): string {
  const silent = wish.sequenceInterval > 1 && (index + 1) % wish.sequenceInterval !== 0
  const place = silent ? 'null' : `"${sequenceOf(database, seq)}"`
  const doc = wish.includeDocs ? `,"doc":${json}` : ''
  return `{"seq":${place},"id":${JSON.stringify(id)},"changes":[{"rev":"${rev}"}]${doc}}`
}
