import * as v from 'valibot'
import { instant, scans, words } from '../counter/pieces.ts'
import { day } from '../shared/border.ts'
import { eachParty } from '../shared/person.ts'

/** Number of a paper that the office gives out: a receipt, a confirmation slip. */
export const paperNumber = v.pipe(v.string(), v.minLength(1), v.maxLength(40))
/** What a part of an agreement may say: as long as ten typed pages. */
const clause = v.pipe(v.string(), v.minLength(1), v.maxLength(8000))
/** What it says of one child's support, or of the visits. */
const sentence = v.pipe(v.string(), v.minLength(1), v.maxLength(1000))
const caseId = v.pipe(v.string(), v.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/))

/** The documents that a party may show beside the marriage certificate and the agreement. */
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
  'military-marriage-certificate',
  'military-id',
  'identity-proof',
  'other',
] as const

/** Violence at home that a party tells of: heard, dissuaded, and told where to seek help (条例 2025). */
export const violence = v.variant('found', [
  v.strictObject({ found: v.literal(false) }),
  v.strictObject({ found: v.literal(true), advised: v.boolean() }),
])

/** Who issued the marriage certificate; a Chinese mission abroad counts as the mainland does (116号). */
export const marriageIssuers = ['mainland', 'chinese-mission', 'hong-kong-macao-taiwan', 'abroad'] as const

/** The marriage that is to end, and how the office knows of it. */
export const existingMarriage = v.strictObject({
  registeredOn: day,
  /** 登记机关 as it is printed. */
  authority: words,
  /** 结婚证字号, of today's form or verbatim as of old (rules.md 3.1). */
  certificate: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  issuedBy: v.picklist(marriageIssuers),
  /** A case of this system, named by its id and nothing else, or the certificates alone. */
  known: v.variant('from', [
    v.strictObject({ from: v.literal('own-case'), case: caseId }),
    v.strictObject({ from: v.literal('transcript'), case: caseId }),
    v.strictObject({ from: v.literal('certificate') }),
  ]),
  /** Each party's own certificate: scanned, or lost. */
  certificates: eachParty(
    v.variant('shown', [
      v.strictObject({ shown: v.literal(true), scans }),
      /** One lost is stated in writing (116号). */
      v.strictObject({ shown: v.literal(false), statement: v.nullable(scans) }),
    ]),
  ),
  /** Whether each is the person whom the certificate names, by name, birth and number; else it is proved why not. */
  sameAsCertificate: eachParty(v.boolean()),
  /** A copy with the archive's stamp, needed where both are lost. */
  archiveCopy: v.nullable(scans),
})

/** Whether another authority already has a live application of the couple. */
export const applicationSearch = v.variant('found', [
  v.strictObject({ found: v.literal(false), source: words }),
  v.strictObject({ found: v.literal(true), source: words, office: words, receipt: paperNumber }),
])

/** The parts on which a divorce by registration rests (Civil Code 1076). */
export const agreementParts = ['divorce', 'children', 'property', 'debts'] as const

/** A child of both, with whom it lives, who pays for it and when the other sees it. */
const child = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  sex: v.picklist(['0', '1', '2', '9']),
  born: day,
  custody: v.picklist(['man', 'woman', 'in-turns', 'grown-up']),
  support: sentence,
  visits: sentence,
})

/** The agreement (离婚协议书) typed in its parts. */
export const agreement = v.strictObject({
  consent: clause,
  /** Empty where `childless` says so. */
  children: v.pipe(v.array(child), v.maxLength(20)),
  childless: v.boolean(),
  property: clause,
  debts: clause,
  other: v.nullable(clause),
})

/** The dates of an application as they stand on its receipt (rules.md 1.8). */
export const printedPeriod = {
  endsOn: day,
  opensOn: day,
  firstWorkingDay: day,
  closesOn: day,
  /** 以国务院公布的放假安排为准: a schedule still to come may move a date. */
  provisional: v.boolean(),
} as const

/** The readings by which the dates were computed. */
export const readings = v.strictObject({
  rollFirst: v.boolean(),
  weekendIsRest: v.boolean(),
  makeupIsWork: v.boolean(),
})

/** The receipt (受理回执单) shown, or why it is not. */
export const shownReceipt = v.variant('shown', [
  v.strictObject({ shown: v.literal(true), scans }),
  v.strictObject({ shown: v.literal(false), explanation: words, scans: v.nullable(scans) }),
])

/** What one party said alone (询问笔录). */
export const inquiryAnswers = v.strictObject({
  voluntary: v.boolean(),
  /** Forced, threatened or deceived into it. */
  coerced: v.boolean(),
  capable: v.boolean(),
  /** Knows and agrees to each part of the agreement. */
  agrees: v.strictObject({ children: v.boolean(), property: v.boolean(), debts: v.boolean() }),
  /** Understands that the marriage ends today and that the agreement is not changed here any more. */
  understands: v.boolean(),
})

/** When something began and ended. */
export const between = { began: instant, ended: instant } as const
