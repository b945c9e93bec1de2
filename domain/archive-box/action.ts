import * as v from 'valibot'
import { clerk, filedItem, words } from '../counter/pieces.ts'
import { blobRef } from '../log/blob-ref.ts'
import { archiveNumber, archiveYear, fonds } from '../shared/archive/archive-number.ts'
import { fileClasses, fileFacts } from '../shared/archive/file-classes.ts'
import { day } from '../shared/border.ts'

const caseId = v.pipe(v.string(), v.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/))
const title = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(999_999))
const number = v.pipe(v.string(), v.minLength(1), v.maxLength(40))

/** More files than any box holds. */
const mostInBox = 500

/** What may be noted of a box or of a file in it. */
export const boxNoteSubjects = [
  /** A later file annuls or annotates this one; its number stands on the original form (art. 9). */
  'cross-reference',
  /** After the transfer a clash of numbers is remarked and no longer put right (K22). */
  'number-clash',
  'damage',
  'copy-given',
  'other',
] as const

/**
 * One official act about a box of files (档案盒). Nothing is taken out and nothing is disposed of: files are kept a
 * hundred years and longer (婚姻登记档案管理办法 art. 13), and there is no act that would end that.
 */
export const archiveBoxAct = v.variant('type', [
  /** 立盒: a box for the files of one fonds, year and class. */
  v.strictObject({
    type: v.literal('open'),
    fonds,
    fondsName: title,
    year: archiveYear,
    class: v.picklist(fileClasses),
    /** 盒号. */
    box: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(9999)),
  }),
  /** 装盒: a complete file, stamped with its number (归档章), is laid into the box. */
  v.strictObject({
    type: v.literal('put'),
    case: caseId,
    number: archiveNumber,
    /** Day of the registration, or of the end of an application that came to none. */
    eventOn: day,
    facts: v.pipe(v.array(v.picklist(fileFacts)), v.maxLength(fileFacts.length)),
    contents: v.pipe(v.array(filedItem), v.minLength(1), v.maxLength(40)),
    remark: v.nullable(words),
  }),
  /** 改号: the later of two files with one number gets another, with a reference to the one that keeps it (K22). */
  v.strictObject({
    type: v.literal('renumber'),
    case: caseId,
    from: archiveNumber,
    to: archiveNumber,
    /** The case whose file keeps the number. */
    keptBy: caseId,
    reason: words,
  }),
  /** 封盒: counted, looked through by a second person, the 备考表 filled in. */
  v.strictObject({
    type: v.literal('close'),
    volumes: count,
    pages: count,
    checkedBy: clerk,
    /** 案卷情况说明. */
    condition: words,
  }),
  /** 移交: to the state archive of the same level, by the agreement of both (art. 14). */
  v.strictObject({
    type: v.literal('transfer'),
    to: title,
    agreement: v.strictObject({ title, from: day }),
    /** Number of the transfer list (移交清单). */
    list: number,
    receivedBy: title,
    /** 馆编卷号, which the archive gives. */
    numbers: v.pipe(
      v.array(v.strictObject({ case: caseId, number })),
      v.minLength(1),
      v.maxLength(mostInBox),
    ),
    scans: v.pipe(v.array(blobRef), v.minLength(1), v.maxLength(40)),
  }),
  /** 备考: what has to be known of a box or of a file in it, whenever it is found. */
  v.strictObject({
    type: v.literal('note'),
    subject: v.picklist(boxNoteSubjects),
    /** Null for the whole box. */
    case: v.nullable(caseId),
    /** The other file, for cross-references and clashes. */
    reference: v.nullable(archiveNumber),
    remark: v.nullable(words),
    scans: v.pipe(v.array(blobRef), v.maxLength(40)),
  }),
])
export type ArchiveBoxAct = v.InferOutput<typeof archiveBoxAct>
export type ArchiveBoxActOf<T extends ArchiveBoxAct['type']> = Extract<ArchiveBoxAct, { type: T }>
