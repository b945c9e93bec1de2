import { PAPER_FONT_URL } from '../../font-url.ts'
import { createPaperDrawer } from '../../paper-drawer.ts'
import type { PdfStamp } from '../../pdf.ts'
import { createPaperPrinter } from '../../print.ts'
import { declarationSample } from '../../samples.ts'

const drawer = createPaperDrawer(async () => (await fetch(PAPER_FONT_URL)).arrayBuffer())
const printer = createPaperPrinter(window)

/** Draws the sample declaration in the worker, prints it, and tells what came of it. */
async function drawAndPrint(stamp: PdfStamp) {
  const drawn = await drawer.draw(declarationSample, new Map(), stamp)
  if (!drawn.ok) return { code: drawn.error.code }
  const outcome = await printer.print(drawn.value.bytes)
  return { outcome, bytes: Array.from(drawn.value.bytes) }
}

Object.assign(window, { drawAndPrint, clearPrinter: printer.clear })
