import { kindNamed } from '../../text/kind-words.ts'
import type { AnyScreens } from '../kind-screens.ts'

/** A kind that this program can read and has no steps for: its record is shown, and nothing can be done in it. */
export const noScreens: AnyScreens = {
  phases: [],
  next: {},
  beside: {},
  head: (opened) => ({ names: [], matter: kindNamed(opened.kind()) }),
}
