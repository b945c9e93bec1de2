import * as v from 'valibot'
import { blobRef } from '../log/blob-ref.ts'
import { day } from '../shared/border.ts'
import { closingDocuments, deciders } from '../shared/conflict-code.ts'
import { partyIds } from '../shared/person.ts'

const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?\+08:00$/))
const words = v.pipe(v.string(), v.minLength(1), v.maxLength(2000))
const title = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const caseId = v.pipe(v.string(), v.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/))
const actionId = v.pipe(v.string(), v.regex(/^sha256-[0-9a-f]{64}$/))
const name = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/))
const scans = v.pipe(v.array(blobRef), v.maxLength(40))

/** One of the cases that clash, without anything about a person: who it is, the case itself says. */
export const disputeSide = v.strictObject({
  case: caseId,
  office: name,
  kind: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,31}$/)),
  /** The acts that clash. */
  acts: v.pipe(v.array(actionId), v.minLength(1), v.maxLength(64)),
  certificate: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  /** The legal moment, where there is one. */
  registeredAt: v.nullable(instant),
})
export type DisputeSide = v.InferOutput<typeof disputeSide>

/**
 * What only the centre can find, and no case shows: acts of a machine that never came (K23), and registrations of a
 * period that was reported before they came (K24).
 */
const foundAtCentre = v.variant('of', [
  v.strictObject({
    of: v.literal('machine'),
    device: name,
    /** Their numbers in the machine's chain, in stretches: `3`, `7–9`. */
    missing: v.pipe(
      v.array(v.pipe(v.string(), v.regex(/^\d{1,12}(–\d{1,12})?$/))),
      v.minLength(1),
      v.maxLength(200),
    ),
    lastSeen: instant,
  }),
  v.strictObject({
    of: v.literal('report'),
    office: name,
    period: v.pipe(v.string(), v.regex(/^\d{4}(-(Q[1-4]|\d{2}))?$/)),
    cases: v.pipe(v.array(caseId), v.minLength(1), v.maxLength(500)),
  }),
])
export type FoundAtCentre = v.InferOutput<typeof foundAtCentre>

/** What was done while a dispute is open. */
export const noteSubjects = [
  'party-told',
  'interested-person-told',
  'police-informed',
  'bureau-informed',
  'document-received',
  'clock-evidence',
  'booklet-recovered',
  'other',
] as const

/** What a decision says of one side: it never changes the act of registration itself. */
export const outcomes = [
  'stands',
  'void',
  'ended-before',
  'duplicate-record',
  'paper-replaced',
  /** K20: the two identities are one person's, or two people's; a later decision may take it back. */
  'same-person',
  'different-persons',
  /** The clash was none, and nothing shows it any more: it says nothing against any registration. */
  'unfounded',
] as const
export type Outcome = (typeof outcomes)[number]

/**
 * One official act in a dispute (争议): cases that clash, opened by the centre and closed by a person on a document.
 * It decides nothing itself; the office records who decided, and on what (rules.md O3, O7).
 */
export const disputeAct = v.variant('type', [
  /** 立案: the centre found the clash and names the cases. */
  v.strictObject({
    type: v.literal('open'),
    /** Row of rules.md 8.1, e.g. `K1`. */
    code: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,32}$/)),
    /** The conflict's key, the same on every machine. */
    conflict: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
    /** None where it is about no case that anybody has. */
    sides: v.pipe(v.array(disputeSide), v.maxLength(20)),
    found: v.optional(foundAtCentre),
  }),
  /** 记录: what was done, by whom it was received, on which day. */
  v.strictObject({
    type: v.literal('note'),
    subject: v.picklist(noteSubjects),
    on: day,
    /** Whom it concerns, by their place in a case; their name stays there. */
    of: v.nullable(v.strictObject({ case: caseId, party: v.nullable(v.picklist(partyIds)) })),
    remark: v.nullable(words),
    scans,
  }),
  /** 结案: on the document of who decides. */
  v.strictObject({
    type: v.literal('close'),
    by: v.picklist(deciders),
    document: v.strictObject({
      type: v.picklist(closingDocuments),
      title,
      number: v.nullable(title),
      issuedBy: title,
      /** From which day it has effect (生效日期). */
      effectiveOn: day,
      scans,
    }),
    /** What it says of each side. */
    decided: v.pipe(
      v.array(v.strictObject({ case: caseId, outcome: v.picklist(outcomes) })),
      v.maxLength(20),
    ),
    /** Where it is said to be unfounded: whether the clash is still found, and the cases as they were looked at. */
    lookUp: v.optional(
      v.strictObject({
        found: v.boolean(),
        cases: v.pipe(
          v.array(v.strictObject({ case: caseId, heads: v.pipe(v.array(actionId), v.maxLength(64)) })),
          v.maxLength(20),
        ),
      }),
    ),
    why: words,
  }),
])
export type DisputeAct = v.InferOutput<typeof disputeAct>
export type DisputeActOf<T extends DisputeAct['type']> = Extract<DisputeAct, { type: T }>
