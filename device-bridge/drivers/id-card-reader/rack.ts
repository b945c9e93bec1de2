import { createHash } from 'node:crypto'
import type { IdCard } from '../../protocol.ts'
import { encodeRecord } from './card-encoding.ts'

/** A card in the simulator's rack: an invented person as plain data. */
export interface RackCard {
  readonly id: string
  readonly card: IdCard
  /** False for a card issued without fingerprints. */
  readonly hasFingerprints?: boolean
}

/** A card's chip: what the reader can get out of it. */
export interface Chip {
  readonly record: Uint8Array
  /** 1,024 bytes in the place of the compressed photo; they decode to nothing. */
  readonly photo: Uint8Array
  readonly fingerprints: Uint8Array
}

/** Makes the chip of a card in the rack; a field too long for the card is a mistake in the rack and throws. */
export function chipOf(card: RackCard): Chip {
  const record = encodeRecord(card.card)
  if (!record.ok) throw new Error(`Card ${card.id}: ${record.error.field} does not fit`)
  return {
    record: record.value,
    photo: invented(`${card.id} photo`, 1024),
    fingerprints: card.hasFingerprints === false ? new Uint8Array(0) : fingerprintFeatures(card.id),
  }
}

/** The person's name as the rack shows it. */
export const nameOn = (card: IdCard): string =>
  card.layout === 'resident-id' || card.layout === 'residence-permit' ? card.name : card.englishName

/** Two features of 512 bytes: byte 4 registered, byte 5 the finger, byte 6 the quality. */
function fingerprintFeatures(seed: string): Uint8Array {
  const features = [11, 16].map((finger) => {
    const feature = invented(`${seed} finger ${finger}`, 512)
    feature.set([0x01, finger, 80], 4)
    return feature
  })
  return Uint8Array.from(Buffer.concat(features))
}

/** Bytes that are the same for the same seed. */
function invented(seed: string, length: number): Uint8Array {
  return Uint8Array.from(createHash('shake256', { outputLength: length }).update(seed).digest())
}
