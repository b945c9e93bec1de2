import * as v from 'valibot'
import { err, ok, type Result, type Row, readRow } from '../../domain/index.ts'

const name = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/))
const text = v.pipe(v.string(), v.maxLength(500))

/** `GET /db/:name/_changes`; what is in a document is read apart, one bad one must not cost the others. */
export const changes = v.object({
  results: v.array(
    v.object({ id: v.string(), deleted: v.optional(v.boolean()), doc: v.optional(v.unknown()) }),
  ),
  last_seq: v.union([v.pipe(v.string(), v.minLength(1)), v.number()]),
})

/** `POST /db/:name/_bulk_docs`: each row answers for itself, in any order. */
export const bulkAnswer = v.array(
  v.union([
    v.object({ id: v.string(), error: v.string(), reason: v.optional(v.string(), '') }),
    v.object({
      id: v.string(),
      ok: v.literal(true),
      parked: v.optional(v.string()),
      /** The first rule that was found broken. */
      held: v.optional(v.string()),
    }),
  ]),
)
export type BulkAnswer = v.InferOutput<typeof bulkAnswer>

/** `POST /api/status`: where each document stands. */
export const statusAnswer = v.object({
  results: v.array(
    v.object({
      id: v.string(),
      status: v.picklist(['at-centre', 'parked', 'held', 'refused', 'unknown']),
      reason: v.optional(v.string()),
    }),
  ),
})

const row = v.object({ id: v.string(), body: v.unknown(), sig: v.unknown() })

/** `POST /api/sign-in`. */
export const session = v.object({
  clerk: name,
  name: text,
  office: name,
  roles: v.array(v.string()),
  serverTime: v.string(),
  grant: row,
  centre: row,
  /** Where this machine's device bridge listens. */
  bridge: v.pipe(v.string(), v.url()),
})
export type SessionAnswer = v.InferOutput<typeof session>

/** `POST /api/nonces`. */
export const nonce = v.object({ nonce: v.pipe(v.string(), v.minLength(16)) })

/** `POST /api/devices`; a machine that brings its own device key is given none. */
export const enrolment = v.object({
  key: row,
  deviceKey: v.optional(v.pipe(v.string(), v.base64(), v.length(44))),
})

/** `GET /api/recovery-key`. */
export const recoveryKey = v.object({ row: v.nullable(row) })

/** `POST /api/segments` and `POST /api/blanks`. */
export const leased = v.object({ row })

/** `POST /api/status-checks`. */
export const statusChecks = v.object({
  results: v.array(
    v.object({
      number: v.string(),
      found: v.picklist(['10', '20', '30', '40', 'unknown']),
      source: text,
      reference: text,
      at: v.string(),
    }),
  ),
})

/** `POST /api/reference-rows`: what became of each row that was offered. */
export const rowsOffered = v.object({
  results: v.array(v.object({ id: v.string(), status: v.picklist(['adopted', 'known', 'refused']) })),
})

/** `POST /api/blobs/missing`. */
export const missingBlobs = v.object({ missing: v.array(v.string()) })

/** `POST /db/:name/_all_docs` with keys: a row each, with an error for what is not in the feed. */
export const documentsFound = v.object({
  rows: v.array(v.object({ key: v.string(), error: v.optional(v.string()) })),
})

/** Anything at all: the answer is in its status. */
export const anything = v.unknown()

/** Reads a row of reference as an answer carries it. */
export function rowIn({ id, body, sig }: v.InferOutput<typeof row>): Result<Row, 'malformed'> {
  const read = readRow(id, { body, sig })
  return read.ok ? ok(read.value) : err('malformed')
}
