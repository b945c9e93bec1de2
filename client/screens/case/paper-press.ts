import {
  agreed,
  type BlobRef,
  hashBytes,
  marriagePapers,
  type Paper,
  type Printing,
  type Result,
} from '../../../domain/index.ts'
import type { PaperPdf, PaperRefusal } from '../../papers/draw.ts'
import { fetchPaperFont } from '../../papers/font-url.ts'
import { createPaperDrawer, type DrawingFailure, type PaperDrawer } from '../../papers/paper-drawer.ts'
import { createPaperPrinter, type PaperPrinter } from '../../papers/print.ts'
import type { Desk, OpenCase } from '../../state/desk.ts'
import { stampOf } from './printing.ts'

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

/**
 * Draws papers of a case, all of them unless fewer are named: each of them, or the first that cannot be
 * drawn. The same case and printing give the same bytes.
 */
export async function press(
  desk: Desk,
  opened: OpenCase,
  printing: Printing,
  papers: readonly Paper[] = marriagePapers(opened.state(), printing),
): Promise<Result<readonly Pressed[], NotPressed>> {
  drawer ??= createPaperDrawer(fetchPaperFont)
  const pictures = await picturesOf(desk, agreed(opened.state().capture)?.certificatePhoto)
  const pressed: Pressed[] = []
  for (const paper of papers) {
    const pdf = await drawer.draw(paper, pictures, stampOf(opened.id, printing, paper))
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

/** The couple's photograph by its hash; a paper that shows it is refused where it is not here yet. */
async function picturesOf(desk: Desk, photo: BlobRef | undefined): Promise<ReadonlyMap<string, Uint8Array>> {
  if (!photo) return new Map()
  const bytes = await desk.readBlob(photo)
  if (!bytes.ok) return new Map()
  return new Map([[photo.sha256, new Uint8Array(await bytes.value.arrayBuffer())]])
}
