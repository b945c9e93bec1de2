import * as v from 'valibot'
import {
  abort,
  annotate,
  approve,
  bothParties,
  call,
  capture,
  checkStatus,
  confirmClock,
  correct,
  deliver,
  examine,
  file,
  print,
  promiseECertificate,
  reconfirm,
  register,
  retract,
  settle,
  sign,
  spoil,
} from '../counter/acts.ts'
import { competenceModes } from '../counter/competence.ts'
import {
  clerk,
  code,
  competence,
  identityMatch,
  instant,
  penSignature,
  refusalOn,
  shownDocument,
  words,
} from '../counter/pieces.ts'
import { day } from '../shared/border.ts'
import { eachParty, person } from '../shared/person.ts'

/** 结婚登记, or 补办结婚登记 with effect from the day both met the conditions (rules.md 2.2). */
export const variants = ['marriage', 'make-up'] as const

/** GB/T 2261.2 codes that may stand on a marriage declaration: 未婚, 丧偶, 离婚. */
export const declaredStatuses = ['10', '30', '40'] as const

/** A document that was shown (提供证件情况: every one, none omitted), with its scans. */
export const documentTypes = [
  'id-card',
  'temporary-id-card',
  'household-book',
  'residence-permit-of-xian',
  'hkm-permit',
  'hk-macao-id-card',
  'hmt-residence-permit',
  'tw-permit',
  'tw-id-card',
  'passport',
  'travel-document',
  'permanent-residence-card',
  'no-spouse-certificate',
  'translation',
  'military-marriage-certificate',
  'military-id',
  'divorce-certificate',
  'divorce-judgment',
  'proof-of-effect',
  'death-certificate',
  'marriage-certificate',
  'identity-proof',
  'other',
] as const

/** What each party answered to the registrar, alone (二位是否自愿结婚？是否有婚史？). */
const answers = v.strictObject({
  voluntary: v.boolean(),
  marriedBefore: v.boolean(),
  /** Declared status, GB/T 2261.2: 10, 20, 30, 40. */
  status: code,
  /** The registrar's observation of full capacity (M6). */
  capable: v.boolean(),
})

/** A declaration as one party read and signed it on the pen display. */
const declaration = v.strictObject({
  status: v.picklist(declaredStatuses),
  ...penSignature,
})

/** Grounds on which a marriage is not accepted or not registered (rules.md 1.6). */
export const refusalCodes = [
  'MR01',
  'MR02',
  'MR03',
  'MR04',
  'MR05',
  'MR06',
  'MR07',
  'MR08',
  'MR09',
  'MR10',
  'MR11',
  'MR12',
] as const

/** What a head may be asked to approve; approvals are acts, never tick boxes. */
export const approvalSubjects = [
  'manual-entry',
  'no-fingerprint',
  'leap-day-age',
  'annotation',
  'identity-match',
] as const

/**
 * One official act in a marriage case (结婚登记, 补办结婚登记). Acts are added, never edited.
 * Flow A1–A14 of the standard's annex A; what each needs and where it leads stands in `flow.ts`.
 */
export const marriageAct = v.variant('type', [
  /** A1: a couple has a slot. */
  v.strictObject({
    type: v.literal('book'),
    variant: v.picklist(variants),
    channel: v.picklist(['web', 'wechat', 'telephone', 'on-site']),
    names: eachParty(words),
    slot: instant,
  }),
  /** A2: the couple is called and enters together. */
  call({ variant: v.picklist(variants) }),
  checkStatus,
  /** A3–A4: preliminary check passed, the application is accepted (受理). */
  v.strictObject({
    type: v.literal('accept'),
    present: eachParty(v.boolean()),
    parties: eachParty(person),
    match: eachParty(identityMatch),
    answers: eachParty(answers),
    /** Both answered that they are not related by blood within the prohibited degrees (M3). */
    related: v.boolean(),
    documents: v.pipe(v.array(shownDocument(documentTypes)), v.maxLength(40)),
    competence: competence(competenceModes, documentTypes),
    /** Make-up only: since when they have lived together as husband and wife, and still do. */
    cohabitation: v.nullable(v.strictObject({ since: day, still: v.boolean() })),
  }),
  /** A3: not accepted (不予受理). */
  v.strictObject({ type: v.literal('refuse'), ...refusalOn(refusalCodes) }),
  /** A4–A5: fingerprints, on-site photograph, certificate photograph, occupation, education, contact. */
  capture(bothParties),
  correct,
  /** A6: both have read, signed and confirmed their declarations before the oath witness (监誓人). */
  v.strictObject({ type: v.literal('declare'), declarations: eachParty(declaration), witness: clerk }),
  /** A7: examined, “符合结婚条件，准予登记”. */
  examine,
  /** A7: examined and not registered (不予登记). */
  v.strictObject({ type: v.literal('decline'), ...refusalOn(refusalCodes) }),
  /** A8: papers and the two booklets printed, blanks scanned and checked. */
  print(bothParties, 'J'),
  spoil,
  /** A9: both signed by hand and pressed their fingers on the three papers, which were scanned. */
  sign(bothParties),
  reconfirm(bothParties),
  /** A10, the legal moment: 完成结婚登记，即确立婚姻关系 (Civil Code 1049). */
  register('J'),
  /** A11: one booklet to each, both present. */
  deliver(bothParties),
  /** A12: the free ceremony, asked. */
  v.strictObject({ type: v.literal('offer-ceremony'), attends: v.boolean() }),
  /** A13: the e-certificate comes later; the couple was told when (standard 6.4.5). */
  promiseECertificate,
  /** A14: the file is complete and filed in the order of art. 5. */
  file,
  abort,
  annotate,
  retract,
  approve(approvalSubjects),
  confirmClock,
  settle,
])
export type MarriageAct = v.InferOutput<typeof marriageAct>
export type MarriageActOf<T extends MarriageAct['type']> = Extract<MarriageAct, { type: T }>
