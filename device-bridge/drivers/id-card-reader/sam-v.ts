import { setTimeout as pause } from 'node:timers/promises'
import type { CardRead, ReaderFaultCode } from '../../protocol.ts'
import { err, ok, type Result } from '../../result.ts'
import { decodeRecord } from './card-record.ts'
import type { IdCardReader, ReaderIdentity } from './driver.ts'
import { type Answer, exchange, type Patience } from './exchange.ts'
import type { Line, OpenLine } from './line.ts'
import { commands, type ReadParts, readParts, samIdText } from './sam-v-words.ts'
import { meaningOf, statusCardFound, statusNoCard, statusOk } from './statuses.ts'

/** What a reader on a real serial line needs. */
const ordinaryPatience: Patience = { firstByte: 3000, betweenBytes: 500, wholeAnswer: 15_000 }

const pollEvery = 300
const retries = 2

/** A reader with a SAM_V module (GA 467, GA 450): find, select, read; the line is opened again after it was lost. */
export function createSamVReader(openLine: OpenLine, patience: Patience = ordinaryPatience): IdCardReader {
  let line: Line | null = null

  const opened = async (): Promise<Result<Line, 'no-reader'>> => {
    if (line) return ok(line)
    const attempt = await openLine()
    if (!attempt.ok) return attempt
    const fresh = attempt.value
    line = fresh
    fresh.listen((bytes) => {
      if (!bytes && line === fresh) line = null
    })
    return attempt
  }

  const ask = async (command: Uint8Array): Promise<Result<Answer, ReaderFaultCode>> => {
    const open = await opened()
    return open.ok ? exchange(open.value, command, patience) : open
  }

  const identity = async (): Promise<Result<ReaderIdentity, ReaderFaultCode>> => {
    const answer = await ask(commands.samId)
    if (!answer.ok) return answer
    const { status, payload } = answer.value
    if (status !== statusOk) return err(meaningOf(status).fault)
    const samId = samIdText(payload)
    return samId && line ? ok({ samId, line: line.kind }) : err('garbled')
  }

  const readFound = async (): Promise<Step<ReadParts>> => {
    const selected = await ask(commands.select)
    if (!selected.ok) return failed(selected.error, false)
    if (selected.value.status !== statusOk) return refused(selected.value.status)
    const full = await ask(commands.readWithFingerprints)
    if (!full.ok) return failed(full.error, false)
    // Older readers do not know the longer command.
    const answer = full.value.status === 0x21 ? await ask(commands.read) : full
    if (!answer.ok) return failed(answer.error, false)
    if (answer.value.status !== statusOk) return refused(answer.value.status)
    const parts = readParts(answer.value.payload, answer !== full)
    return parts ? { type: 'done', value: parts } : failed('garbled', true)
  }

  /** Reads the card that was found; a glitch is tried again from find on, where a lifted card shows. */
  const readWithRetries = async (): Promise<Result<ReadParts, ReaderFaultCode>> => {
    const faults: ReaderFaultCode[] = []
    for (;;) {
      const step = await readFound()
      if (step.type === 'done') return ok(step.value)
      faults.push(step.fault)
      if (!step.isWorthRetrying || faults.length > retries) return err(verdictOn(faults))
      const again = await ask(commands.find)
      if (!again.ok) return again
      if (again.value.status === statusNoCard) return err('card-lifted')
      if (again.value.status !== statusCardFound) return err(meaningOf(again.value.status).fault)
    }
  }

  return {
    status: identity,

    async read(signal) {
      const reader = await identity()
      if (!reader.ok) return reader
      for (;;) {
        if (signal.aborted) return err('no-card')
        const found = await ask(commands.find)
        if (!found.ok) return found
        // Who asked may be gone by now: then the card stays unread, for the next one who asks.
        if (found.value.status === statusCardFound && !signal.aborted) break
        if (![statusCardFound, statusNoCard].includes(found.value.status))
          return err(meaningOf(found.value.status).fault)
        await pause(pollEvery, null, { signal }).catch(() => null)
      }
      const parts = await readWithRetries()
      return parts.ok ? cardRead(parts.value, reader.value) : parts
    },

    async close() {
      await line?.close()
      line = null
    },
  }
}

type Step<T> =
  | { type: 'done'; value: T }
  | { type: 'failed'; fault: ReaderFaultCode; isWorthRetrying: boolean }

const failed = (fault: ReaderFaultCode, isWorthRetrying: boolean): Step<never> => ({
  type: 'failed',
  fault,
  isWorthRetrying,
})

const refused = (status: number): Step<never> => ({ type: 'failed', ...meaningOf(status) })

/** The last fault counts; but a counterfeit is suspected only when the card was refused every time. */
function verdictOn(faults: readonly ReaderFaultCode[]): ReaderFaultCode {
  const last = faults.at(-1) ?? 'unknown-error'
  const isSuspicion = last === 'suspected-counterfeit'
  return isSuspicion && faults.some((fault) => fault !== last) ? 'read-failed' : last
}

function cardRead(parts: ReadParts, reader: ReaderIdentity): Result<CardRead, ReaderFaultCode> {
  const card = decodeRecord(parts.text)
  if (!card.ok) return err('unreadable-record')
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
  return ok({
    card: card.value,
    samId: reader.samId,
    line: reader.line,
    record: base64(parts.text),
    photo: parts.photo.length > 0 ? base64(parts.photo) : null,
    fingerprints: parts.fingerprints.length > 0 ? base64(parts.fingerprints) : null,
  })
}
