import * as v from 'valibot'
import type { RowId } from './action.ts'
import { isInstant } from './instant.ts'
import type { Result } from './result.ts'
import { type DocumentFault, readSigned, type SignedDocument } from './signed-document.ts'

/**
 * Reference: what acts rely on and only the centre writes. Rows are immutable, signed by the centre and
 * named by their content; a change is a new row with a later `from`.
 */

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
const instant = v.pipe(v.string(), v.check(isInstant))
const name = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/))
const words = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(999_999))

/** What a clerk may be at an office. */
export const roles = ['registrar', 'head', 'archivist', 'statistician', 'reviewer'] as const
export type Role = (typeof roles)[number]

const publicKey = v.strictObject({
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  x: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
  y: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
})

const rowBody = v.variant('kind', [
  /** An office as it stands on certificates: the printed code is dated, the id is for ever. */
  v.strictObject({
    kind: v.literal('office'),
    office: name,
    from: day,
    /** 登记处 as people call it. */
    name: words,
    /** 登记机关 as printed. */
    authority: words,
    /** GB/T 2260 code printed in certificate numbers. */
    code: v.pipe(v.string(), v.regex(/^\d{6}$/)),
    telephone: v.string(),
    /** Whether foreign, Hong Kong, Macao, Taiwan and overseas-Chinese cases may be done here (rules.md 1.4). */
    foreignCompetence: v.boolean(),
  }),
  /** A public key certified for one clerk on one device (`clerk` null: the centre's own). */
  v.strictObject({
    kind: v.literal('key'),
    key: v.string(),
    suite: v.picklist(['intl-1', 'gm-1']),
    publicKey,
    clerk: v.nullable(name),
    device: v.nullable(name),
    office: v.nullable(name),
    from: instant,
  }),
  /** What a clerk may do, at which office, with which read scope, until when. */
  v.strictObject({
    kind: v.literal('grant'),
    clerk: name,
    /** As printed on papers. */
    name: words,
    office: name,
    roles: v.pipe(v.array(v.picklist(roles)), v.minLength(1)),
    /** `desk`: the whole office; `kit`: the clerk's own cases. */
    scope: v.picklist(['desk', 'kit']),
    from: instant,
    until: instant,
  }),
  /** A key, or all grants of a clerk, no longer to be trusted from an instant on. */
  v.strictObject({
    kind: v.literal('revocation'),
    of: v.picklist(['key', 'clerk', 'device']),
    id: v.string(),
    from: instant,
    reason: words,
  }),
  /** A dated parameter of law or office; `office` null is for all. */
  v.strictObject({
    kind: v.literal('parameter'),
    name: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,63}$/)),
    office: v.nullable(name),
    from: day,
    value: v.union([v.string(), v.number(), v.boolean()]),
  }),
  /** The State Council's holiday schedule of a year. */
  v.strictObject({
    kind: v.literal('calendar'),
    year: v.pipe(v.number(), v.safeInteger(), v.minValue(1900), v.maxValue(2199)),
    paper: v.array(v.string()),
    off: v.array(day),
    work: v.array(day),
  }),
  /** Certificate numbers leased to one device: `first` to `last` of an authority's year and kind. */
  v.strictObject({
    kind: v.literal('segment'),
    office: name,
    device: name,
    certificate: v.picklist(['J', 'L', 'BJ', 'BL']),
    code: v.pipe(v.string(), v.regex(/^\d{6}$/)),
    year: v.pipe(v.number(), v.safeInteger(), v.minValue(1900), v.maxValue(2199)),
    first: count,
    last: count,
  }),
  /** Printed blanks (空白证) handed to one device; serials are opaque, scanned and not typed. */
  v.strictObject({
    kind: v.literal('blanks'),
    office: name,
    device: name,
    certificate: v.picklist(['marriage', 'divorce']),
    serials: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[0-9A-Za-z -]{4,32}$/))), v.maxLength(500)),
  }),
  /** Public half of an office's recovery key (恢复钥匙), for which each machine wraps its device key. */
  v.strictObject({
    kind: v.literal('recovery'),
    office: name,
    key: v.string(),
    suite: v.literal('intl-1'),
    publicKey,
    from: instant,
  }),
])

export type RowBody = v.InferOutput<typeof rowBody>
export type RowKind = RowBody['kind']
export type RowOf<K extends RowKind> = Extract<RowBody, { kind: K }>

/** One signed, immutable row of the reference database. */
export type Row<B extends RowBody = RowBody> = SignedDocument<B>

/** Reads a row from outside; the signature is the caller's to check. */
export const readRow = (id: string, document: unknown): Result<Row, DocumentFault> =>
  readSigned(rowBody, id, document)

/** Reference rows by id, as far as they are known here. */
export type Reference = ReadonlyMap<RowId, Row>

/** The rows of one kind among those given. */
export const rowsOf = <K extends RowKind>(rows: Iterable<Row>, kind: K): Row<RowOf<K>>[] =>
  [...rows].filter((row): row is Row<RowOf<K>> => row.body.kind === kind)

/** The row in force on a day: of those that began by then, the one that began last. */
export function inForce<B extends RowBody & { from: string }>(
  rows: readonly Row<B>[],
  on: string,
): Row<B> | undefined {
  return rows
    .filter((row) => row.body.from.slice(0, on.length) <= on)
    .toSorted((a, b) =>
      a.body.from < b.body.from || (a.body.from === b.body.from && a.id < b.id) ? 1 : -1,
    )[0]
}
