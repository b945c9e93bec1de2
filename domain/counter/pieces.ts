import * as v from 'valibot'
import { blobRef } from '../log/blob-ref.ts'
import { day } from '../shared/border.ts'
import { eachParty, grade, partyIds, person } from '../shared/person.ts'

/** Legal time, ISO 8601 with +08:00. */
export const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?\+08:00$/))
/** What a person wrote: never empty, never long. */
export const words = v.pipe(v.string(), v.minLength(1), v.maxLength(500))
/** A code of one of the national tables. */
export const code = v.pipe(v.string(), v.regex(/^[0-9A-Z]{1,4}$/))
/** One of the two places at the counter. */
export const party = v.picklist(partyIds)
/** Names an act. */
export const actionId = v.pipe(v.string(), v.regex(/^sha256-[0-9a-f]{64}$/))
/** Names a case. */
export const caseId = v.pipe(v.string(), v.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/))
/** SHA-256, lower-case hex. */
export const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
/** Names a clerk, an office or a sitting. */
export const clerk = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/))
/** Number printed on a blank booklet (印制号). */
export const blank = v.pipe(v.string(), v.regex(/^[0-9A-Za-z -]{4,32}$/))
/** Number of a document that was shown. */
export const documentNumber = v.pipe(v.string(), v.maxLength(40))
/** The scanned pages of one paper. */
export const scans = v.pipe(v.array(blobRef), v.minLength(1), v.maxLength(40))

/** What a certificate number begins with: J marriage, L divorce, BJ and BL their reissues (补领). */
export type CertificateLetters = 'J' | 'L' | 'BJ' | 'BL'

/** A certificate number (字号) that begins with one of these letters. */
export const certificateNumber = (...letters: readonly [CertificateLetters, ...CertificateLetters[]]) =>
  v.pipe(v.string(), v.regex(new RegExp(`^(?:${letters.join('|')})\\d{6}-\\d{4}-\\d{6}$`)))

/** The last day of a document, `long-term` (长期) where it has none. */
export const validTo = v.nullable(v.union([day, v.literal('long-term')]))

/** A document that was shown (提供证件情况: every one, none omitted), with its scans; each kind says which there are. */
export const shownDocument = <const T extends v.PicklistOptions>(types: T) =>
  v.strictObject({
    party,
    type: v.picklist(types),
    number: v.nullable(documentNumber),
    issuedOn: v.nullable(day),
    validTo,
    /** Legalised, apostilled or issued by the mission; null where it is not asked for. */
    legalisation: v.nullable(v.picklist(['legalised', 'apostille', 'mission', 'attesting-officer'])),
    /** `altered` and `not-the-holder's` documents are shown too, and refused. */
    condition: v.picklist(['good', 'altered', 'not-the-holders']),
    /** At least one picture; an ID card has two, front and back. */
    scans: v.pipe(v.array(blobRef), v.maxLength(40)),
  })

/** Whether the person is the document's holder, and how that was found (人证一致). */
export const identityMatch = v.strictObject({
  how: v.picklist(['fingerprint', 'face', 'registrar', 'second-registrar']),
  matches: v.boolean(),
  /** The second registrar who looked, where one did. */
  second: v.nullable(clerk),
  /** The card's raw record as it was read, when there was a chip. */
  chip: v.nullable(blobRef),
  /** Identity of the reader's security module. */
  samId: v.nullable(v.pipe(v.string(), v.maxLength(40))),
})

/** Where and by what right the couple may be served here (rules.md 1.4). */
export const competence = <const M extends v.PicklistOptions, const T extends v.PicklistOptions>(
  modes: M,
  types: T,
) =>
  v.strictObject({
    mode: v.picklist(modes),
    /** The party, and the document, that the competence rests on; null for nationwide service. */
    basisParty: v.nullable(party),
    basisDocument: v.nullable(v.picklist(types)),
    basisDocumentValidTo: validTo,
  })

/** A fingerprint of the party, or why there is none: never a ground to refuse by itself. */
export const fingerprint = v.variant('given', [
  v.strictObject({
    given: v.literal(true),
    /** GA/T 1011: 11–15 right thumb to little finger, 16–20 left. */
    finger: v.pipe(v.string(), v.regex(/^(1[1-9]|20)$/)),
    quality: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100)),
    image: blobRef,
  }),
  v.strictObject({ given: v.literal(false), reason: words }),
])

/** What each party is asked for the forms beside what the documents say. */
export const details = v.strictObject({
  /** GB/T 6565 first level. */
  occupation: code,
  /** GB/T 4658. */
  education: code,
  /** Telephone number, apart from the act because it may have to go before the case does. */
  contact: blobRef,
})

/** What binds a text to the hand that signed it on the pen display; kinds put it beside what was declared. */
export const penSignature = {
  /** SHA-256 of the exact text that was shown. */
  text: sha256,
  /** Pen strokes (x, y, pressure, time) and their hash-bound text, as JSON. */
  strokes: blobRef,
  /** The same, as the picture that is printed. */
  picture: blobRef,
  /** When the party pressed the red key. */
  confirmedAt: instant,
}

/** A finger pressed on paper, or why not. */
export const pressedFinger = v.variant('pressed', [
  v.strictObject({ pressed: v.literal(true) }),
  v.strictObject({ pressed: v.literal(false), reason: words }),
])

/** A paper as it was printed; the hash is of its PDF. */
export const printedPaper = v.strictObject({ paper: words, sha256 })
/** A paper that was signed by hand, scanned. */
export const signedPaper = v.strictObject({ paper: words, scans })
/** One item of a file as it is bound, with its pages counted. */
export const filedItem = v.strictObject({
  item: words,
  pages: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
})

/** Why an application is not accepted or not registered, from the kind's own list of grounds. */
export const refusalOn = <const C extends v.PicklistOptions>(codes: C) => ({
  codes: v.pipe(v.array(v.picklist(codes)), v.minLength(1)),
  explanation: words,
  /** The notice with the reasons was handed over. */
  noticeGiven: v.boolean(),
})

const changeOf = <F extends string, S extends v.GenericSchema>(field: F, value: S) =>
  v.strictObject({ party, field: v.literal(field), value, grade })

/** One fact put right; its value has the form in which the acceptance or the capture would carry it. */
export const change = v.variant('field', [
  changeOf('name', person.entries.name),
  changeOf('born', person.entries.born),
  changeOf('nationality', person.entries.nationality),
  changeOf('ethnicity', v.pipe(v.string(), v.regex(/^\d{2}$/))),
  changeOf('residence', v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
  changeOf('occupation', code),
  changeOf('education', code),
])

/** The state of a person's marriage as a check found it, GB/T 2261.2; `unknown` where the source is silent. */
export const foundStatus = v.picklist(['10', '20', '30', '40', 'unknown'])

/** How a marital status was checked: through the line, or documented by a named registrar elsewhere. */
export const statusCheckWay = v.variant('how', [
  v.strictObject({ how: v.literal('online'), source: words, reference: words, at: instant }),
  /** Read over the telephone; the other registrar signed a check whose id begins with `code`. */
  v.strictObject({
    how: v.literal('documented'),
    registrar: clerk,
    office: clerk,
    at: instant,
    code: v.pipe(v.string(), v.regex(/^[0-9A-F]{8}$/)),
  }),
])

/** The same value for each of the two, null for a party who takes no part (e.g. a reissue that one asks for). */
export const eachTakingPart = <S extends v.GenericSchema>(schema: S) => eachParty(v.nullable(schema))
