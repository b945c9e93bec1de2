import * as v from 'valibot'
import * as common from '../counter/acts.ts'
import { competenceModes } from '../counter/competence.ts'
import {
  clerk,
  competence,
  documentNumber,
  filedItem,
  fingerprint,
  identityMatch,
  party,
  penSignature,
  pressedFinger,
  refusalOn,
  scans,
  sha256,
  shownDocument,
  words,
} from '../counter/pieces.ts'
import { blobRef } from '../log/blob-ref.ts'
import { day } from '../shared/border.ts'
import { eachParty, person } from '../shared/person.ts'
import {
  agreement,
  agreementParts,
  applicationSearch,
  between,
  documentTypes,
  existingMarriage,
  inquiryAnswers,
  paperNumber,
  printedPeriod,
  readings,
  shownReceipt,
  violence,
} from './pieces.ts'

/** Grounds on which an application is not accepted or the divorce not registered (rules.md 1.7). */
export const refusalCodes = [
  'DR01',
  'DR02',
  'DR03',
  'DR04',
  'DR05',
  'DR06',
  'DR07',
  'DR08',
  'DR09',
  'DR10',
  'DR11',
  'DR12',
  'DR13',
  'DR14',
] as const

/** Those that speak against accepting the application, before there is a receipt. */
export const refusalCodesAtFirst = [
  'DR01',
  'DR02',
  'DR03',
  'DR04',
  'DR05',
  'DR06',
  'DR07',
  'DR08',
  'DR14',
] as const satisfies readonly (typeof refusalCodes)[number][]

/** What a head may be asked to approve; approvals are acts, never tick boxes. */
export const approvalSubjects = [
  'manual-entry',
  'no-fingerprint',
  'identity-match',
  'annotation',
  'termination',
  /** Registering on a day that only the printed receipt allows (K5). */
  'printed-window',
] as const

/** What became of a marriage certificate: stamped “双方离婚，证件失效” and given back, not stamped, or lost before. */
export const marriageCertificateFates = ['stamped', 'not-stamped', 'lost'] as const

/** What ends an application between its receipt and the registration. */
export const terminationGrounds = [
  'death',
  'incapacity',
  'court-dissolution',
  'duplicate-application',
] as const

/** How an application that led to no divorce ended. */
export const applicationEnds = ['withdrawn', 'deemed-withdrawn', 'terminated'] as const

const everyone = eachParty(v.boolean())
const pen = v.strictObject(penSignature)
const documents = v.pipe(v.array(shownDocument(documentTypes)), v.maxLength(40))
const { scenePhoto, details } = common.capture(common.bothParties).entries

