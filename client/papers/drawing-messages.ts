import type { Paper, Result } from '../../domain/index.ts'
import type { WrongCharacter } from './coverage.ts'
import type { PaperPdf, PaperRefusal } from './draw.ts'
import type { PdfStamp } from './pdf.ts'

/** What the page asks of the drawing worker; the font goes over once, before the first other question. */
export type DrawingQuestion =
  | { readonly type: 'font'; readonly bytes: ArrayBuffer }
  | {
      readonly type: 'draw'
      readonly paper: Paper
      readonly pictures: ReadonlyMap<string, Uint8Array>
      readonly stamp: PdfStamp
    }
  | { readonly type: 'check'; readonly text: string }

/** What each kind of question is answered with. */
export interface DrawingReplies {
  readonly font: Result<null, DeskFault>
  readonly draw: Result<PaperPdf, PaperRefusal | DeskFault>
  readonly check: Result<readonly WrongCharacter[], DeskFault>
}

/** Why the desk could not begin: the font's bytes are no font, or none was handed over. */
export interface DeskFault {
  readonly code: 'font-unreadable' | 'font-missing'
}

/** A question on its way to the worker. */
export interface DrawingRequest {
  readonly id: number
  readonly question: DrawingQuestion
}

/** The answer to the request with the same id. */
export interface DrawingAnswer {
  readonly id: number
  readonly reply: DrawingReplies[DrawingQuestion['type']]
}
