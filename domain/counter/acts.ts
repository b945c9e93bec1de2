import * as v from 'valibot'
import { blobRef } from '../log/blob-ref.ts'
import { day } from '../shared/border.ts'
import { eachParty } from '../shared/person.ts'
import {
  actionId,
  blank,
  certificateNumber,
  change,
  clerk,
  details,
  documentNumber,
  eachTakingPart,
  filedItem,
  fingerprint,
  foundStatus,
  instant,
  party,
  pressedFinger,
  printedPaper,
  scans,
  signedPaper,
  statusCheckWay,
  words,
} from './pieces.ts'

type Letters = Parameters<typeof certificateNumber>

/** What an act says about each party, as one value of the same shape for the man and for the woman. */
export interface Seats {
  /** Whether each is there, has signed, has confirmed. */
  readonly said: v.GenericSchema
  readonly fingerprint: v.GenericSchema
  readonly details: v.GenericSchema
  readonly pressed: v.GenericSchema
  readonly blank: v.GenericSchema
  /** The certificate photograph: one of both together, or a single one of each. */
  readonly photo: v.GenericSchema
}

/** Both take part, as at a marriage and a divorce. */
export const bothParties = {
  said: eachParty(v.boolean()),
  fingerprint: eachParty(fingerprint),
  details: eachParty(details),
  pressed: eachParty(pressedFinger),
  blank: eachParty(blank),
  photo: blobRef,
} as const satisfies Seats

/** One or both take part, null standing for who does not, as at a reissue. */
export const thoseTakingPart = {
  said: eachTakingPart(v.boolean()),
  fingerprint: eachTakingPart(fingerprint),
  details: eachTakingPart(details),
  pressed: eachTakingPart(pressedFinger),
  blank: eachTakingPart(blank),
  photo: v.union([blobRef, eachTakingPart(blobRef)]),
} as const satisfies Seats

/** The couple is called and enters; `more` is what a kind asks to know at once, e.g. its variant. */
export const call = <E extends v.ObjectEntries>(more: E) =>
  v.strictObject({
    type: v.literal('call'),
    ...more,
    ticket: v.nullable(v.pipe(v.string(), v.maxLength(16))),
  })

/** The check of one party's marital status: through the line, or documented by a named registrar elsewhere. */
export const checkStatus = v.strictObject({
  type: v.literal('check-status'),
  party,
  number: documentNumber,
  found: foundStatus,
  check: statusCheckWay,
})

/** Fingerprints, on-site photograph, certificate photograph, occupation, education, contact. */
export const capture = <S extends Seats>(seats: S) =>
  v.strictObject({
    type: v.literal('capture'),
    fingerprints: seats.fingerprint as S['fingerprint'],
    scenePhoto: blobRef,
    certificatePhoto: seats.photo as S['photo'],
    details: seats.details as S['details'],
  })

/** A correction before the legal moment; after a declaration it makes that void (K7). */
export const correct = v.strictObject({
  type: v.literal('correct'),
  changes: v.pipe(v.array(change), v.minLength(1), v.maxLength(14)),
  reason: words,
  proof: v.nullable(blobRef),
})

/** Examined, and it may be registered. */
export const examine = v.strictObject({ type: v.literal('examine'), opinion: words })

/** Papers and booklets printed, blanks scanned and checked. */
export const print = <S extends Seats>(seats: S, ...letters: Letters) =>
  v.strictObject({
    type: v.literal('print'),
    certificate: certificateNumber(...letters),
    blanks: seats.blank as S['blank'],
    /** SHA-256 of each PDF as it was printed. */
    papers: v.pipe(v.array(printedPaper), v.minLength(1), v.maxLength(12)),
    /** The registrar held the booklets against the form, word by word. */
    proofread: v.boolean(),
  })

/** A booklet was misprinted, soiled or damaged before delivery: same number, new blank (K10). */
export const spoil = v.strictObject({
  type: v.literal('spoil'),
  party,
  blank,
  replacement: blank,
  reason: v.picklist(['misprint', 'soiled', 'damaged', 'wrong-kind', 'not-in-ledger']),
})

/** All have signed by hand and pressed their fingers on the papers, which were scanned. */
export const sign = <S extends Seats>(seats: S) =>
  v.strictObject({
    type: v.literal('sign'),
    papers: v.pipe(v.array(signedPaper), v.minLength(1), v.maxLength(12)),
    signed: seats.said as S['said'],
    printed: seats.pressed as S['pressed'],
    /** The sitting in which it happened; an interruption ends it (K12). */
    sitting: clerk,
  })

