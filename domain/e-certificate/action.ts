import * as v from 'valibot'
import { confirmClock, settle } from '../counter/acts.ts'
import { actionId, clerk, documentNumber, party, words } from '../counter/pieces.ts'
import { blobRef } from '../log/blob-ref.ts'
import { day } from '../shared/border.ts'
import { eachParty, person } from '../shared/person.ts'

const caseId = v.pipe(v.string(), v.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/))
const title = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const scans = v.pipe(v.array(blobRef), v.maxLength(40))

/** What an e-certificate attests: that a marriage is in force, or that one was dissolved. */
export const certificateKinds = ['marriage', 'divorce'] as const
export type CertificateKind = (typeof certificateKinds)[number]

/** Why an e-certificate is void (作废): it never comes back. */
export const voidReasons = ['status-changed', 'data-error', 'reissued', 'court', 'revoked'] as const
export type VoidReason = (typeof voidReasons)[number]

/** One version of a record: its case, and the heads that its reader knew (K13). */
const recordVersion = v.strictObject({
  case: caseId,
  heads: v.pipe(v.array(actionId), v.minLength(1), v.maxLength(64)),
})
export type RecordVersion = v.InferOutput<typeof recordVersion>

/** Names an e-certificate: by the act that made it, or, where an earlier system issued it, by what stands on it. */
const certificateRef = v.variant('in', [
  v.strictObject({ in: v.literal('case'), case: caseId, made: actionId }),
  v.strictObject({ in: v.literal('elsewhere'), system: title, number: title }),
])
export type CertificateRef = v.InferOutput<typeof certificateRef>

/** The holder's marital status as the registry gave it on the reviewer's machine, and the registration it follows from. */
const reviewedStatus = v.strictObject({
  /** GB/T 2261.2; `disputed` while a dispute about it is open, `unknown` where the registry is silent. */
  code: v.picklist(['10', '20', '30', '40', 'disputed', 'unknown']),
  registration: v.nullable(recordVersion),
})
export type ReviewedStatus = v.InferOutput<typeof reviewedStatus>

const review = {
  status: reviewedStatus,
  /** Every e-certificate the person holds, with the version of the record it was made from. */
  held: v.pipe(
    v.array(
      v.strictObject({
        certificate: certificateRef,
        kind: v.picklist(certificateKinds),
        record: v.nullable(recordVersion),
        verdict: v.picklist(['valid', 'void']),
        /** Null for one that is valid. */
        reason: v.nullable(v.picklist(voidReasons)),
      }),
    ),
    v.maxLength(40),
  ),
}

/** What stands on the e-certificate, field by field what stands on the paper. */
const content = v.strictObject({
  kind: v.picklist(certificateKinds),
  holder: party,
  /** 字号, verbatim: certificates of before 2004 have no common form. */
  number: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  registeredOn: day,
  authority: title,
  parties: eachParty(
    v.strictObject({
      name: person.entries.name,
      sex: person.entries.sex,
      nationality: person.entries.nationality,
      born: day,
      /** As printed: of Hong Kong, Macao and Taiwan followed by where it is from, e.g. `（香港）`. */
      document: documentNumber,
    }),
  ),
  remark: v.pipe(v.string(), v.maxLength(200)),
})
export type CertificateContent = v.InferOutput<typeof content>

/** The places that are compared with the paper at the verification (核验). */
export const comparedFields = [
  'kind',
  'holder',
  'number',
  'registered-on',
  'authority',
  'man',
  'woman',
  'remark',
  'photo',
] as const
export type ComparedField = (typeof comparedFields)[number]

const voided = v.strictObject({ certificate: certificateRef, reason: v.picklist(voidReasons) })

/** Why an e-certificate comes later than the paper (standard 6.4.5). */
export const lateReasons = ['peak-day', 'force-majeure', 'system', 'other'] as const

/**
 * One official act about the e-certificates (婚姻电子证照) of one person: a case of its own for each person, in which
 * all certificates the person ever holds are made, verified, issued and made void. Standard 6.4, rules.md 2.6.
 */
