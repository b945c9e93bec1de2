import { jsPDF } from 'jspdf'
import type { FontFile } from './font-file.ts'
import { subsetFont } from './font-subset.ts'
import { jpegSize } from './jpeg.ts'
import type { Leaf, Mark, PictureMark, TextMark } from './marks.ts'
import { emOf } from './type-setting.ts'

/** What makes the same paper the same bytes: nothing is taken from the clock or from chance. */
export interface PdfStamp {
  /** ISO 8601 with offset, the time of the act the paper belongs to. */
  readonly at: string
  /** 32 hexadecimal digits. */
  readonly fileId: string
}

const FAMILY = 'NotoSerifSC'
const BOLD_STROKE = 0.028
const RULE_WEIGHT = 0.25
const HINT_GRAY = 150
const FIRST_PRIVATE_CODE = 0xe000

/** Writes laid-out pages as a PDF whose font holds just their characters. */
export function writePdf(
  leaves: readonly Leaf[],
  font: FontFile,
  pictures: ReadonlyMap<string, Uint8Array>,
  stamp: PdfStamp,
): Uint8Array {
  const [first, ...rest] = leaves
  if (first === undefined) throw new Error('a paper has at least one page')
  const codes = codesOf(leaves)
  const pdf = new jsPDF({
    unit: 'mm',
    format: formatOf(first),
    orientation: turnOf(first),
    compress: true,
    putOnlyUsedFonts: true,
  })
  pdf.setCreationDate(pdfDate(stamp.at)).setFileId(stamp.fileId).setLanguage('zh-CN')
  addFont(pdf, font, codes)
  drawLeaf(pdf, first, codes, pictures)
  for (const leaf of rest) {
    pdf.addPage(formatOf(leaf), turnOf(leaf))
    drawLeaf(pdf, leaf, codes, pictures)
  }
  return new Uint8Array(pdf.output('arraybuffer'))
}

const formatOf = (leaf: Leaf): number[] => [leaf.width, leaf.height]
const turnOf = (leaf: Leaf) => (leaf.width > leaf.height ? 'landscape' : 'portrait')

/** `2026-11-23T10:00:00+08:00` as `D:20261123100000+08'00'`. */
function pdfDate(at: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?([+-]\d\d):(\d\d)$/.exec(at)
  if (parts === null) throw new Error('the stamp is an ISO 8601 time with its offset')
  const [, year, month, day, hour, minute, second, offset, minutes] = parts
  return `D:${year}${month}${day}${hour}${minute}${second}${offset}'${minutes}'`
}

/** The code jsPDF knows each character by: its own, or a private one for those beyond U+FFFF. */
function codesOf(leaves: readonly Leaf[]): Map<string, number> {
  const texts = leaves.flatMap((leaf) =>
    leaf.marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : [])),
  )
  const characters = [...new Set(texts.join(''))].sort()
  let nextPrivate = FIRST_PRIVATE_CODE
  return new Map(
    characters.map((character) => {
      const codePoint = character.codePointAt(0) ?? 0
      return [character, codePoint > 0xffff ? nextPrivate++ : codePoint]
    }),
  )
}

function addFont(pdf: jsPDF, font: FontFile, codes: ReadonlyMap<string, number>): void {
  const entries = [...codes].map(([character, code]) => ({ codePoint: character.codePointAt(0) ?? 0, code }))
  pdf.addFileToVFS(`${FAMILY}.ttf`, binaryString(subsetFont(font, entries)))
  pdf.addFont(`${FAMILY}.ttf`, FAMILY, 'normal', undefined, 'Identity-H')
  pdf.setFont(FAMILY)
}

function binaryString(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 0x8000)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)))
  return parts.join('')
}

function drawLeaf(
  pdf: jsPDF,
  leaf: Leaf,
  codes: ReadonlyMap<string, number>,
  pictures: ReadonlyMap<string, Uint8Array>,
): void {
  for (const mark of leaf.marks) drawMark(pdf, mark, codes, pictures)
}

function drawMark(
  pdf: jsPDF,
  mark: Mark,
  codes: ReadonlyMap<string, number>,
  pictures: ReadonlyMap<string, Uint8Array>,
): void {
  switch (mark.type) {
    case 'text':
      drawText(pdf, mark, codes)
      return
    case 'line':
      pdf
        .setDrawColor(0)
        .setLineWidth(mark.weight)
        .line(...mark.from, ...mark.to)
      return
    case 'frame':
      pdf.setDrawColor(mark.dashed ? HINT_GRAY : 0).setLineWidth(RULE_WEIGHT)
      pdf.setLineDashPattern(mark.dashed ? [1, 1] : [], 0)
      pdf.rect(mark.x, mark.y, mark.width, mark.height)
      pdf.setLineDashPattern([], 0)
      return
    case 'picture':
      drawPicture(pdf, mark, pictures.get(mark.blob))
      return
  }
}

/** Faces are never stretched: a picture of other proportions keeps them, in the middle of its place. */
function drawPicture(pdf: jsPDF, mark: PictureMark, bytes: Uint8Array | undefined): void {
  const size = bytes && jpegSize(bytes)
  if (!bytes || !size) throw new Error('a picture of the paper was not handed over')
  const scale = Math.min(mark.width / size.width, mark.height / size.height)
  const [width, height] = [size.width * scale, size.height * scale]
  const [x, y] = [mark.x + (mark.width - width) / 2, mark.y + (mark.height - height) / 2]
  pdf.addImage(bytes, 'JPEG', x, y, width, height, mark.blob)
}

/** jsPDF's own way to add an operator to the page, which its typings leave out. */
interface PageContent {
  readonly write: (operators: string) => void
}

/** Bold is the same outline with its edge inked too: a second font would be another 14 MB. */
function drawText(pdf: jsPDF, mark: TextMark, codes: ReadonlyMap<string, number>): void {
  if (mark.text === '') return
  pdf
    .setFontSize(mark.size)
    .setTextColor(mark.tone === 'hint' ? HINT_GRAY : 0)
    .setCharSpace(mark.spread)
  pdf.setDrawColor(0).setLineWidth(emOf(mark.size) * BOLD_STROKE)
  const coded = [...mark.text].map((character) => String.fromCharCode(codes.get(character) ?? 0)).join('')
  const page = pdf.internal as typeof pdf.internal & PageContent
  const isRenamed = coded !== mark.text
  if (isRenamed) page.write(`/Span <</ActualText <FEFF${utf16Hex(mark.text)}>>> BDC`)
  pdf.text(coded, mark.x, mark.y, { renderingMode: mark.bold ? 'fillThenStroke' : 'fill' })
  if (isRenamed) page.write('EMC')
}

const utf16Hex = (text: string): string =>
  Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  ).join('')
