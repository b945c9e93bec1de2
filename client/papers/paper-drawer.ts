import { err, ok, type Paper, type Result } from '../../domain/index.ts'
import type { WrongCharacter } from './coverage.ts'
import { type DeskLine, type DrawingPort, openDeskLine, type WorkerFailure } from './desk-line.ts'
import type { PaperPdf, PaperRefusal } from './draw.ts'
import type { DeskFault, DrawingAnswer } from './drawing-messages.ts'
import type { PdfStamp } from './pdf.ts'

/** Why drawing failed outside the paper itself: the font did not come or cannot be read, or the worker broke. */
export type DrawingFailure =
  | { readonly code: 'font-unavailable'; readonly cause: unknown }
  | DeskFault
  | WorkerFailure

/** Draws papers off the main thread. */
export interface PaperDrawer {
  /** A paper as PDF bytes; refused where a character or a picture would come out wrong. */
  readonly draw: (
    paper: Paper,
    pictures: ReadonlyMap<string, Uint8Array>,
    stamp: PdfStamp,
  ) => Promise<Result<PaperPdf, PaperRefusal | DrawingFailure>>
  /** The characters of a text that no paper could print, for a warning while a name is typed. */
  readonly uncoveredIn: (text: string) => Promise<Result<readonly WrongCharacter[], DrawingFailure>>
  /** Ends the worker; what is still being drawn fails. */
  readonly close: () => void
}

/**
 * Makes a drawer that fetches its font (14 MB) and starts its worker with the first paper only. What
 * failed, the font's coming or the worker, is tried anew with the next paper.
 */
export function createPaperDrawer(
  fetchFont: () => Promise<ArrayBuffer>,
  openPort: () => DrawingPort = openDrawingWorker,
): PaperDrawer {
  let opening: Promise<Result<DeskLine, DrawingFailure>> | null = null

  async function openLine(): Promise<Result<DeskLine, DrawingFailure>> {
    const font = await fetchFont().then(ok, (cause: unknown) =>
      err({ code: 'font-unavailable' as const, cause }),
    )
    if (!font.ok) return font
    const line = openDeskLine(openPort())
    const loaded = await line.ask<'font'>({ type: 'font', bytes: font.value }, [font.value])
    if (loaded.ok) return ok(line)
    line.close()
    return loaded
  }

  async function line(): Promise<Result<DeskLine, DrawingFailure>> {
    opening ??= openLine()
    const current = opening
    const opened = await current
    if (opened.ok && !opened.value.isBroken()) return opened
    if (opening === current) opening = null
    return opened.ok ? line() : opened
  }

  return {
    draw: async (paper, pictures, stamp) => {
      const opened = await line()
      return opened.ok ? opened.value.ask<'draw'>({ type: 'draw', paper, pictures, stamp }) : opened
    },
    uncoveredIn: async (text) => {
      const opened = await line()
      return opened.ok ? opened.value.ask<'check'>({ type: 'check', text }) : opened
    },
    close: () => {
      void opening?.then((opened) => opened.ok && opened.value.close())
      opening = null
    },
  }
}

function openDrawingWorker(): DrawingPort {
  const worker = new Worker(new URL('./papers.worker.ts', import.meta.url), { type: 'module' })
  return {
    post: (request, transfer) => worker.postMessage(request, transfer),
    listen: (onAnswer, onFailure) => {
      worker.onmessage = ({ data }: MessageEvent<DrawingAnswer>) => onAnswer(data)
      worker.onerror = ({ message }) => onFailure(message)
    },
    close: () => worker.terminate(),
  }
}
