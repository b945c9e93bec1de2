import type { CaseId } from '../log/action.ts'
import { groupedBy } from '../log/grouping.ts'
import type { RowOf } from '../log/reference.ts'
import type { BlankUsage } from './usage.ts'

/** Printed blanks handed to one device. */
export type Box = RowOf<'blanks'>

/** One printed blank and where it is in the ledger of stock (rules.md 3.2). */
export interface BlankAccounted {
  readonly serial: string
  readonly certificate: Box['certificate']
  readonly device: string
  /** `received`: free, in the device's hands. */
  readonly status: 'received' | BlankUsage['status']
  readonly case: CaseId | null
  /** Why it was spoiled. */
  readonly reason: string | null
}

/** The ledger of printed blanks; each serial of each box stands in it once. */
export interface BlankLedger {
  readonly blanks: readonly BlankAccounted[]
  /** Serials in more than one case (K9). */
  readonly duplicates: readonly { readonly serial: string; readonly cases: readonly CaseId[] }[]
  /** Blanks in use that are in no box. */
  readonly strays: readonly BlankUsage[]
}

/** Rules.md 3.2: the ledger of blanks from the boxes handed out and what the cases say of them. */
export function blankLedger(boxes: readonly Box[], usages: readonly BlankUsage[]): BlankLedger {
  const bySerial = groupedBy(usages, ({ serial }) => serial)
  const holders = new Map<string, Box>()
  for (const box of boxes)
    for (const serial of box.serials) if (!holders.has(serial)) holders.set(serial, box)
  return {
    blanks: [...holders].map(([serial, { certificate, device }]) => {
      const last = weightiest(bySerial.get(serial) ?? [])
      const { status, reason } = last ?? { status: 'received' as const, reason: null }
      return { serial, certificate, device, status, case: last?.case ?? null, reason }
    }),
    duplicates: [...bySerial].flatMap(([serial, found]) => {
      const cases = [...new Set(found.map((usage) => usage.case))].sort()
      return cases.length > 1 ? [{ serial, cases }] : []
    }),
    strays: usages.filter(({ serial }) => !holders.has(serial)),
  }
}

/** A used blank stays used whatever else is said of it; a spoiled one is not assigned again. */
const weightiest = (usages: readonly BlankUsage[]): BlankUsage | undefined =>
  (['used', 'spoiled', 'assigned'] as const).flatMap((status) =>
    usages.filter((usage) => usage.status === status),
  )[0]

/** The serials of a kind that are free, in the order of the boxes. */
export const freeBlanks = (ledger: BlankLedger, certificate: Box['certificate']): readonly string[] =>
  ledger.blanks
    .filter((blank) => blank.status === 'received' && blank.certificate === certificate)
    .map(({ serial }) => serial)
