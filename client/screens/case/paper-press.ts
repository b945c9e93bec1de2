import { hashBytes, type Paper, type Result } from '../../../domain/index.ts'
import type { PaperPdf, PaperRefusal } from '../../papers/draw.ts'
import { PAPER_FONT_URL } from '../../papers/font-url.ts'
import { createPaperDrawer, type DrawingFailure, type PaperDrawer } from '../../papers/paper-drawer.ts'
import { createPaperPrinter, type PaperPrinter } from '../../papers/print.ts'
import type { Desk } from '../../state/desk.ts'

/** One drawn paper with the hash that the act names. */
export interface Printed {
  readonly paper: Paper
  readonly pdf: PaperPdf
  readonly sha256: string
}

/** A paper that was not drawn, and why: better none than a wrong one. */
export interface NotPrinted {
  readonly paper: Paper
  readonly why: PaperRefusal | DrawingFailure
}

let drawer: PaperDrawer | undefined
let printer: PaperPrinter | undefined

/** Draws papers with the photographs they show; all of them, or the first that cannot be drawn. */
export async function press(
  desk: Desk,
  papers: readonly Paper[],
  at: string,
  fileId: string,
): Promise<Result<readonly Printed[], NotPrinted>> {
  drawer ??= createPaperDrawer(() => fetch(PAPER_FONT_URL).then((answer) => answer.arrayBuffer()))
  const drawn: Printed[] = []
  for (const paper of papers) {
    const pdf = await drawer.draw(paper, await picturesOf(desk, paper), { at, fileId })
    if (!pdf.ok) return { ok: false, error: { paper, why: pdf.error } }
    drawn.push({ paper, pdf: pdf.value, sha256: hashBytes(pdf.value.bytes) })
  }
  return { ok: true, value: drawn }
}

/** Hands a drawn paper to the browser's print dialog. */
export const print = async ({ pdf }: Printed): Promise<void> => {
  printer ??= createPaperPrinter(window)
  await printer.print(pdf.bytes)
}

/** Removes what was printed last from the page and from memory. */
export const clearPrinted = (): void => printer?.clear()

async function picturesOf(desk: Desk, paper: Paper): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>()
  for (const block of paper.blocks) {
    if (block.type !== 'photo' || block.blob === null) continue
    const bytes = await desk.readBlob({ sha256: block.blob, bytes: 1, media: 'image/jpeg' })
    if (bytes.ok) pictures.set(block.blob, new Uint8Array(await bytes.value.arrayBuffer()))
  }
  return pictures
}
