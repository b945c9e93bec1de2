import * as v from 'valibot'
import { confirmClock, retract, settle } from '../counter/acts.ts'
import { filedItem, party, refusalOn, words } from '../counter/pieces.ts'
import { blobRef } from '../log/blob-ref.ts'
import { archiveNumber } from '../shared/archive/archive-number.ts'
import { day } from '../shared/border.ts'

const caseId = v.pipe(v.string(), v.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/))
const title = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(2000))
const scans = v.pipe(v.array(blobRef), v.maxLength(40))

/**
 * What sets a revocation going (rules.md 2.5): a judgment of nullity (婚姻无效) or of annulment (撤销婚姻), an
 * administrative judgment revoking the registration, evidence on which the registry itself revokes it (impersonation,
 * fraud), or an application to annul, which since 2021 only a court may hear.
 */
export const triggers = [
  'nullity',
  'annulment',
  'administrative-judgment',
  'own-decision',
  'application',
] as const
export type Trigger = (typeof triggers)[number]

/** Who sent the document. */
export const senders = ['court', 'procuratorate', 'police', 'party', 'other'] as const
export type Sender = (typeof senders)[number]

/** What was received. */
export const documentTypes = [
  'civil-judgment',
  'administrative-judgment',
  'judicial-recommendation',
  'procuratorial-recommendation',
  'police-finding',
  'application',
] as const
export type DocumentType = (typeof documentTypes)[number]

/** The registration that the document is about: its own case here, or the transcript of an old one. */
const affected = v.strictObject({
  case: caseId,
  kind: v.picklist(['marriage', 'divorce', 'reissue', 'transcript']),
  /** 字号, verbatim. */
  certificate: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(40))),
})
export type Affected = v.InferOutput<typeof affected>

/** Whom a notice or a decision is served on, or who makes a statement. */
export const addressees = [
  'man',
  'woman',
  'impersonated',
  'interested',
  'court',
  'procuratorate',
  'police',
] as const
export type Addressee = (typeof addressees)[number]

const service = v.strictObject({
  to: v.picklist(addressees),
  on: day,
  how: v.picklist(['in-person', 'post', 'left', 'electronic', 'public-notice']),
})

/** Grounds on which nothing is annotated. */
export const refusalCodes = ['RV01', 'RV02', 'RV03', 'RV04'] as const
export type RevocationRefusalCode = (typeof refusalCodes)[number]

/**
 * One official act in a revocation case (婚姻无效、撤销婚姻、撤销婚姻登记): a document is received, checked with its
 * sender, and noted in the archive. The registration itself is never deleted or rewritten.
 */
export const revocationAct = v.variant('type', [
  /** 收到: a judgment, a recommendation, a finding, or an application. */
  v.strictObject({
    type: v.literal('receive'),
    trigger: v.picklist(triggers),
    document: v.strictObject({
      type: v.picklist(documentTypes),
      title,
      number: v.nullable(title),
      /** The court or authority whose document it is. */
      issuedBy: title,
      issuedOn: day,
      scans,
    }),
    sender: v.picklist(senders),
    receivedOn: day,
    /** The registrations that it is about; empty while they have not been found. */
    affected: v.pipe(v.array(affected), v.maxLength(20)),
    /** 解释（一）第二十一条: the court has collected the certificates and sent them along. */
    certificates: v.picklist(['with-the-document', 'partly', 'not']),
  }),
  /** 核实真伪: asked of the sender, through a way of its own and not the one that stands on the document. */
  v.strictObject({
    type: v.literal('check-authenticity'),
    asked: title,
    how: v.picklist(['telephone', 'visit', 'letter', 'exchange-platform']),
    on: day,
    authentic: v.boolean(),
    reference: v.nullable(title),
    remark: v.nullable(words),
    scans,
  }),
  /** 生效日期: from which day the document has effect, and what shows it. */
  v.strictObject({
    type: v.literal('set-effect-date'),
    effectiveOn: day,
    shownBy: v.picklist(['proof-of-effect', 'final-instance', 'appeal-period-over', 'on-its-face']),
    /** The last day of service on a party, from which the appeal period runs. */
    servedOn: v.nullable(day),
    scans,
  }),
  /** 拟撤销告知书: what the registry means to do, why, and until when the parties may speak (own decision only). */
  v.strictObject({
    type: v.literal('notice-of-intent'),
    facts: text,
    ground: text,
    /** The last day for statements and for asking for a hearing. */
    statementsUntil: day,
    served: v.pipe(v.array(service), v.minLength(1), v.maxLength(10)),
    scans,
  }),
  /** 陈述、申辩、听证: what somebody said, asked for, or waived. */
  v.strictObject({
    type: v.literal('statement'),
    by: v.picklist(addressees),
    what: v.picklist(['statement', 'hearing-asked', 'hearing-held', 'waived']),
    on: day,
    summary: text,
    scans,
  }),
  /** 法制审核: a person other than the head looks at the decision before it is made. */
  v.strictObject({ type: v.literal('review-legality'), agrees: v.boolean(), opinion: text }),
  /** 撤销婚姻登记决定书, or the decision not to revoke. */
  v.strictObject({
    type: v.literal('decide'),
    decision: v.picklist(['revoke', 'not-revoke']),
    number: title,
    reasons: text,
    /** Whose identity was used by another; null where nobody's was. */
    impersonated: v.nullable(party),
    scans,
  }),
  /** 送达. */
  v.strictObject({
    type: v.literal('serve'),
    served: v.pipe(v.array(service), v.minLength(1), v.maxLength(10)),
    scans,
  }),
  /**
   * 加注: the remark that goes on the original form, with the number of this file. The registration's own case carries
   * an `annotate` of its own, which names this case.
   */
  v.strictObject({
    type: v.literal('annotate'),
    affected: v.pipe(v.array(affected), v.minLength(1), v.maxLength(20)),
    effect: v.picklist(['void', 'revoked']),
    /** 档号 of this file; the remark on the original form names it (No. 32 art. 9). */
    archiveNumber,
    impersonated: v.nullable(party),
    remark: text,
  }),
  /** 撤回加注: a remark was written in error, of another registration or under another number. */
  retract,
  /** 归档, in the order of art. 6. */
  v.strictObject({
    type: v.literal('file'),
    archiveNumber,
    contents: v.pipe(v.array(filedItem), v.minLength(1), v.maxLength(40)),
  }),
  /** 不予受理、不予办理. */
  v.strictObject({
    type: v.literal('refuse'),
    ...refusalOn(refusalCodes),
    /** To whom it was passed on: a lead on impersonation goes to the police without delay. */
    passedOnTo: v.nullable(v.picklist(['court', 'procuratorate', 'police', 'registry'])),
  }),
  /** A head's approval; approvals are acts, never tick boxes. */
  v.strictObject({ type: v.literal('approve'), subject: v.picklist(['annotation']), reason: words }),
  confirmClock,
  settle,
])
export type RevocationAct = v.InferOutput<typeof revocationAct>
export type RevocationActOf<T extends RevocationAct['type']> = Extract<RevocationAct, { type: T }>
