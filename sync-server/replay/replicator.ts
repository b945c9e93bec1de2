import { createHash } from 'node:crypto'
import { send } from './play.ts'

/** A database as a replicator reaches it: a server, a path, and whatever headers let it in. */
export interface Side {
  readonly origin: string
  /** Ends with a slash. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

/** How one run is done; CouchDB 3.5 uses `_bulk_get` unless told otherwise. */
export interface RunWish {
  readonly batch: number
  readonly useBulkGet: boolean
}

/** What one run came to. */
export interface Run {
  readonly read: number
  readonly written: number
  readonly failed: number
}

interface Change {
  readonly id: string
  readonly changes: readonly { readonly rev: string }[]
}
type Document = Readonly<Record<string, unknown>> & { readonly _id: string }

/**
 * One run of CouchDB's replication protocol (https://docs.couchdb.org/en/stable/replication/protocol.html) as
 * CouchDB 3.5 speaks it: checkpoints on both sides, changes, differences, documents, full commits.
 */
export async function replicate(source: Side, target: Side, wish: RunWish): Promise<Run> {
  const run = { read: 0, written: 0, failed: 0 }
  const job = `_local/${createHash('md5').update(`${source.origin}${target.origin}`).digest('hex')}`
  await json(source, 'GET', '')
  await json(target, 'GET', '')
  const [before, other] = await Promise.all([checkpoint(source, job), checkpoint(target, job)])
  let since = before.seq !== null && before.seq === other.seq ? before.seq : 0
  const revisions = { source: before.rev, target: other.rev }

  const feed = `_changes?feed=normal&style=all_docs&since=${encodeURIComponent(JSON.stringify(since))}&timeout=10000`
  const { results, last_seq } = (await json(source, 'GET', feed)) as {
    results: readonly (Change & { seq: unknown })[]
    last_seq: unknown
  }
  for (let at = 0; at < results.length; at += wish.batch) {
    const page = results.slice(at, at + wish.batch)
    const asked = Object.fromEntries(page.map(({ id, changes }) => [id, changes.map(({ rev }) => rev)]))
    const missing = (await json(target, 'POST', '_revs_diff', asked)) as Record<string, { missing: string[] }>
    const wanted = Object.entries(missing).flatMap(([id, { missing: revs }]) =>
      revs.map((rev) => ({ id, rev })),
    )
    const docs = wish.useBulkGet ? await manyAtOnce(source, wanted) : await oneByOne(source, wanted)
    run.read += docs.length
    const rows = (await json(target, 'POST', '_bulk_docs', { new_edits: false, docs })) as {
      error?: string
    }[]
    const failed = rows.filter(({ error }) => error !== undefined).length
    run.failed += failed
    run.written += docs.length - failed
    since = page.at(-1)?.seq as typeof since
    await commit(since)
  }
  await commit(last_seq)
  return run

  async function commit(seq: unknown): Promise<void> {
    for (const [name, side] of Object.entries({ source, target })) {
      await json(side, 'POST', '_ensure_full_commit')
      const known = revisions[name as keyof typeof revisions]
      const body = { _id: job, ...(known && { _rev: known }), source_last_seq: seq, history: [] }
      const { rev } = (await json(side, 'PUT', job, body)) as { rev: string }
      revisions[name as keyof typeof revisions] = rev
    }
  }
}

async function checkpoint(side: Side, job: string): Promise<{ seq: string | null; rev: string | null }> {
  const { status, text } = await send(side.origin, asked(side, 'GET', job))
  if (status === 404) return { seq: null, rev: null }
  const { source_last_seq: seq, _rev: rev } = JSON.parse(text)
  return { seq, rev }
}

async function manyAtOnce(side: Side, docs: readonly { id: string; rev: string }[]): Promise<Document[]> {
  const path = '_bulk_get?latest=true&revs=true&attachments=false'
  const { results } = (await json(side, 'POST', path, { docs })) as {
    results: { docs: { ok?: Document }[] }[]
  }
  return results.flatMap((one) => one.docs.flatMap(({ ok }) => ok ?? []))
}

async function oneByOne(side: Side, docs: readonly { id: string; rev: string }[]): Promise<Document[]> {
  const found: Document[] = []
  for (const { id, rev } of docs) {
    const revs = encodeURIComponent(JSON.stringify([rev]))
    const path = `${encodeURIComponent(id)}?revs=true&open_revs=${revs}&latest=true`
    const { status, headers, text } = await send(side.origin, asked(side, 'GET', path, 'multipart/mixed'))
    if (status !== 200) throw new Error(`GET of one document answered ${status}`)
    const [, boundary] = /^multipart\/mixed; boundary="([^"]+)"/.exec(String(headers['content-type'])) ?? []
    if (boundary === undefined) throw new Error('one document did not come in parts')
    const [, ...parts] = text.split(`--${boundary}`)
    for (const part of parts.slice(0, -1)) {
      const [head = '', body = ''] = part.split('\r\n\r\n')
      if (!head.includes('error="true"')) found.push(JSON.parse(body))
    }
  }
  return found
}

function asked({ path, headers }: Side, method: string, rest: string, accept = 'application/json') {
  const type = method === 'GET' ? {} : { 'content-type': 'application/json', 'x-couch-full-commit': 'false' }
  return { method, path: `${path}${rest}`, headers: { accept, ...type, ...headers }, body: '' }
}

async function json(side: Side, method: string, rest: string, body?: unknown): Promise<unknown> {
  const text = body === undefined ? '' : JSON.stringify(body)
  const { status, text: answer } = await send(side.origin, { ...asked(side, method, rest), body: text })
  if (status >= 300) throw new Error(`${method} ${rest.split('?')[0]} answered ${status}`)
  return JSON.parse(answer)
}
