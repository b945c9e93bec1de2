/**
 * SAM_V frames (GA 467, GA 450): `AA AA AA 96 69 | length (2, big endian) | content | check`.
 * The length counts everything after itself, the check is the exclusive or of length and content.
 */
const header = Uint8Array.of(0xaa, 0xaa, 0xaa, 0x96, 0x69)

const contentStart = header.length + 2

/** The longest answer there is: status, three lengths, text, photo, fingerprints and check. */
export const longestFrame = 3 + 6 + 256 + 1024 + 1024 + 1

/** A request is at least command, parameter and check. */
const shortestFrame = 3

/** Exclusive or of all bytes. */
export const checkOf = (bytes: Uint8Array): number => bytes.reduce((check, byte) => check ^ byte, 0)

/** Wraps command or status bytes, and what follows them, in a frame. */
export function encodeFrame(content: Uint8Array): Uint8Array {
  const frame = new Uint8Array(contentStart + content.length + 1)
  const length = content.length + 1
  frame.set(header)
  frame.set([length >> 8, length & 0xff], header.length)
  frame.set(content, contentStart)
  frame[frame.length - 1] = checkOf(frame.subarray(header.length, -1))
  return frame
}

/** What the parser found in the bytes so far. */
export type Found =
  | { readonly type: 'frame'; readonly content: Uint8Array }
  /** A header was there, but the check did not hold. */
  | { readonly type: 'bad-check' }

/** Finds frames in a stream of bytes that may hold anything; never throws, never holds more than one frame. */
export interface FrameParser {
  push(bytes: Uint8Array): Found[]
  /** The line fell silent: what began as a frame is none, so look for one further on. */
  silence(): Found[]
  /** True while the bytes so far end inside a frame. */
  isInsideFrame(): boolean
  forget(): void
}

/** Makes a parser; after a false start it goes on one byte later, so a frame inside garbage is found. */
export function createFrameParser(): FrameParser {
  let held: Uint8Array = new Uint8Array(0)

  const scan = (): Found[] => {
    const found: Found[] = []
    for (;;) {
      held = held.subarray(startOfHeader(held))
      const step = firstFrame(held)
      if (step.type === 'more') return found
      held = held.subarray(step.consumed)
      if (step.found) found.push(step.found)
    }
  }

  return {
    push(bytes) {
      held = Buffer.concat([held, bytes])
      return scan()
    },
    silence() {
      const found: Found[] = []
      while (held.length >= header.length) {
        held = held.subarray(1)
        found.push(...scan())
      }
      held = new Uint8Array(0)
      return found
    },
    isInsideFrame: () => held.length >= header.length,
    forget() {
      held = new Uint8Array(0)
    },
  }
}

type Step = { type: 'more' } | { type: 'step'; consumed: number; found: Found | null }

/** Judges bytes that begin with a header, or with the part of one that has arrived. */
function firstFrame(bytes: Uint8Array): Step {
  if (bytes.length < contentStart) return { type: 'more' }
  const length = ((bytes[header.length] ?? 0) << 8) | (bytes[header.length + 1] ?? 0)
  if (length < shortestFrame || length > longestFrame) return { type: 'step', consumed: 1, found: null }
  const end = contentStart + length
  if (bytes.length < end) return { type: 'more' }
  if (checkOf(bytes.subarray(header.length, end)) !== 0) {
    return { type: 'step', consumed: 1, found: { type: 'bad-check' } }
  }
  const content = Uint8Array.from(bytes.subarray(contentStart, end - 1))
  return { type: 'step', consumed: end, found: { type: 'frame', content } }
}

/** Where a header, or the beginning of one at the very end, stands; the length when there is none. */
function startOfHeader(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) {
    const here = bytes.subarray(at, at + header.length)
    if (here.every((byte, i) => byte === header[i])) return at
  }
  return bytes.length
}
