import type { CouchServer } from './couch-server.ts'

/** A document as a CouchDB server hands it over. */
export interface CouchDocument {
  readonly _id: string
  readonly _rev: string
  readonly [member: string]: unknown
}

/** A row of `_all_docs`; without a document where it was not asked for, is deleted or never was. */
export interface CouchRow {
  readonly id: string
  readonly rev: string
  readonly doc?: CouchDocument
}

interface RawRow {
  readonly key: string
  readonly id?: string
  readonly value?: { readonly rev: string; readonly deleted?: boolean } | null
  readonly doc?: CouchDocument | null
  readonly error?: string
}

const mostKeys = 1000
const pageSize = 1000

const rowsIn = (body: unknown): readonly RawRow[] => (body as { rows: readonly RawRow[] }).rows

/** The rows that are there; design documents are somebody's programs and none of ours. */
const standing = (rows: readonly RawRow[]): CouchRow[] =>
  rows.flatMap(({ id, value, doc }) =>
    id === undefined || !value || value.deleted || id.startsWith('_design/')
      ? []
      : [{ id, rev: value.rev, ...(doc ? { doc } : {}) }],
  )

/** Rows by id. */
export async function rowsByKeys(
  server: CouchServer,
  place: string,
  ids: readonly string[],
  includeDocs: boolean,
): Promise<CouchRow[]> {
  const found: CouchRow[] = []
  for (let from = 0; from < ids.length; from += mostKeys) {
    const body = JSON.stringify({ keys: ids.slice(from, from + mostKeys) })
    const answer = await server.ask('POST', `${place}/_all_docs?include_docs=${includeDocs}`, { body })
    found.push(...standing(rowsIn(answer.body)))
  }
  return found
}

/** Rows from one id to another, both included, page by page. */
export async function* rowsBetween(
  server: CouchServer,
  place: string,
  { start, end }: { readonly start: string; readonly end: string },
  includeDocs: boolean,
): AsyncGenerator<CouchRow[]> {
  for (let from = start, skip = 0; ; skip = 1) {
    const query = new URLSearchParams({
      include_docs: String(includeDocs),
      startkey: JSON.stringify(from),
      endkey: JSON.stringify(end),
      limit: String(pageSize),
      skip: String(skip),
    })
    const rows = rowsIn((await server.ask('GET', `${place}/_all_docs?${query}`)).body)
    yield standing(rows)
    from = rows.at(-1)?.id ?? end
    if (rows.length < pageSize) return
  }
}

/** Writes documents and throws unless each of them is written. */
export async function writeAll(
  server: CouchServer,
  place: string,
  docs: readonly string[],
  newEdits: boolean,
): Promise<CouchRow[]> {
  if (docs.length === 0) return []
  const body = `{"new_edits":${newEdits},"docs":[${docs.join(',')}]}`
  const answer = await server.ask('POST', `${place}/_bulk_docs`, { body, good: [201] })
  const rows = answer.body as readonly { id: string; rev: string; error?: string }[]
  const bad = rows.find(({ error }) => error !== undefined)
  if (bad) throw new Error(`A CouchDB server did not write a document: ${bad.error}.`)
  return rows.map(({ id, rev }) => ({ id, rev }))
}

/** A document that is to be written; the server gives it its revision. */
export interface NewDocument {
  readonly _id: string
  readonly [member: string]: unknown
}

/** Writes documents over whatever is there under their ids. */
export async function overwrite(
  server: CouchServer,
  place: string,
  docs: readonly NewDocument[],
): Promise<void> {
  const known = await rowsByKeys(
    server,
    place,
    docs.map(({ _id }) => _id),
    false,
  )
  const revs = new Map(known.map(({ id, rev }) => [id, rev]))
  const texts = docs.map((doc) => JSON.stringify({ ...doc, _rev: revs.get(doc._id) }))
  await writeAll(server, place, texts, true)
}

/** Deletes what is there of these rows. */
export async function deleteAll(
  server: CouchServer,
  place: string,
  rows: readonly CouchRow[],
): Promise<void> {
  const docs = rows.map(({ id, rev }) => JSON.stringify({ _id: id, _rev: rev, _deleted: true }))
  await writeAll(server, place, docs, true)
}

/** Lets the server give back the bodies of what was deleted or overwritten. */
export const compact = async (server: CouchServer, place: string): Promise<void> =>
  void (await server.ask('POST', `${place}/_compact`, { body: '{}', good: [200, 201, 202] }))
