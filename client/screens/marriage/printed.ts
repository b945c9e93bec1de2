import {
  agreed,
  type MarriageStage,
  marriagePapers,
  type Printing,
  type Reference,
} from '../../../domain/index.ts'
import type { CaseOf } from '../../state/desk.ts'
import type { Sheets } from '../case/paper-press.ts'
import { printedAs, stampOf } from '../case/printing.ts'

/** The stages at which what was printed last is what stands. */
export const holding: ReadonlySet<MarriageStage> = new Set([
  'printed',
  'signed',
  'registered',
  'delivered',
  'filed',
])

/** The papers of a marriage as they are drawn when they are printed so. */
export const marriageSheets = (opened: CaseOf<'marriage'>, printing: Printing): Sheets => ({
  papers: marriagePapers(opened.state(), printing),
  stampOf: (paper) => stampOf(opened.id, printing, paper),
  photo: agreed(opened.state().capture)?.certificatePhoto,
})

/** The papers of a marriage as they were printed last. */
export function printedMarriage(opened: CaseOf<'marriage'>, reference: Reference): Sheets | null {
  const printing = printedAs(opened, reference, holding)
  return printing && marriageSheets(opened, printing)
}
