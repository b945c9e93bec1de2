import { type BlobRef, hashBytes, type Paper, type Result } from '../../../domain/index.ts'
import type { PaperPdf, PaperRefusal } from '../../papers/draw.ts'
import { fetchPaperFont } from '../../papers/font-url.ts'
import { createPaperDrawer, type DrawingFailure, type PaperDrawer } from '../../papers/paper-drawer.ts'
import type { PdfStamp } from '../../papers/pdf.ts'
import { createPaperPrinter, type PaperPrinter } from '../../papers/print.ts'
import type { Desk } from '../../state/desk.ts'

/** Papers of a case as they are to be drawn. */
export interface Sheets {
  readonly papers: readonly Paper[]
  /** What makes a paper the same bytes each time it is drawn. */
  readonly stampOf: (paper: Paper) => PdfStamp
  /** The photograph that some of them show. */
  readonly photo: BlobRef | undefined
  /** Where each party has a photograph of the own. */
  readonly photos?: readonly BlobRef[]
}

/** One drawn paper with the hash that the act names. */
export interface Pressed {
  readonly paper: Paper
  readonly pdf: PaperPdf
  readonly sha256: string
}

/** A paper that was not drawn, and why: better none than a wrong one. */
export interface NotPressed {
  readonly paper: Paper
  readonly why: PaperRefusal | DrawingFailure
}

let drawer: PaperDrawer | undefined
let printer: PaperPrinter | undefined

/** Draws papers of a case: each of them, or the first that cannot be drawn. The same sheets give the same bytes. */
export async function press(
  desk: Desk,
  { papers, stampOf, photo, photos = [] }: Sheets,
): Promise<Result<readonly Pressed[], NotPressed>> {
  drawer ??= createPaperDrawer(fetchPaperFont)
  const pictures = await picturesOf(desk, photo ? [photo, ...photos] : photos)
  const pressed: Pressed[] = []
  for (const paper of papers) {
    const pdf = await drawer.draw(paper, pictures, stampOf(paper))
    if (!pdf.ok) return { ok: false, error: { paper, why: pdf.error } }
    pressed.push({ paper, pdf: pdf.value, sha256: hashBytes(pdf.value.bytes) })
  }
  return { ok: true, value: pressed }
}

/**
 * Hands a drawn paper to the browser's print dialog. One at a time, at the clerk's word: the next paper
 * takes the place of the last, which its dialog is still reading.
 */
export async function print({ pdf }: Pressed): Promise<void> {
  printer ??= createPaperPrinter(window)
  await printer.print(pdf.bytes)
}

/** Removes what was printed last from the page and from memory. */
export const clearPrinted = (): void => printer?.clear()

/** Photographs by their hashes; a paper that shows one is refused where it is not here yet. */
async function picturesOf(desk: Desk, photos: readonly BlobRef[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>()
  for (const photo of photos) {
    const bytes = await desk.readBlob(photo)
    if (bytes.ok) pictures.set(photo.sha256, new Uint8Array(await bytes.value.arrayBuffer()))
  }
  return pictures
}
