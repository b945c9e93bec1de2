import type { CardSex, CardTerm, IdCard, IsoDate } from '../../protocol.ts'
import { err, ok, type Result } from '../../result.ts'
import { flagSlot, flags, layouts, recordLength, type Slot } from './card-layouts.ts'

/** Why a text record is not a card's: which field, never what stood in it. */
export type RecordFault =
  | { readonly code: 'wrong-length' }
  | { readonly code: 'unknown-layout' }
  | { readonly code: 'bad-field'; readonly field: 'sex' | 'born' | 'validFrom' | 'validTo' }

/** Reads the 256 bytes of a card; names and addresses stay exactly as they are, lone surrogates too. */
export function decodeRecord(record: Uint8Array): Result<IdCard, RecordFault> {
  if (record.length !== recordLength) return err({ code: 'wrong-length' })
  const text = (slots: readonly Slot[]): string => slots.map((slot) => slotText(record, slot)).join('')
  const flag = text([flagSlot])
  const field = (slots: readonly Slot[]): string => text(slots).replace(/ +$/, '')

  switch (flag) {
    case flags['resident-id']: {
      const at = layouts['resident-id']
      return withDates(at, field, (dates) => ({
        layout: 'resident-id',
        name: field(at.name),
        ...dates,
        ethnic: field(at.ethnic),
        address: field(at.address),
        number: field(at.number),
        issuer: field(at.issuer),
      }))
    }
    case flags['residence-permit']: {
      const at = layouts['residence-permit']
      return withDates(at, field, (dates) => ({
        layout: 'residence-permit',
        name: field(at.name),
        ...dates,
        address: field(at.address),
        number: field(at.number),
        issuer: field(at.issuer),
        permitNumber: field(at.permitNumber),
        timesIssued: field(at.timesIssued),
      }))
    }
    case flags['fpr-2017']: {
      const at = layouts['fpr-2017']
      return withDates(at, field, (dates) => ({
        layout: 'fpr-2017',
        englishName: field(at.englishName),
        chineseName: field(at.chineseName),
        ...dates,
        number: field(at.number),
        country: field(at.country),
        version: field(at.version),
        authority: field(at.authority),
      }))
    }
    case flags['fpr-2023']: {
      const at = layouts['fpr-2023']
      return withDates(at, field, (dates) => ({
        layout: 'fpr-2023',
        englishName: field(at.englishName),
        chineseName: field(at.chineseName),
        ...dates,
        number: field(at.number),
        country: field(at.country),
        timesRenewed: field(at.timesRenewed),
        formerCard: field(at.formerCard),
      }))
    }
    default:
      return err({ code: 'unknown-layout' })
  }
}

/** What all four layouts hold in a fixed form: sex, birth and validity. */
type Coded = CardTerm & { readonly sex: CardSex; readonly born: IsoDate }

type CodedSlots = Record<keyof Coded, readonly Slot[]>

function withDates(
  at: CodedSlots,
  field: (slots: readonly Slot[]) => string,
  card: (coded: Coded) => IdCard,
): Result<IdCard, RecordFault> {
  const sex = sexes[field(at.sex)]
  const born = isoDate(field(at.born))
  const validFrom = isoDate(field(at.validFrom))
  const until = field(at.validTo)
  const validTo = until === '长期' ? 'long-term' : isoDate(until)
  if (!sex) return err({ code: 'bad-field', field: 'sex' })
  if (!born) return err({ code: 'bad-field', field: 'born' })
  if (!validFrom) return err({ code: 'bad-field', field: 'validFrom' })
  if (!validTo) return err({ code: 'bad-field', field: 'validTo' })
  return ok(card({ sex, born, validFrom, validTo }))
}

/** GB/T 2261.1. */
const sexes: Readonly<Record<string, CardSex>> = { 0: 'unknown', 1: 'male', 2: 'female', 9: 'unspecified' }

const slotText = (record: Uint8Array, [offset, length]: Slot): string =>
  Buffer.from(record.buffer, record.byteOffset + offset, length).toString('utf16le')

/** `YYYYMMDD` as `YYYY-MM-DD`, or null when there is no such day. */
function isoDate(digits: string): IsoDate | null {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(digits)
  if (!parts) return null
  const iso = `${parts[1]}-${parts[2]}-${parts[3]}`
  const day = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : null
}
