import * as v from 'valibot'
import { clerk, documentNumber, instant, party, scans, words } from '../counter/pieces.ts'
import { blobRef } from '../log/blob-ref.ts'
import { day } from '../shared/border.ts'
import { eachParty, identityDocumentTypes } from '../shared/person.ts'

/** Which certificate is reissued: 结婚证 or 离婚证. */
export const reissuedCertificates = ['marriage', 'divorce'] as const

/** 补领原因: lost, damaged, or it says something else than the identity document. */
export const reissueReasons = ['lost', 'damaged', 'data-differ'] as const

/** By what right this office reissues (rules.md 1.4, 2.4). */
export const competenceModes = ['original', 'domicile', 'nationwide', 'foreign'] as const

/** The documents that are shown at a reissue. */
export const documentTypes = [
  'id-card',
  'temporary-id-card',
  'household-book',
  'hkm-permit',
  'hk-macao-id-card',
  'hmt-residence-permit',
  'tw-permit',
  'tw-id-card',
  'passport',
  'travel-document',
  'permanent-residence-card',
  'military-id',
  'identity-proof',
  'old-certificate',
  'proxy-id-card',
  'notarised-power',
  'other',
] as const

/** Grounds on which a reissue is refused (rules.md 2.4). */
export const refusalCodes = ['RR01', 'RR02', 'RR03', 'RR04', 'RR05', 'RR06', 'RR07'] as const

/** What a head may be asked to approve; approvals are acts, never tick boxes. */
export const approvalSubjects = [
  'manual-entry',
  'no-fingerprint',
  'identity-match',
  /** This office is what the authority of then has become. */
  'successor-authority',
  'annotation',
] as const

const caseId = v.pipe(v.string(), v.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/))
const title = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200))

/** What an office, a unit, a committee or a near relative says of the status where the archive is lost. */
export const substituteTypes = ['household-book', 'unit', 'residents-committee', 'near-relative'] as const

/** How the original registration was found (查档). */
export const archiveSearch = v.variant('how', [
  /** A registration of this system, by its case. */
  v.strictObject({ how: v.literal('own-case'), case: caseId }),
  /** A registration from before, transcribed into this system. */
  v.strictObject({ how: v.literal('transcript'), case: caseId }),
  /** A copy with the archive's stamp. */
  v.strictObject({ how: v.literal('archive-copy'), archive: title, reference: title, scans }),
  /** Read in another system. */
  v.strictObject({ how: v.literal('retrieval'), source: title, reference: title, at: instant }),
  /** The archive says that the file is lost; others prove the status. */
  v.strictObject({
    how: v.literal('archive-lost'),
    statement: scans,
    substitutes: v.pipe(
      v.array(
        v.strictObject({
          type: v.picklist(substituteTypes),
          issuedBy: title,
          issuedOn: v.nullable(day),
          scans: v.pipe(v.array(blobRef), v.maxLength(20)),
        }),
      ),
      v.maxLength(10),
    ),
  }),
  /** Nothing was found where it was looked for. */
  v.strictObject({ how: v.literal('not-found'), searched: words }),
])

const recordedPerson = v.strictObject({
  name,
  /** GB/T 2261.1; `0` where the record does not say. */
  sex: v.picklist(['0', '1', '2']),
  nationality: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
  born: v.nullable(day),
  document: v.nullable(v.strictObject({ type: v.picklist(identityDocumentTypes), number: documentNumber })),
})
export type RecordedPerson = v.InferOutput<typeof recordedPerson>

/** The original registration as its record says it. */
export const originalRecord = v.strictObject({
  date: day,
  /** As the record writes it. */
  authority: title,
  /** 字号, verbatim; null where the record has none. */
  number: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(80))),
  /** Where it was registered. */
  place: v.picklist(['mainland', 'embassy', 'elsewhere']),
  /** Whether it holds, as the record's annotations say. */
  standing: v.picklist(['in-force', 'void', 'annulled', 'revoked']),
  persons: eachParty(recordedPerson),
})
export type OriginalRecord = v.InferOutput<typeof originalRecord>

/** A representative with a notarised power, and what the power names (rules.md 2.4). */
export const proxy = v.strictObject({
  name,
  document: v.strictObject({ type: v.picklist(identityDocumentTypes), number: documentNumber }),
  deed: v.strictObject({
    number: title,
    notary: title,
    issuedOn: day,
    /** When and where the two had registered, as the power says. */
    registration: v.nullable(v.strictObject({ date: day, authority: title })),
    /** GB/T 2261.2: the present status, as the power says. */
    status: v.nullable(v.picklist(['20', '40'])),
    /** Whether the power is for the reissue of this certificate. */
    namesMatter: v.boolean(),
    /** Whom the power names. */
    proxy: v.nullable(v.strictObject({ name, number: documentNumber })),
  }),
})

/** An old certificate that is cancelled (作废) and handed back. */
export const cancelledCertificate = v.strictObject({
  party,
  /** 印制号, where it can be read. */
  blank: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(40))),
  stamped: v.boolean(),
  handedBack: v.boolean(),
  scans: v.pipe(v.array(blobRef), v.maxLength(10)),
})

/** Who came: the party, a representative with a notarised power, or null for who does not apply. */
export const application = v.nullable(v.picklist(['in-person', 'by-proxy']))

/** Names a sitting. */
export const sitting = clerk