/** After an interruption between signing and registration all were asked again and still want it (K12). */
export const reconfirm = <S extends Seats>(seats: S) =>
  v.strictObject({
    type: v.literal('reconfirm'),
    present: seats.said as S['said'],
    confirmed: seats.said as S['said'],
    sitting: clerk,
  })

/** The legal moment. */
export const register = (...letters: Letters) =>
  v.strictObject({
    type: v.literal('register'),
    certificate: certificateNumber(...letters),
    sitting: clerk,
  })

/** The booklets are handed over, to each his own. */
export const deliver = <S extends Seats>(seats: S) =>
  v.strictObject({ type: v.literal('deliver'), present: seats.said as S['said'] })

/** The e-certificate comes later; the parties were told when (standard 6.4.5). */
export const promiseECertificate = v.strictObject({
  type: v.literal('promise-e-certificate'),
  by: day,
  told: v.boolean(),
})

/** The file is complete and bound in its order. */
export const file = v.strictObject({
  type: v.literal('file'),
  contents: v.pipe(v.array(filedItem), v.minLength(1), v.maxLength(40)),
})

/** Ended before the legal moment, without legal effect. */
export const abort = v.strictObject({
  type: v.literal('abort'),
  by: v.picklist(['man', 'woman', 'both', 'registrar']),
  reason: words,
})

/** Why a record is annotated. */
export const annotationGrounds = [
  'nullity',
  'annulment',
  'revocation',
  'clerical-error',
  'identity-change',
  'other',
] as const

/** After the legal moment nothing is deleted, only annotated, on a document of a court or authority. */
export const annotate = v.strictObject({
  type: v.literal('annotate'),
  ground: v.picklist(annotationGrounds),
  document: words,
  effectiveFrom: v.nullable(day),
  remark: words,
  scans,
})

/** 撤回加注: an annotation was written in error; it stays to be read and counts no longer. */
export const retract = v.strictObject({
  type: v.literal('retract'),
  annotation: actionId,
  reason: words,
  /** What shows the error. */
  scans: v.pipe(v.array(blobRef), v.maxLength(40)),
})

/** A head's approval of one of the subjects that the kind knows; approvals are acts, never tick boxes. */
export const approve = <const T extends v.PicklistOptions>(subjects: T) =>
  v.strictObject({
    type: v.literal('approve'),
    subject: v.picklist(subjects),
    party: v.nullable(party),
    reason: words,
  })

/** The device's clock was held against another, before a second person (rules.md 7.8). */
export const confirmClock = v.strictObject({
  type: v.literal('confirm-clock'),
  shown: instant,
  source: words,
  second: words,
})

/** A person decided between branches whose authors did not know of one another. */
export const settle = v.strictObject({ type: v.literal('settle'), keep: actionId, reason: words })

type Some = typeof thoseTakingPart
type Read<F extends (...asked: never) => v.GenericSchema> = v.InferOutput<ReturnType<F>>

/** A divorce takes the fingerprints with the signatures, at the application and at the last consent. */
type AnyCapture = Omit<Read<typeof capture<Some>>, 'fingerprints'> &
  Partial<Pick<Read<typeof capture<Some>>, 'fingerprints'>>

/** Any act that the kinds at the counter have in common, in the widest form in which a kind may write it. */
export type CounterAct =
  | Read<typeof call<Record<never, never>>>
  | v.InferOutput<typeof checkStatus>
  | AnyCapture
  | v.InferOutput<typeof correct>
  | v.InferOutput<typeof examine>
  | Read<typeof print<Some>>
  | v.InferOutput<typeof spoil>
  | Read<typeof sign<Some>>
  | Read<typeof reconfirm<Some>>
  | Read<typeof register>
  | Read<typeof deliver<Some>>
  | v.InferOutput<typeof promiseECertificate>
  | v.InferOutput<typeof file>
  | v.InferOutput<typeof abort>
  | v.InferOutput<typeof annotate>
  | v.InferOutput<typeof retract>
  | Read<typeof approve<readonly string[]>>
  | v.InferOutput<typeof confirmClock>
  | v.InferOutput<typeof settle>
export type CounterActOf<T extends CounterAct['type']> = Extract<CounterAct, { type: T }>
