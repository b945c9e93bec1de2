import * as v from 'valibot'
import { confirmClock, retract, settle } from '../counter/acts.ts'
import { party, words } from '../counter/pieces.ts'
import { blobRef } from '../log/blob-ref.ts'
import { day } from '../shared/border.ts'
import { eachParty, identityDocumentTypes } from '../shared/person.ts'

const title = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const scans = v.pipe(v.array(blobRef), v.maxLength(40))

/** What a person's status follows from: 结婚登记, 离婚登记, divorce by a court, death of the spouse (丧偶). */
export const transcribedEvents = ['marriage', 'divorce', 'divorce-by-judgment', 'spouse-death'] as const

/** Where it was read: a paper somebody brought, a stamped copy of an archive, another system. */
export const sources = ['paper', 'archive-copy', 'other-system'] as const

/** How far the source can be trusted and read. */
export const certainties = ['certain', 'probable', 'uncertain'] as const

/** A person as an old record names one; what it does not say is null. */
const recordedPerson = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  /** GB/T 2261.1; `0` where the record does not say. */
  sex: v.picklist(['0', '1', '2']),
  born: v.nullable(day),
  document: v.nullable(
    v.strictObject({
      type: v.picklist(identityDocumentTypes),
      /** As it is compared: a number of 15 digits is expanded to 18. */
      number: v.pipe(v.string(), v.minLength(4), v.maxLength(40)),
      /** As it stands in the record. */
      original: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
    }),
  ),
})
export type RecordedPerson = v.InferOutput<typeof recordedPerson>

/** What was registered, decided or proved, when, by whom, under which number, and where that was read. */
const record = {
  of: v.picklist(transcribedEvents),
  /** Its own date: of the registration, of the judgment's effect, of the death. */
  date: day,
  /** The authority as the record writes it, which may exist no more. */
  authority: title,
  /** 字号, case number or the like, verbatim (京结补字…); null where it cannot be read. */
  number: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(80))),
  persons: eachParty(recordedPerson),
  /** Which of the two died; null unless the record is of a death. */
  died: v.nullable(party),
  source: v.picklist(sources),
  /** 档号, or the record's name in the other system. */
  reference: v.nullable(title),
  certainty: v.picklist(certainties),
  scans,
  remark: v.nullable(words),
}

/** What ends a transcribed registration, or shows that it never was one. */
export const annotationGrounds = [
  'divorced',
  'spouse-died',
  'nullity',
  'annulment',
  'revocation',
  'transcribed-in-error',
] as const

/**
 * One official act about an old registration (补录): it was made before this system, elsewhere or on paper, and
 * counts in a person's status by its own date.
 */
export const transcriptAct = v.variant('type', [
  /** 补录: the record is read from its source. */
  v.strictObject({ type: v.literal('transcribe'), ...record }),
  /** 更正补录: a better source came, or the old one was read again; it replaces the whole record. */
  v.strictObject({ type: v.literal('amend'), ...record, reason: words }),
  /** 复核: a second registrar held the record against its source, field by field. */
  v.strictObject({ type: v.literal('confirm'), compared: v.boolean(), remark: v.nullable(words) }),
  /** 加注: a document shows that the registration has ended, or never was one. */
  v.strictObject({
    type: v.literal('annotate'),
    ground: v.picklist(annotationGrounds),
    document: title,
    issuedBy: title,
    /** From which day on; of what never was, the day on which the document has effect. */
    effectiveFrom: day,
    scans,
  }),
  retract,
  /** A head's approval of ages that the law of the time did not allow. */
  v.strictObject({ type: v.literal('approve'), subject: v.picklist(['age']), reason: words }),
  confirmClock,
  settle,
])
export type TranscriptAct = v.InferOutput<typeof transcriptAct>
export type TranscriptActOf<T extends TranscriptAct['type']> = Extract<TranscriptAct, { type: T }>

/** An act that carries the whole record. */
export type Transcribing = TranscriptActOf<'transcribe' | 'amend'>
