import type { CardSex, IdCard } from '../../protocol.ts'
import { err, ok, type Result } from '../../result.ts'
import { flagSlot, flags, layouts, recordLength, type Slot } from './card-layouts.ts'

/** A field's text is longer than its place on the card. */
export interface DoesNotFit {
  readonly code: 'does-not-fit'
  readonly field: string
}

/** Writes a card as its 256-byte text record, for the simulator's rack: the inverse of `decodeRecord`. */
export function encodeRecord(card: IdCard): Result<Uint8Array, DoesNotFit> {
  const record = Buffer.from(' '.repeat(recordLength / 2), 'utf16le')
  const slots: Readonly<Record<string, readonly Slot[]>> = layouts[card.layout]
  for (const [field, value] of Object.entries(card)) {
    const places = slots[field]
    if (places && !write(record, places, onCard(field, value))) return err({ code: 'does-not-fit', field })
  }
  write(record, [flagSlot], flags[card.layout])
  return ok(Uint8Array.from(record))
}

/** GB/T 2261.1. */
const sexCodes = { unknown: '0', male: '1', female: '2', unspecified: '9' } as const satisfies Record<
  CardSex,
  string
>

const isSex = (value: string): value is CardSex => value in sexCodes

function onCard(field: string, value: string): string {
  if (field === 'sex') return isSex(value) ? sexCodes[value] : value
  if (field === 'validTo' && value === 'long-term') return '长期'
  return field === 'born' || field === 'validFrom' || field === 'validTo' ? value.replaceAll('-', '') : value
}

/** Fills the places one after the other; false when text is left over. */
function write(record: Buffer, places: readonly Slot[], text: string): boolean {
  let rest = text
  for (const [offset, length] of places) {
    record.write(rest.slice(0, length / 2), offset, 'utf16le')
    rest = rest.slice(length / 2)
  }
  return rest === ''
}
