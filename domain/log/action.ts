import * as v from 'valibot'
import { type CanonicalFault, type Json, toJson } from './canonical.ts'
import { type ContentId, contentId, isContentId } from './content-id.ts'
import { isInstant } from './instant.ts'
import { err, ok, type Result } from './result.ts'

/** The version of the schema and rule set that this program writes; a higher one waits for a newer program. */
export const currentVersion = 1

/** Names one act for ever. */
export type ActionId = ContentId
/** Names one reference row for ever. */
export type RowId = ContentId

/** The kinds of case there are today. */
export const caseKinds = [
  'marriage',
  'status-check',
  'dispute',
  'divorce',
  'transcript',
  'reissue',
  'record-certificate',
  'revocation',
  'e-certificate',
  'appointment',
  'archive-box',
  'statistics-report',
] as const
export type CaseKind = (typeof caseKinds)[number]
/** ULID, made on the device that opens the case. */
export type CaseId = string

/** Cryptographic suites, named in every signature: `intl-1` is ES256 with SHA-256, `gm-1` is SM2 with SM3. */
export type Suite = 'intl-1' | 'gm-1'

const id = v.custom<ContentId>((text) => typeof text === 'string' && isContentId(text))
const ulid = v.pipe(v.string(), v.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/))
const name = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/))
const instant = v.pipe(v.string(), v.check(isInstant))
const counter = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const kindName = v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,31}$/))

const authorEntries = {
  clerk: name,
  office: name,
  device: name,
  /** Place in the device's chain, from 0; with `last` it shows what a lost machine still held. */
  seq: counter,
  last: v.nullable(id),
}

const bodyEntries = {
  /** Schema and rule-set version of the writer. */
  v: v.pipe(counter, v.minValue(1)),
  /** ULID, made on the device. */
  case: ulid,
  kind: kindName,
  /** The heads this author knew: the causal past. */
  prev: v.pipe(v.array(id), v.maxLength(64)),
  /** Reference rows relied on: key, grant, office, parameters, number segment. */
  basis: v.pipe(v.array(id), v.maxLength(64)),
  /** The act itself: a closed union for each kind, read by the kind. */
  act: v.looseObject({ type: kindName }),
  /** When it was done before the registrar: ISO 8601 in Asia/Shanghai. */
  at: instant,
}

const body = v.strictObject({ ...bodyEntries, by: v.strictObject(authorEntries) })

const signature = v.strictObject({
  role: v.picklist(['device', 'ukey', 'second', 'witness']),
  key: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,16}\.[0-9a-f]{64}$/)),
  suite: v.picklist(['intl-1', 'gm-1']),
  value: v.pipe(v.string(), v.base64(), v.maxLength(256)),
})

const sigs = v.pipe(v.array(signature), v.minLength(1), v.maxLength(8))
const signedAct = v.strictObject({ body, sigs })

/** An act of a newer program may say more than this one can read; it is kept and passed on whole. */
const newerAct = v.strictObject({
  body: v.looseObject({
    ...bodyEntries,
    v: v.pipe(counter, v.minValue(currentVersion + 1)),
    by: v.looseObject(authorEntries),
  }),
  sigs,
})

export type ActionBody<A = Act> = Omit<v.InferOutput<typeof body>, 'act'> & { act: A }
export type ActionSignature = v.InferOutput<typeof signature>
/** Names a public key: its suite, a point, the SHA-256 of its canonical JWK. */
export type KeyId = string

/** Any act, as long as its kind has not read it. */
export type Act = { type: string }

/** The signed, immutable, content-addressed record of one official act. */
export interface Action<A = Act> {
  /** The content id of `{ body, sigs }`. */
  readonly id: ActionId
  readonly body: Readonly<ActionBody<A>>
  readonly sigs: readonly ActionSignature[]
}

/** Why a document is not an act at all. */
export type ActionFault =
  | { readonly code: 'not-canonical'; readonly fault: CanonicalFault }
  | { readonly code: 'not-an-action'; readonly path: string }
  | { readonly code: 'wrong-id' }

/**
 * Reads `{ body, sigs }` from outside and checks that it is what `id` names. A caller with a faster SHA-256 at hand,
 * or with a use for the canonical text, names the document itself.
 */
export function readAction(
  id: string,
  document: unknown,
  nameOf: (document: Json) => ContentId = contentId,
): Result<Action, ActionFault> {
  const json = toJson(document)
  if (!json.ok) return err({ code: 'not-canonical', fault: json.error })
  const read = v.safeParse(isNewer(json.value) ? newerAct : signedAct, json.value, { abortEarly: true })
  if (!read.success) return err({ code: 'not-an-action', path: v.getDotPath(read.issues[0]) ?? '$' })
  const actual = nameOf(json.value)
  if (actual !== id) return err({ code: 'wrong-id' })
  return ok({ id: actual, ...(json.value as unknown as Pick<Action, 'body' | 'sigs'>) })
}

/** Whether a document says that a newer program wrote it. */
const isNewer = (document: unknown): boolean => v.is(ofNewerProgram, document)
const ofNewerProgram = v.object({ body: v.object({ v: v.pipe(counter, v.minValue(currentVersion + 1)) }) })

/** Names a body with its signatures; the only way to make an {@link Action} of our own. */
export function sealAction<A extends Act>(
  actionBody: ActionBody<A>,
  sigs: readonly ActionSignature[],
): Action<A> {
  return { id: contentId({ body: actionBody, sigs } as unknown as Json), body: actionBody, sigs }
}

/** The document id of an act in its office's database, ready for partitioned databases. */
export const documentId = (action: Action<unknown>): string => `${action.body.case}:${action.id}`
