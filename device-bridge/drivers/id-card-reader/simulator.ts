import { createFrameParser, encodeFrame } from './frames.ts'
import { chipOf, type RackCard } from './rack.ts'
import { commands, samIdPayload } from './sam-v-words.ts'
import { type SimulatedFault, takeFault, type Word } from './simulated-faults.ts'
import { statusCardFound, statusNoCard, statusOk } from './statuses.ts'

/** The simulated reader's end of a line. */
export interface Wire {
  write(bytes: Uint8Array): void
  listen(hear: (bytes: Uint8Array) => void): void
}

/** How fast the simulated line is: so many bytes, then a pause; null for as fast as it goes. */
export type Pace = { readonly bytes: number; readonly pause: number } | null

/** A reader that speaks SAM_V frames, with a rack of cards beside it. */
export interface ReaderSimulator {
  readonly rack: readonly RackCard[]
  /** Lays a card on the reader in place of whatever is there; false when the rack has no such card. */
  put(id: string): boolean
  lift(): void
  cardOnReader(): RackCard | null
  /** Spoils the next answers to a command, after the faults that already wait. */
  fail(fault: SimulatedFault): void
  /** Forgets the faults that wait. */
  mend(): void
  setPace(pace: Pace): void
  /** Answers what comes over a wire from now on. */
  attach(wire: Wire): void
}

/** Switches of a simulated reader. */
export interface ReaderSimulatorOptions {
  readonly rack: readonly RackCard[]
  /** False for an older reader that refuses the command for text, photo and fingerprints. */
  readonly knowsFingerprints?: boolean
}

const selected = new Uint8Array(8)

/** Makes a simulated reader with nothing on it. */
export function createReaderSimulator(options: ReaderSimulatorOptions): ReaderSimulator {
  const faults: SimulatedFault[] = []
  let pace: Pace = null
  let on: { card: RackCard; wasRead: boolean; isSelected: boolean } | null = null

  const answers: Record<Word, () => Uint8Array> = {
    samId: () => content(statusOk, samIdPayload({ kind: 5, maker: 3, made: 20260101, serial: 42, check: 7 })),
    find: () => (on && !on.wasRead ? content(statusCardFound, new Uint8Array(4)) : content(statusNoCard)),
    select: () => {
      if (!on) return content(0x81)
      on.isSelected = true
      return content(statusOk, selected)
    },
    read: () => read(false),
    readWithFingerprints: () => (options.knowsFingerprints === false ? content(0x21) : read(true)),
  }

  const read = (withFingerprints: boolean): Uint8Array => {
    if (!on?.isSelected) return content(0x41)
    on.wasRead = true
    const chip = chipOf(on.card)
    const parts = withFingerprints ? [chip.record, chip.photo, chip.fingerprints] : [chip.record, chip.photo]
    const lengths = parts.flatMap((part) => [part.length >> 8, part.length & 0xff])
    return content(statusOk, Buffer.concat([Uint8Array.from(lengths), ...parts]))
  }

  const bytesFor = (request: Uint8Array): Uint8Array | null => {
    const word = wordOf(request)
    if (!word) return encodeFrame(content(0x21))
    const fault = takeFault(faults, word)
    switch (fault?.kind) {
      case undefined:
        return encodeFrame(answers[word]())
      case 'status':
        return encodeFrame(content(fault.status))
      case 'silence':
        return null
      case 'lift':
        on = null
        return encodeFrame(content(0x41))
      case 'garbage-before':
        return Buffer.concat([fault.bytes, encodeFrame(answers[word]())])
      case 'garbage-instead':
        return fault.bytes
      case 'wrong-check': {
        const frame = encodeFrame(answers[word]())
        frame[frame.length - 1] = (frame[frame.length - 1] ?? 0) ^ 0xff
        return frame
      }
      case 'cut':
        return encodeFrame(answers[word]()).subarray(0, fault.after)
    }
  }

  return {
    rack: options.rack,
    put(id) {
      const card = options.rack.find((c) => c.id === id)
      if (card) on = { card, wasRead: false, isSelected: false }
      return card !== undefined
    },
    lift() {
      on = null
    },
    cardOnReader: () => on?.card ?? null,
    fail: (fault) => faults.push({ ...fault }),
    mend() {
      faults.length = 0
    },
    setPace(next) {
      pace = next
    },
    attach(wire) {
      const parser = createFrameParser()
      wire.listen((bytes) => {
        for (const found of parser.push(bytes)) {
          const answer = found.type === 'frame' ? bytesFor(found.content) : encodeFrame(content(0x10))
          if (answer) send(wire, answer, pace)
        }
      })
    },
  }
}

/** Two reserved bytes, the status, the payload. */
const content = (status: number, payload: Uint8Array = new Uint8Array(0)): Uint8Array =>
  Buffer.concat([Uint8Array.of(0, 0, status), payload])

const words = Object.keys(commands).filter((word): word is Word => word in commands)

const wordOf = (request: Uint8Array): Word | undefined =>
  words.find((word) => Buffer.compare(commands[word], request) === 0)

function send(wire: Wire, bytes: Uint8Array, pace: Pace): void {
  const now = pace ? bytes.subarray(0, pace.bytes) : bytes
  wire.write(now)
  if (pace && now.length < bytes.length) {
    setTimeout(() => send(wire, bytes.subarray(now.length), pace), pace.pause)
  }
}
