import { err, ok, type Paper, type Result } from '../../domain/index.ts'
import { layOutBooklet } from './booklet.ts'
import { type UncoveredCharacter, uncovered } from './coverage.ts'
import type { FontFile } from './font-file.ts'
import { jpegSize } from './jpeg.ts'
import type { Leaf } from './marks.ts'
import { type PdfStamp, writePdf } from './pdf.ts'
import { layOutSheet } from './sheet.ts'
import { typeSetterOf } from './type-setting.ts'

/** A drawn paper: PDF bytes, the same for the same paper, pictures and stamp. */
export interface PaperPdf {
  readonly bytes: Uint8Array
  readonly pages: number
}

/** Why a paper is not drawn: nothing is ever printed wrong or cut off in silence. */
export type PaperRefusal =
  | { readonly code: 'uncovered-characters'; readonly characters: readonly UncoveredCharacter[] }
  | { readonly code: 'picture-missing'; readonly blobs: readonly string[] }
  | { readonly code: 'picture-not-jpeg'; readonly blobs: readonly string[] }
  | { readonly code: 'too-long-for-booklet' }

/** What a paper is drawn with: the font, its photographs by SHA-256, and the stamp of the act. */
export interface DrawingMaterial {
  readonly font: FontFile
  readonly pictures: ReadonlyMap<string, Uint8Array>
  readonly stamp: PdfStamp
}

/** Draws a paper as a PDF in A4 sheets or as an opened booklet; pure, so it runs in the Worker and in Node. */
export function drawPaper(paper: Paper, material: DrawingMaterial): Result<PaperPdf, PaperRefusal> {
  const characters = uncovered(paper, material.font)
  if (characters.length > 0) return err({ code: 'uncovered-characters', characters })
  const unusable = unusablePictures(paper, material.pictures)
  if (unusable !== null) return err(unusable)
  const leaves = layOut(paper, material.font)
  if (leaves === null) return err({ code: 'too-long-for-booklet' })
  const bytes = writePdf(leaves, material.font, material.pictures, material.stamp)
  return ok({ bytes, pages: leaves.length })
}

function layOut(paper: Paper, font: FontFile): readonly Leaf[] | null {
  const setter = typeSetterOf(font)
  if (paper.format === 'sheet') return layOutSheet(paper, setter)
  const booklet = layOutBooklet(paper, setter)
  return booklet && [booklet]
}

function unusablePictures(paper: Paper, pictures: ReadonlyMap<string, Uint8Array>): PaperRefusal | null {
  const blobs = paper.blocks.flatMap((block) =>
    block.type === 'photo' && block.blob !== null ? [block.blob] : [],
  )
  const missing = blobs.filter((blob) => !pictures.has(blob))
  if (missing.length > 0) return { code: 'picture-missing', blobs: missing }
  const strange = blobs.filter((blob) => !isJpeg(pictures.get(blob)))
  return strange.length > 0 ? { code: 'picture-not-jpeg', blobs: strange } : null
}

const isJpeg = (bytes: Uint8Array | undefined): boolean => bytes !== undefined && jpegSize(bytes) !== null
