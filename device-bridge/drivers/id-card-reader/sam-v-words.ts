/** The commands of a SAM_V module that reading a card needs: command and parameter byte. */
export const commands = {
  samId: Uint8Array.of(0x12, 0xff),
  find: Uint8Array.of(0x20, 0x01),
  select: Uint8Array.of(0x20, 0x02),
  read: Uint8Array.of(0x30, 0x01),
  readWithFingerprints: Uint8Array.of(0x30, 0x10),
} as const

/** The three parts of a card. */
export interface ReadParts {
  readonly text: Uint8Array
  readonly photo: Uint8Array
  readonly fingerprints: Uint8Array
}

/** Takes an answer to a read command apart: two or three lengths, then the parts; null when the lengths do not add up. */
export function readParts(payload: Uint8Array, isWithoutFingerprints: boolean): ReadParts | null {
  const count = isWithoutFingerprints ? 2 : 3
  if (payload.length < count * 2) return null
  const view = Buffer.from(payload.buffer, payload.byteOffset, payload.length)
  const lengths = Array.from({ length: count }, (_, i) => view.readUInt16BE(i * 2))
  const [text = 0, photo = 0, fingerprints = 0] = lengths
  const start = count * 2
  if (payload.length !== start + text + photo + fingerprints) return null
  return {
    text: payload.subarray(start, start + text),
    photo: payload.subarray(start + text, start + text + photo),
    fingerprints: payload.subarray(start + text + photo),
  }
}

/** What a security module says of itself in 16 bytes. */
export interface SamId {
  readonly kind: number
  readonly maker: number
  readonly made: number
  readonly serial: number
  readonly check: number
}

/** The serial text of a security module, as it is printed: `05.03-20260101-0000000042-7`. */
export function samIdText(payload: Uint8Array): string | null {
  if (payload.length !== 16) return null
  const view = Buffer.from(payload.buffer, payload.byteOffset, payload.length)
  const two = (n: number): string => String(n).padStart(2, '0')
  const [kind, maker] = [view.readUInt16LE(0), view.readUInt16LE(2)]
  const [made, serial, check] = [view.readUInt32LE(4), view.readUInt32LE(8), view.readUInt32LE(12)]
  return `${two(kind)}.${two(maker)}-${made}-${String(serial).padStart(10, '0')}-${check}`
}

/** The 16 bytes of a serial text: the inverse of `samIdText`, for the simulator. */
export function samIdPayload(sam: SamId): Uint8Array {
  const payload = Buffer.alloc(16)
  payload.writeUInt16LE(sam.kind, 0)
  payload.writeUInt16LE(sam.maker, 2)
  payload.writeUInt32LE(sam.made, 4)
  payload.writeUInt32LE(sam.serial, 8)
  payload.writeUInt32LE(sam.check, 12)
  return payload
}