export const eCertificateAct = v.variant('type', [
  /** Whose e-certificates these are. */
  v.strictObject({
    type: v.literal('identify'),
    person: v.strictObject({ name: person.entries.name, document: person.entries.document }),
  }),
  /** 6.4.1: the effect of all e-certificates the person holds is judged, before anything is made. */
  v.strictObject({ type: v.literal('review-validity'), ...review }),
  /** The same once more while a certificate is in work: a review grows old (see `e-certificate-review-hours`). */
  v.strictObject({ type: v.literal('review-again'), ...review }),
  /** 制证. The id of this act names the certificate from here on. */
  v.strictObject({
    type: v.literal('make'),
    content,
    /** The record its content was read from: a registration, a transcript or a reissue. */
    record: recordVersion,
    /** The case of the registration that it attests. */
    registration: caseId,
    /** A divorce: the case of the marriage that was dissolved, null where there is none here. */
    dissolves: v.nullable(caseId),
    /** The account under which the registration was done (6.4.4 asks for it again when something is wrong). */
    account: clerk,
    photo: blobRef,
    /** The photograph on the paper certificate: the same plate (同版照片). */
    plate: blobRef,
    /** The certificate whose error this one puts right. */
    supersedes: v.nullable(certificateRef),
  }),
  /** 核验: every field was held against the paper, and the record is still the one it was made from. */
  v.strictObject({
    type: v.literal('verify'),
    made: actionId,
    record: recordVersion,
    compared: v.pipe(
      v.array(v.strictObject({ field: v.picklist(comparedFields), matches: v.boolean() })),
      v.maxLength(comparedFields.length),
    ),
  }),
  /** Something does not match: back to making. */
  v.strictObject({
    type: v.literal('return-to-make'),
    made: actionId,
    fields: v.pipe(v.array(v.picklist(comparedFields)), v.minLength(1), v.maxLength(comparedFields.length)),
    remark: words,
  }),
  /** 签发: what is void is made void and the new one is issued, in one act, in this order. */
  v.strictObject({
    type: v.literal('issue'),
    voids: v.pipe(v.array(voided), v.maxLength(40)),
    issues: actionId,
    /** The version of the record at this moment (K13). */
    record: recordVersion,
    /**
     * The electronic seal under the certificate: which seal, the same as on the paper, and the seal service's own
     * reference. Null until a seal service is connected; the certificate is then sealed later under the same act.
     */
    seal: v.nullable(v.strictObject({ name: title, reference: title })),
  }),
  /** 作废 without a new certificate. */
  v.strictObject({
    type: v.literal('void'),
    certificates: v.pipe(v.array(voided), v.minLength(1), v.maxLength(40)),
    /** The act of another case that says so: an annotation, a revocation decision, a divorce. */
    decision: v.nullable(v.strictObject({ case: caseId, act: actionId })),
    remark: words,
    scans,
  }),
  /** 6.4.4 修改: the original record was put right and saved, under the account that did the registration. */
  v.strictObject({
    type: v.literal('amend'),
    certificate: certificateRef,
    fields: v.pipe(v.array(v.picklist(comparedFields)), v.minLength(1), v.maxLength(comparedFields.length)),
    /** The record after it was put right. */
    record: recordVersion,
    account: clerk,
    reason: words,
    scans,
  }),
  /** A head names who acts for an account that is no more. */
  v.strictObject({ type: v.literal('name-successor'), account: clerk, successor: clerk, reason: words }),
  /** 6.4.5 补制证: the paper is issued, the e-certificate comes later; the person was told when. */
  v.strictObject({
    type: v.literal('promise'),
    kind: v.picklist(certificateKinds),
    registration: caseId,
    by: day,
    why: v.picklist(lateReasons),
    told: v.boolean(),
  }),
  /** 6.4.5: the person is told that it is made, void, or late; the message waits to be sent. */
  v.strictObject({
    type: v.literal('queue-notification'),
    about: v.picklist(['issued', 'voided', 'late']),
    /** The act it tells of: an `issue`, a `void` or a `promise`. */
    of: actionId,
    channel: v.picklist(['sms', 'telephone', 'wechat', 'in-person']),
    /** Telephone number, apart from the act because it may have to go before the case does. */
    contact: v.nullable(blobRef),
  }),
  confirmClock,
  settle,
])
export type ECertificateAct = v.InferOutput<typeof eCertificateAct>
export type ECertificateActOf<T extends ECertificateAct['type']> = Extract<ECertificateAct, { type: T }>
