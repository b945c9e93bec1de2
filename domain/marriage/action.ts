import * as v from 'valibot'
import { day } from '../shared/border.ts'
import { blobRef } from '../shared/evidence.ts'
import { eachParty, grade, partyIds, person } from '../shared/person.ts'

const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?\+08:00$/))
const words = v.pipe(v.string(), v.minLength(1), v.maxLength(500))
const code = v.pipe(v.string(), v.regex(/^[0-9A-Z]{1,4}$/))
const party = v.picklist(partyIds)
const actionId = v.pipe(v.string(), v.regex(/^sha256-[0-9a-f]{64}$/))
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const clerk = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/))
const certificate = v.pipe(v.string(), v.regex(/^J\d{6}-\d{4}-\d{6}$/))
const blank = v.pipe(v.string(), v.regex(/^[0-9A-Za-z -]{4,32}$/))

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

const shownDocument = v.strictObject({
  party,
  type: v.picklist(documentTypes),
  number: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  issuedOn: v.nullable(day),
  validTo: v.nullable(v.union([day, v.literal('long-term')])),
  /** Legalised, apostilled or issued by the mission; null where it is not asked for. */
  legalisation: v.nullable(v.picklist(['legalised', 'apostille', 'mission', 'attesting-officer'])),
  /** `altered` and `not-the-holder's` documents are shown too, and refused (MR07). */
  condition: v.picklist(['good', 'altered', 'not-the-holders']),
  /** At least one picture; an ID card has two, front and back. */
  scans: v.pipe(v.array(blobRef), v.maxLength(40)),
})

/** Whether the person is the document's holder, and how that was found (MR08). */
const identityMatch = v.strictObject({
  how: v.picklist(['fingerprint', 'face', 'registrar', 'second-registrar']),
  matches: v.boolean(),
  /** The second registrar who looked, where one did. */
  second: v.nullable(clerk),
  /** The card's raw record as it was read, when there was a chip. */
  chip: v.nullable(blobRef),
  /** Identity of the reader's security module. */
  samId: v.nullable(v.pipe(v.string(), v.maxLength(40))),
})

/** What each party answered to the registrar, alone (二位是否自愿结婚？是否有婚史？). */
const answers = v.strictObject({
  voluntary: v.boolean(),
  marriedBefore: v.boolean(),
  /** Declared status, GB/T 2261.2: 10, 20, 30, 40. */
  status: code,
  /** The registrar's observation of full capacity (M6). */
  capable: v.boolean(),
})

/** Where and by what right the couple may register here (rules.md 1.4). */
export const competenceModes = [
  'local',
  'city-wide',
  'province-wide',
  'cross-province',
  'nationwide',
  'foreign',
] as const
const competence = v.strictObject({
  mode: v.picklist(competenceModes),
  /** The party, and the document, that the competence rests on; null for nationwide service. */
  basisParty: v.nullable(party),
  basisDocument: v.nullable(v.picklist(documentTypes)),
  basisDocumentValidTo: v.nullable(v.union([day, v.literal('long-term')])),
})

/** A fingerprint of the party, or why there is none: never a ground to refuse by itself. */
const fingerprint = v.variant('given', [
  v.strictObject({
    given: v.literal(true),
    /** GA/T 1011: 11–15 right thumb to little finger, 16–20 left. */
    finger: v.pipe(v.string(), v.regex(/^(1[1-9]|20)$/)),
    quality: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100)),
    image: blobRef,
  }),
  v.strictObject({ given: v.literal(false), reason: words }),
])

/** A declaration as one party read and signed it on the pen display. */
const declaration = v.strictObject({
  status: v.picklist(declaredStatuses),
  /** SHA-256 of the exact text that was shown, see `declarationText`. */
  text: sha256,
  /** Pen strokes (x, y, pressure, time) and their hash-bound text, as JSON. */
  strokes: blobRef,
  /** The same, as the picture that is printed. */
  picture: blobRef,
  /** When the party pressed the red key. */
  confirmedAt: instant,
})

