import type { Reached } from './access.ts'
import { sequenceOf } from './sequence.ts'
import type { Kept } from './store/store.ts'

/** How a client wants to hear of changes. */
export interface FeedWish {
  readonly mode: 'normal' | 'longpoll' | 'continuous'
  readonly since: number
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

/** The text of a `_changes` answer, piece by piece, until it is complete or `signal` ends. */
export async function* feed(reached: Reached, wish: FeedWish, signal: AbortSignal): AsyncGenerator<string> {
  if (wish.mode === 'continuous') yield* continuous(reached, wish, signal)
  else yield* once(reached, wish, signal)
}

/** `normal`, and `longpoll`, which waits for the first change when there is none. */
async function* once(reached: Reached, wish: FeedWish, signal: AbortSignal): AsyncGenerator<string> {
  const { database, reach } = reached
  yield '{"results":[\n'
  if (wish.mode === 'longpoll') yield* untilGrown(reached, wish, signal)
  let { since } = wish
  let sent = 0
  for (;;) {
    const limit = Math.min(pageSize, wish.limit - sent)
    const page = await database.changes(since, limit, reach)
    const text = page.rows.map((kept, i) => line(reached, kept, wish, sent + i)).join(',\n')
    if (text) yield sent === 0 ? text : `,\n${text}`
    sent += page.rows.length
    since = page.last
    if (page.rows.length < limit || sent >= wish.limit) break
  }
  const pending = Math.max(0, (await database.lastSequence()) - since)
  yield `\n],"last_seq":"${sequenceOf(database, since)}","pending":${pending}}\n`
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
    const page = await database.changes(since, Math.min(pageSize, wish.limit - sent), reach)
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
