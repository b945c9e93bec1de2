import * as v from 'valibot'
import * as common from '../counter/acts.ts'
import {
  clerk,
  code,
  competence,
  eachTakingPart,
  identityMatch,
  party,
  penSignature,
  refusalOn,
  scans,
  shownDocument,
  words,
} from '../counter/pieces.ts'
import { day } from '../shared/border.ts'
import { eachParty, person } from '../shared/person.ts'
import {
  application,
  approvalSubjects,
  archiveSearch,
  cancelledCertificate,
  competenceModes,
  documentTypes,
  originalRecord,
  proxy,
  refusalCodes,
  reissuedCertificates,
  reissueReasons,
} from './pieces.ts'

/** A number of its own, BJ for a marriage certificate and BL for a divorce certificate. */
const certificate = v.pipe(v.string(), v.regex(/^B[JL]\d{6}-\d{4}-\d{6}$/))

/** Why a reissue is revoked (rules.md K19). */
export const revocationGrounds = [
  'status-had-changed',
  'false-declaration',
  'impersonation',
  'court',
] as const

/**
 * One official act in a reissue (补领婚姻登记证): figure E.1 of the standard, E1–E11. One case gives one certificate
 * anew, to one of the two or to both.
 */
export const reissueAct = v.variant('type', [
  /** E1: called, for a marriage certificate or a divorce certificate. */
  common.call({ of: v.picklist(reissuedCertificates) }),
  common.checkStatus,
  /** E3: the original registration is looked for, and what its record says. */
  v.strictObject({
    type: v.literal('verify-archive'),
    search: archiveSearch,
    /** Null where nothing was found. */
    record: v.nullable(originalRecord),
  }),
  /** E2–E4: documents seen, reason and applicants taken in, the application is accepted. */
  v.strictObject({
    type: v.literal('accept'),
    applies: eachParty(application),
    /** Whether who came is there: the party, or the representative. */
    present: eachTakingPart(v.boolean()),
    /** Who the identity document shows; null for who does not apply. */
    parties: eachTakingPart(person),
    /** Of the person who came: the party, or the representative. */
    match: eachTakingPart(identityMatch),
    answers: eachTakingPart(
      v.strictObject({
        /** 现仍维持该状况: still married, still divorced and not married again. */
        stillSo: v.boolean(),
        /** Present status, GB/T 2261.2. */
        status: code,
        capable: v.boolean(),
      }),
    ),
    reason: v.picklist(reissueReasons),
    /** Whose booklets are made. */
    booklets: eachParty(v.boolean()),
    documents: v.pipe(v.array(shownDocument(documentTypes)), v.maxLength(40)),
    competence: competence(competenceModes, documentTypes),
    proxy: v.nullable(proxy),
    cancelled: v.pipe(v.array(cancelledCertificate), v.maxLength(2)),
  }),
  /** Not accepted (不予受理). */
  v.strictObject({
    type: v.literal('refuse'),
    ...refusalOn(refusalCodes),
    /** A 婚姻登记记录证明 was offered instead. */
    recordCertificateOffered: v.boolean(),
  }),
  common.capture(common.thoseTakingPart),
  common.correct,
  /** E6: who applies has read, signed and confirmed the declaration before the oath witness (监誓人). */
  v.strictObject({
    type: v.literal('declare'),
    declarations: eachTakingPart(v.strictObject(penSignature)),
    witness: clerk,
  }),
  /** E7: examined, “符合补领条件，准予补发”. */
  common.examine,
  /** Examined and not reissued (不予补发). */
  v.strictObject({
    type: v.literal('decline'),
    ...refusalOn(refusalCodes),
    recordCertificateOffered: v.boolean(),
  }),
  /** E8: papers and booklets printed. */
  v.strictObject({
    ...common.print(common.thoseTakingPart, 'BJ').entries,
    certificate,
    /** 登记日期 on the booklets: that of the original registration. */
    registrationDate: day,
    /** 备注 on the booklets: that it was reissued, and when. */
    remark: words,
  }),
  common.spoil,
  common.sign(common.thoseTakingPart),
  common.reconfirm(common.thoseTakingPart),
  /** E10, the moment of the reissue (补发); the marriage or divorce itself has its own, long ago. */
  v.strictObject({ ...common.register('BJ').entries, certificate }),
  common.deliver(common.thoseTakingPart),
  common.promiseECertificate,
  common.file,
  common.abort,
  common.annotate,
  common.retract,
  /** K19: the reissue was invalid, and the registry revokes it. */
  v.strictObject({
    type: v.literal('revoke-reissue'),
    ground: v.picklist(revocationGrounds),
    /** The day on which the status had changed; null where the ground is another. */
    changedOn: v.nullable(day),
    document: words,
    scans,
    /** Which booklets were brought back. */
    recovered: eachTakingPart(v.boolean()),
    reason: words,
  }),
  /** A booklet of a revoked reissue came back later. */
  v.strictObject({ type: v.literal('recover-booklet'), party, on: day, scans }),
  common.approve(approvalSubjects),
  common.confirmClock,
  common.settle,
])
export type ReissueAct = v.InferOutput<typeof reissueAct>
export type ReissueActOf<T extends ReissueAct['type']> = Extract<ReissueAct, { type: T }>