/** C1–C5, the first visit: the application (离婚登记申请). */
const application = [
  /** C1: the couple is called and enters. */
  common.call({}),
  /** The check of one party's marital status; both must be found married. */
  common.checkStatus,
  /** C2a: mediation was offered (是否需要调解), and held where it was wanted, without bringing them together. */
  v.strictObject({
    type: v.literal('mediate'),
    wanted: v.boolean(),
    session: v.nullable(v.strictObject({ mediator: words, ...between })),
  }),
  /** C2a: they are reconciled and go home; the case ends. */
  v.strictObject({ type: v.literal('reconcile'), mediator: words, remark: words }),
  /** C2–C3: documents and marriage checked, both asked, the application is accepted (受理). */
  v.strictObject({
    type: v.literal('accept'),
    present: everyone,
    parties: eachParty(person),
    match: eachParty(identityMatch),
    answers: eachParty(
      v.strictObject({
        voluntary: v.boolean(),
        /** The registrar's observation of full civil capacity. */
        capable: v.boolean(),
        violence,
      }),
    ),
    /** Agreed on divorce, children, property and debts, and laid on the table in writing. */
    agreed: v.strictObject({
      divorce: v.boolean(),
      children: v.boolean(),
      property: v.boolean(),
      debts: v.boolean(),
    }),
    agreement: v.strictObject({ scans }),
    documents,
    competence: competence(competenceModes, documentTypes),
    marriage: existingMarriage,
    elsewhere: applicationSearch,
    /** What the registrar is told and warns of; none of it bars a divorce by consent. */
    told: v.strictObject({ pregnantOrRecentlySo: v.boolean(), suitPending: v.boolean() }),
  }),
  /** C3: not accepted (不予受理). */
  v.strictObject({ type: v.literal('refuse'), ...refusalOn(refusalCodesAtFirst) }),
  common.correct,
  /** C4: photograph on site, fingerprints, and the application form confirmed and signed by each. */
  v.strictObject({
    type: v.literal('apply'),
    /** Who is before the registrar; applications of before it was asked for do not say. */
    present: v.optional(everyone),
    scenePhoto: blobRef,
    fingerprints: eachParty(fingerprint),
    signatures: eachParty(pen),
  }),
  /** C5: 《离婚登记申请受理回执单》 with the dates printed on it; from here the cooling-off period runs. */
  v.strictObject({
    type: v.literal('issue-receipt'),
    number: paperNumber,
    /** 登记机关 as printed: the only one that may register this divorce. */
    authority: words,
    receivedOn: day,
    ...printedPeriod,
    readings,
    given: everyone,
  }),
  /** The receipt once more: its dates were recomputed, or it was lost. */
  v.strictObject({
    type: v.literal('reprint-receipt'),
    reason: v.picklist(['recomputed', 'lost', 'misprint']),
    ...printedPeriod,
    given: everyone,
  }),
  /** Either party alone, in person, within the cooling-off period (撤回离婚登记申请). */
  v.strictObject({
    type: v.literal('withdraw'),
    by: party,
    match: identityMatch,
    /** Number of the identity document that was shown. */
    document: documentNumber,
    /** That a document renewed since the application is the same person's. */
    identityProof: v.optional(scans),
    receipt: shownReceipt,
    /** 《撤回离婚登记申请书》 in the own hand. */
    form: pen,
    scans,
    /** 《撤回离婚登记申请确认单》 and whether it was handed over. */
    confirmation: paperNumber,
    given: v.boolean(),
  }),
] as const

