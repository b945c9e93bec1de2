import * as v from 'valibot'
import * as common from '../counter/acts.ts'
import {
  documentNumber,
  identityMatch,
  instant,
  refusalOn,
  scans,
  sha256,
  validTo,
  words,
} from '../counter/pieces.ts'
import { blobRef } from '../log/blob-ref.ts'
import { day } from '../shared/border.ts'
import { grade, identityDocumentTypes } from '../shared/person.ts'

const title = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const caseId = v.pipe(v.string(), v.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/))
const papers = v.pipe(v.array(blobRef), v.maxLength(20))

/** Who asks: the person, a representative with a notarised power, or an authority with its letter. */
export const askedBy = ['self', 'proxy', 'authority'] as const

/** Grounds on which no record certificate is given. */
export const refusalCodes = ['RC01', 'RC02', 'RC03'] as const

/** Where it was searched. */
export const holdings = ['own-holdings', 'provincial-system', 'national-system', 'paper-archive'] as const

/** What a record is of. */
export const recordKinds = ['marriage', 'divorce', 'divorce-by-judgment', 'reissue'] as const

/** Whether a registration holds, as the remarks on its record say (No. 32 art. 9). */
export const standings = ['in-force', 'void', 'annulled', 'revoked'] as const

/** One record that was found. */
const foundRecord = v.strictObject({
  of: v.picklist(recordKinds),
  date: day,
  authority: title,
  number: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(80))),
  /** The other party, as the record names one. */
  other: name,
  /** Its case in this system, where it has one. */
  case: v.nullable(caseId),
  /** What its remarks say of it; left out by searches of before this was asked. */
  standing: v.optional(v.picklist(standings)),
})
export type FoundRecord = v.InferOutput<typeof foundRecord>

/**
 * One official act about a record certificate (婚姻登记记录证明, rules.md 3.4 no. 18): what the records of a period say
 * of one person, and nothing about what they do not hold.
 */
export const recordCertificateAct = v.variant('type', [
  /** 申请: who asks about whom, for what, and for which period. */
  v.strictObject({
    type: v.literal('apply'),
    /** Of whom the records are asked. */
    person: v.strictObject({
      name,
      born: v.nullable(day),
      document: v.strictObject({ type: v.picklist(identityDocumentTypes), number: documentNumber, validTo }),
      grade,
    }),
    by: v.picklist(askedBy),
    /** Of who came: the person, the representative, or who shows the letter. */
    match: identityMatch,
    proxy: v.nullable(
      v.strictObject({
        name,
        number: documentNumber,
        deed: v.strictObject({
          number: title,
          notary: title,
          issuedOn: day,
          namesMatter: v.boolean(),
          /** Whom the power names. */
          proxy: v.nullable(v.strictObject({ name, number: documentNumber })),
          scans: papers,
        }),
      }),
    ),
    /** Of a court, procuratorate, police or state security organ. */
    letter: v.nullable(
      v.strictObject({ authority: title, number: title, badges: v.boolean(), scans: papers }),
    ),
    /** The searched period, both days included. */
    period: v.strictObject({ from: day, to: day }),
    purpose: words,
    /** Pictures of the identity document. */
    scans: papers,
  }),
  /** 查档: bound to this case, for this person and no other. */
  v.strictObject({
    type: v.literal('search'),
    /** The number that was searched for. */
    number: documentNumber,
    searched: v.pipe(
      v.array(v.strictObject({ holding: v.picklist(holdings), name: title, reference: title, at: instant })),
      v.maxLength(10),
    ),
    found: v.pipe(v.array(foundRecord), v.maxLength(40)),
  }),
  /** 出具: the certificate says what was found in the period, or that nothing was. */
  v.strictObject({
    type: v.literal('issue'),
    /** 编号 of the certificate. */
    number: title,
    result: v.picklist(['no-record', 'records']),
    /** SHA-256 of the text that was printed, see `recordCertificateText`. */
    text: sha256,
    /** The sealed paper. */
    scans,
  }),
  /** 不予出具. */
  v.strictObject({ type: v.literal('refuse'), ...refusalOn(refusalCodes) }),
  v.strictObject({ type: v.literal('abort'), reason: words }),
  common.approve(['manual-entry', 'identity-match']),
  common.confirmClock,
  common.settle,
])
export type RecordCertificateAct = v.InferOutput<typeof recordCertificateAct>
export type RecordCertificateActOf<T extends RecordCertificateAct['type']> = Extract<
  RecordCertificateAct,
  { type: T }
>