const changeOf = <F extends string, S extends v.GenericSchema>(field: F, value: S) =>
  v.strictObject({ party, field: v.literal(field), value, grade })

/** One fact put right; its value has the form in which the acceptance or the capture would carry it. */
const change = v.variant('field', [
  changeOf('name', person.entries.name),
  changeOf('born', person.entries.born),
  changeOf('nationality', person.entries.nationality),
  changeOf('ethnicity', v.pipe(v.string(), v.regex(/^\d{2}$/))),
  changeOf('residence', v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
  changeOf('occupation', code),
  changeOf('education', code),
])

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
const refusal = {
  codes: v.pipe(v.array(v.picklist(refusalCodes)), v.minLength(1)),
  explanation: words,
  /** 《不予办理结婚登记告知书》 was handed over. */
  noticeGiven: v.boolean(),
}

/** The state of a person's marriage as a check found it, GB/T 2261.2; `unknown` where the source is silent. */
const found = v.picklist(['10', '20', '30', '40', 'unknown'])

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
  v.strictObject({
    type: v.literal('call'),
    variant: v.picklist(variants),
    ticket: v.nullable(v.pipe(v.string(), v.maxLength(16))),
  }),
  /** The check of one party's marital status: through the line, or documented by a named registrar elsewhere. */
  v.strictObject({
    type: v.literal('check-status'),
    party,
    number: v.pipe(v.string(), v.maxLength(40)),
    found,
    check: v.variant('how', [
      v.strictObject({ how: v.literal('online'), source: words, reference: words, at: instant }),
      /** Read over the telephone; the other registrar signed a check whose id begins with `code`. */
      v.strictObject({
        how: v.literal('documented'),
        registrar: clerk,
        office: clerk,
        at: instant,
        code: v.pipe(v.string(), v.regex(/^[0-9A-F]{8}$/)),
      }),
    ]),
  }),
  /** A3–A4: preliminary check passed, the application is accepted (受理). */
  v.strictObject({
    type: v.literal('accept'),
    present: eachParty(v.boolean()),
    parties: eachParty(person),
    match: eachParty(identityMatch),
    answers: eachParty(answers),
    /** Both answered that they are not related by blood within the prohibited degrees (M3). */
    related: v.boolean(),
    documents: v.pipe(v.array(shownDocument), v.maxLength(40)),
    competence,
    /** Make-up only: since when they have lived together as husband and wife, and still do. */
    cohabitation: v.nullable(v.strictObject({ since: day, still: v.boolean() })),
  }),
  /** A3: not accepted (不予受理). */
  v.strictObject({ type: v.literal('refuse'), ...refusal }),
  /** A4–A5: fingerprints, on-site photograph, certificate photograph, occupation, education, contact. */
  v.strictObject({
    type: v.literal('capture'),
    fingerprints: eachParty(fingerprint),
    scenePhoto: blobRef,
    certificatePhoto: blobRef,
    details: eachParty(
      v.strictObject({
        /** GB/T 6565 first level. */
        occupation: code,
        /** GB/T 4658. */
        education: code,
        /** Telephone number, apart from the act because it may have to go before the case does. */
        contact: blobRef,
      }),
    ),
  }),
  /** A correction before the legal moment; after the declarations it makes them void (K7). */
  v.strictObject({
    type: v.literal('correct'),
    changes: v.pipe(v.array(change), v.minLength(1), v.maxLength(14)),
    reason: words,
    proof: v.nullable(blobRef),
  }),
  /** A6: both have read, signed and confirmed their declarations before the oath witness (监誓人). */
  v.strictObject({ type: v.literal('declare'), declarations: eachParty(declaration), witness: clerk }),
  /** A7: examined, “符合结婚条件，准予登记”. */
  v.strictObject({ type: v.literal('examine'), opinion: words }),
  /** A7: examined and not registered (不予登记). */
  v.strictObject({ type: v.literal('decline'), ...refusal }),
  /** A8: papers and the two booklets printed, blanks scanned and checked. */
  v.strictObject({
    type: v.literal('print'),
    certificate,
    blanks: eachParty(blank),
    /** SHA-256 of each PDF as it was printed. */
    papers: v.pipe(v.array(v.strictObject({ paper: words, sha256 })), v.minLength(1), v.maxLength(12)),
    /** The registrar held both booklets against the form, word by word. */
    proofread: v.boolean(),
  }),
  /** A booklet was misprinted, soiled or damaged before delivery: same number, new blank (K10). */
  v.strictObject({
    type: v.literal('spoil'),
    party,
    blank,
    replacement: blank,
    reason: v.picklist(['misprint', 'soiled', 'damaged', 'wrong-kind', 'not-in-ledger']),
  }),
  /** A9: both signed by hand and pressed their fingers on the three papers, which were scanned. */
  v.strictObject({
    type: v.literal('sign'),
    papers: v.pipe(
      v.array(
        v.strictObject({ paper: words, scans: v.pipe(v.array(blobRef), v.minLength(1), v.maxLength(40)) }),
      ),
      v.minLength(1),
      v.maxLength(12),
    ),
    signed: eachParty(v.boolean()),
    printed: eachParty(
      v.variant('pressed', [
        v.strictObject({ pressed: v.literal(true) }),
        v.strictObject({ pressed: v.literal(false), reason: words }),
      ]),
    ),
    /** The sitting in which it happened; an interruption ends it (K12). */
    sitting: clerk,
  }),
  /** After an interruption between signing and registration: both were asked again and still want it (K12). */
  v.strictObject({
    type: v.literal('reconfirm'),
    present: eachParty(v.boolean()),
    confirmed: eachParty(v.boolean()),
    sitting: clerk,
  }),
  /** A10, the legal moment: 完成结婚登记，即确立婚姻关系 (Civil Code 1049). */
  v.strictObject({ type: v.literal('register'), certificate, sitting: clerk }),
  /** A11: one booklet to each, both present. */
  v.strictObject({ type: v.literal('deliver'), present: eachParty(v.boolean()) }),
  /** A12: the free ceremony, asked. */
  v.strictObject({ type: v.literal('offer-ceremony'), attends: v.boolean() }),
  /** A13: the e-certificate comes later; the couple was told when (standard 6.4.5). */
  v.strictObject({ type: v.literal('promise-e-certificate'), by: day, told: v.boolean() }),
  /** A14: the file is complete and filed in the order of art. 5. */
  v.strictObject({
    type: v.literal('file'),
    contents: v.pipe(
      v.array(v.strictObject({ item: words, pages: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) })),
      v.minLength(1),
      v.maxLength(40),
    ),
  }),
  /** Ended before the legal moment, without legal effect. */
  v.strictObject({
    type: v.literal('abort'),
    by: v.picklist(['man', 'woman', 'both', 'registrar']),
    reason: words,
  }),
  /** After the legal moment nothing is deleted, only annotated, on a document of a court or authority. */
  v.strictObject({
    type: v.literal('annotate'),
    ground: v.picklist(['nullity', 'annulment', 'revocation', 'clerical-error', 'identity-change', 'other']),
    document: words,
    effectiveFrom: v.nullable(day),
    remark: words,
    scans: v.pipe(v.array(blobRef), v.minLength(1), v.maxLength(40)),
  }),
  /** A head's approval. */
  v.strictObject({
    type: v.literal('approve'),
    subject: v.picklist(approvalSubjects),
    party: v.nullable(party),
    reason: words,
  }),
  /** The device's clock was held against another, before a second person (rules.md 7.8). */
  v.strictObject({
    type: v.literal('confirm-clock'),
    shown: instant,
    source: words,
    second: words,
  }),
  /** A person decided between branches whose authors did not know of one another. */
  v.strictObject({ type: v.literal('settle'), keep: actionId, reason: words }),
])
export type MarriageAct = v.InferOutput<typeof marriageAct>
export type MarriageActOf<T extends MarriageAct['type']> = Extract<MarriageAct, { type: T }>