/** C6–C19, the second visit: the divorce (离婚登记). */
const registration = [
  /** C6: the couple is called within the second period. */
  v.strictObject({
    type: v.literal('call-again'),
    ticket: v.nullable(v.pipe(v.string(), v.maxLength(16))),
  }),
  /** C7: identity, documents and receipt again, and each held against the photograph of the first visit. */
  v.strictObject({
    type: v.literal('recheck'),
    present: everyone,
    match: eachParty(identityMatch),
    documents,
    receipt: shownReceipt,
    likeness: eachParty(v.strictObject({ how: v.picklist(['face', 'registrar']), matches: v.boolean() })),
  }),
  /** C8: one party is asked alone, the other out of the room (询问笔录). */
  v.strictObject({
    type: v.literal('inquire'),
    party,
    ...between,
    otherAbsent: v.boolean(),
    recorder: clerk,
    /** SHA-256 of the agreement's text that the questions are about; records of before it was asked for have none. */
    agreement: v.optional(sha256),
    answers: inquiryAnswers,
    violence,
    record: pen,
    scans,
  }),
  /** The agreement in its parts, typed from what the couple brought. */
  v.strictObject({ type: v.literal('write-agreement'), agreement, scans }),
  /** C9: both sign the agreement before the registrar, each page of each copy, and press their fingers. */
  v.strictObject({
    type: v.literal('sign-agreement'),
    /** SHA-256 of the agreement's text. */
    text: sha256,
    pages: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(60)),
    copies: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(9)),
    signed: eachParty(v.strictObject({ everyPage: v.boolean(), finger: pressedFinger })),
    /** 离婚登记完成后，婚姻登记机关不受理协议变更: both were told. */
    warned: v.boolean(),
    scans,
  }),
  /** A party no longer consents, or disputes a clause: today nothing is registered, the period runs on. */
  v.strictObject({
    type: v.literal('note-no-consent'),
    by: v.picklist(['man', 'woman', 'both']),
    to: v.picklist(agreementParts),
    remark: words,
    noticeGiven: v.boolean(),
  }),
  /** 不予办理 today; within the window they may come again. */
  v.strictObject({ type: v.literal('decline'), ...refusalOn(refusalCodes) }),
  /** C10: on-site photograph, a single certificate photograph of each, occupation, education, contact. */
  v.strictObject({ type: v.literal('capture'), scenePhoto, certificatePhoto: eachParty(blobRef), details }),
  /** C11: each reads the own declaration, confirms it by the red key and signs (声明书). */
  v.strictObject({ type: v.literal('declare'), declarations: eachParty(pen), witness: clerk }),
  /** C12: examined, “符合离婚条件，准予登记”. */
  common.examine,
  /** C13: “两位如果考虑清楚了，我现在就为你们办理”: a finger and a signature of each. */
  v.strictObject({
    type: v.literal('consent'),
    present: everyone,
    confirmed: everyone,
    fingerprints: eachParty(fingerprint),
    signatures: eachParty(pen),
  }),
  /** C14: papers and the two divorce certificates. */
  common.print(common.bothParties, 'L'),
  common.spoil,
  /** C15 */
  common.sign(common.bothParties),
  common.reconfirm(common.bothParties),
  /** C16, the legal moment: 完成离婚登记，即解除婚姻关系 (Civil Code 1080). */
  common.register('L'),
  /**
   * C17: a certificate and an agreement to each who is there; the marriage certificates stamped and returned. What
   * belongs to a party who has left is kept, and nothing is said of it.
   */
  v.strictObject({
    type: v.literal('deliver'),
    present: everyone,
    marriageCertificates: eachParty(v.nullable(v.picklist(marriageCertificateFates))),
    agreements: everyone,
  }),
  /** What was kept for a party who had left is handed over, in person and on another day, it may be. */
  v.strictObject({
    type: v.literal('hand-over'),
    party,
    match: identityMatch,
    /** Number of the identity document that was shown. */
    document: documentNumber,
    /** That a document renewed since the application is the same person's. */
    identityProof: v.optional(scans),
    marriageCertificate: v.picklist(marriageCertificateFates),
    agreement: v.boolean(),
    /** The signed slip that all of it was received. */
    scans,
  }),
  /** C18 */
  common.promiseECertificate,
  /** C19 */
  common.file,
] as const

/** What may happen beside the two visits. */
const beside = [
  /** An application that led to no divorce is in the archive too (116号; rules.md 5). */
  v.strictObject({
    type: v.literal('file-application'),
    outcome: v.picklist(applicationEnds),
    contents: v.pipe(v.array(filedItem), v.minLength(1), v.maxLength(40)),
  }),
  /** Ended before there is a receipt, without legal effect. */
  common.abort,
  /**
   * A death, incapacity or a court ends the process between receipt and registration; so does an earlier application of
   * the couple at another authority (K6).
   */
  v.strictObject({
    type: v.literal('terminate'),
    ground: v.picklist(terminationGrounds),
    party: v.nullable(party),
    document: words,
    effectiveOn: v.nullable(day),
    /** The couple's earlier application, which counts (K6). */
    earlier: v.optional(v.strictObject({ receipt: paperNumber, authority: words, receivedOn: day })),
    scans,
  }),
  common.annotate,
  common.retract,
  common.approve(approvalSubjects),
  common.confirmClock,
  common.settle,
] as const

/**
 * One official act in a divorce case (离婚登记). Acts are added, never edited. Flow C1–C19 of the standard's annex C,
 * two visits; what each act needs and where it leads stands in `flow.ts`.
 */
export const divorceAct = v.variant('type', [...application, ...registration, ...beside])
export type DivorceAct = v.InferOutput<typeof divorceAct>
export type DivorceActOf<T extends DivorceAct['type']> = Extract<DivorceAct, { type: T }>
