import * as v from 'valibot'
import { changes } from './answers.ts'

/**
 * RxDB's CouchDB replication must not run bare (17.6.0): its longpoll begins at `since=now` and skips what
 * changed before it; a 401 ends it; it takes `_design/` documents for data; it never looks at a status; an answer
 * without an end holds it for ever.
 * This `fetch` stands between it and the centre and cures each, and seals every row before RxDB stores it.
 */
export interface ReferenceFetch {
  readonly fetch: typeof fetch
  /** Seals one document's contents for its id. */
  readonly seal: (id: string, contents: unknown) => Promise<string>
  /** How long an answer may take, its body included; a live one is kept open by the centre for a quarter of an hour. */
  readonly patienceMillis?: { readonly normal: number; readonly live: number }
}

const usualPatience = { normal: 120_000, live: 16 * 60_000 }

const document = v.looseObject({ _id: v.string(), _rev: v.optional(v.string()) })

/** A `fetch` for `replicateCouchDB`, and nothing else: it only knows `_changes`. */
export function referenceFetch({
  fetch,
  seal,
  patienceMillis = usualPatience,
}: ReferenceFetch): typeof fetch {
  const end = new EndOfFeed()
  return async (input, init) => {
    const url = new URL(String(input), globalThis.location?.href)
    if (!url.pathname.endsWith('/_changes')) throw new Error('the reference is only read')
    const isLive = url.searchParams.get('feed') === 'longpoll'
    if (isLive && url.searchParams.get('since') === 'now') url.searchParams.set('since', await end.reached)
    const signal = patience(isLive ? patienceMillis.live : patienceMillis.normal, init?.signal)
    const response = await fetch(url, { ...init, signal, cache: 'no-store', credentials: 'same-origin' })
    if (!response.ok) throw new Error(`the centre answered ${response.status}`)
    const answer = v.parse(changes, await response.json())
    const results = answer.results.filter(({ id }) => !id.startsWith('_design/'))
    if (!isLive && answer.results.length < Number(url.searchParams.get('limit'))) {
      end.reach(String(answer.last_seq))
    }
    const sealed = await Promise.all(
      results.map(async ({ id, doc }) => {
        const { _id, _rev, ...contents } = v.parse(document, doc)
        return { id, doc: { _id, _rev, sealed: await seal(_id, contents) } }
      }),
    )
    return Response.json({ results: sealed, last_seq: answer.last_seq })
  }
}

const patience = (millis: number, signal: AbortSignal | null | undefined): AbortSignal =>
  AbortSignal.any([AbortSignal.timeout(millis), ...(signal ? [signal] : [])])

/** The sequence at which the first whole pull ended; the live feed begins there and not at "now". */
class EndOfFeed {
  #reach: (since: string) => void = () => {}
  readonly reached = new Promise<string>((resolve) => {
    this.#reach = resolve
  })

  reach(since: string): void {
    this.#reach(since)
  }
}
