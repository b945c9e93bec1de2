import { createSignal, type JSX } from 'solid-js'
import type { Desk } from '../../state/desk.ts'
import { type NotPressed, press, print, type Sheets } from './paper-press.ts'
import { PaperRefused } from './paper-refused.tsx'

/** Papers that are printed beside an act: a receipt, a notice, a record. They are handed over one after the other. */
export interface PapersToPrint {
  readonly print: (sheets: Sheets) => Promise<boolean>
  readonly isDrawing: () => boolean
  /** Why one was not drawn; nothing otherwise. */
  readonly Refused: () => JSX.Element
}

/** What prints them; call it inside a component. */
export function createPapersToPrint(desk: Desk): PapersToPrint {
  const [refused, setRefused] = createSignal<NotPressed | null>(null)
  const [isDrawing, setDrawing] = createSignal(false)
  return {
    isDrawing,
    Refused: () => <PaperRefused refused={refused()} />,
    async print(sheets) {
      if (isDrawing()) return false
      setDrawing(true)
      setRefused(null)
      const drawn = await press(desk, sheets)
      setDrawing(false)
      if (!drawn.ok) {
        setRefused(drawn.error)
        return false
      }
      for (const each of drawn.value) await print(each)
      return true
    },
  }
}
