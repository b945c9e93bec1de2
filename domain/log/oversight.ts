import * as v from 'valibot'
import type { Action } from './action.ts'
import { blobRef } from './blob-ref.ts'
import { type ContentId, isContentId } from './content-id.ts'
import type { Role } from './reference.ts'
import { err, ok, type Refusal, type Result } from './result.ts'

/**
 * Oversight: acts about acts, the same in every kind of case. The centre holds what it cannot let have effect and
 * marks a case as disputed; a person settles either. None of them changes or removes another act.
 */

/** What the centre calls itself where a clerk stands in an author; no clerk may be named so. */
export const centreClerk = 'centre'

/** Kinds whose cases several offices share: each has the acts of all. */
export const sharedKinds: readonly string[] = ['dispute']

const id = v.custom<ContentId>((text) => typeof text === 'string' && isContentId(text))
const caseId = v.pipe(v.string(), v.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/))
const code = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,32}$/))
const words = v.pipe(v.string(), v.minLength(1), v.maxLength(2000))
const fact = v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(v.string())])

const finding = v.strictObject({
  rule: v.string(),
  cite: v.string(),
  at: v.exactOptional(v.string()),
  facts: v.record(v.string(), fact),
}) satisfies v.GenericSchema<Refusal>

const oversightAct = v.variant('type', [
  /** 搁置: an authentic act that breaks a rule, or whose grant had ended, is kept and has no legal effect. */
  v.strictObject({
    type: v.literal('hold'),
    of: id,
    findings: v.pipe(v.array(finding), v.minLength(1), v.maxLength(200)),
  }),
  /** A head decides about an act without effect: it stands, or it stays without effect. */
  v.strictObject({
    type: v.literal('settle-hold'),
    of: id,
    as: v.picklist(['stands', 'void']),
    why: words,
    document: v.nullable(blobRef),
  }),
  /** 争议: what clashes with another case; what its code freezes is refused from here on. */
  v.strictObject({
    type: v.literal('dispute'),
    /** The dispute's own case. */
    dispute: caseId,
    /** Row of rules.md 8.1, e.g. `K1`. */
    code,
    /** Where the law of the conflict stands. */
    cite: v.string(),
    /** The conflict's key, the same on every machine. */
    conflict: v.string(),
    /** What it clashes with: the other cases, each with its office and the certificate it names. */
    with: v.array(v.strictObject({ case: caseId, office: v.string(), certificate: v.nullable(v.string()) })),
    /** Whatever is decided, this case goes on and nothing in it is frozen: of two applications the first (K6). */
    goesOn: v.exactOptional(v.literal(true)),
  }),
  /** A head closes the dispute for this case, on the decision that its own case records. */
  v.strictObject({
    type: v.literal('settle-dispute'),
    dispute: caseId,
    /** The `close` act of the dispute's case. */
    decision: id,
    why: words,
  }),
])

export type OversightAct = v.InferOutput<typeof oversightAct>
export type OversightActOf<T extends OversightAct['type']> = Extract<OversightAct, { type: T }>

/** Who may do an act: the roles of a grant, or the centre itself. */
export type Who = Role | typeof centreClerk

/** One row of the oversight table. */
export interface OversightRow {
  readonly who: readonly Who[]
  readonly cite: string
}

/** Who oversees, and on what ground; it stands beside the flow table of every kind. */
export const oversightFlow: { readonly [T in OversightAct['type']]: OversightRow } = {
  hold: { who: ['centre'], cite: 'DB 6101/T 3163—2023 7.2.1' },
  'settle-hold': { who: ['head', 'reviewer'], cite: '婚姻登记工作规范 监督与管理' },
  dispute: { who: ['centre'], cite: 'DB 6101/T 3163—2023 7.2.1' },
  'settle-dispute': { who: ['head', 'reviewer'], cite: '婚姻登记工作规范 监督与管理' },
}

/** Whether acts of this type are about acts, whatever the kind of their case. */
export const isOversightType = (type: string): type is OversightAct['type'] =>
  Object.hasOwn(oversightFlow, type)

/** Whether an act is about acts. */
export const isOversight = (action: Action): action is Action<OversightAct> =>
  isOversightType(action.body.act.type)

/** Reads such an act from outside. */
export function readOversight(act: unknown): Result<OversightAct, { readonly path: string }> {
  const read = v.safeParse(oversightAct, act, { abortEarly: true })
  return read.success ? ok(read.output) : err({ path: v.getDotPath(read.issues[0]) ?? '$' })
}
