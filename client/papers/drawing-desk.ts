import { err, ok } from '../../domain/index.ts'
import { uncoveredIn } from './coverage.ts'
import { drawPaper } from './draw.ts'
import type { DrawingAnswer, DrawingQuestion, DrawingRequest } from './drawing-messages.ts'
import { type FontFile, openFont } from './font-file.ts'

/** Answers drawing requests and keeps the font between them; the worker is a thin shell around it. */
export function createDrawingDesk(): (request: DrawingRequest) => DrawingAnswer {
  let font: FontFile | null = null

  function replyTo(question: DrawingQuestion): DrawingAnswer['reply'] {
    if (question.type === 'font') {
      const opened = openFont(question.bytes)
      if (opened.ok) font = opened.value
      return opened.ok ? ok(null) : err({ code: 'font-unreadable' })
    }
    if (font === null) return err({ code: 'font-missing' })
    if (question.type === 'check') return ok(uncoveredIn(question.text, font))
    const { paper, pictures, stamp } = question
    return drawPaper(paper, { font, pictures, stamp })
  }

  return ({ id, question }) => ({ id, reply: replyTo(question) })
}
