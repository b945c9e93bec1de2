import { randomBytes } from 'node:crypto'
import { oneAtATime } from '../one-at-a-time.ts'
import { type CouchRow, deleteAll, rowsBetween, rowsByKeys, writeAll } from './couch-rows.ts'
import { CouchFault, type CouchServer } from './couch-server.ts'
import type { Batch, Entry } from './store.ts'

/** What is to be done to a database: a judgement, and perhaps a case that goes. */
export interface Deed extends Omit<Batch, 'entries'> {
  readonly entries: readonly Omit<Entry, 'of'>[]
  readonly purged: string | null
}

/**
 * Makes several writes one on a server that has no transactions: a deed is written down whole before any of it is
 * done, so that a crash or a cut line at any point leaves it either unwritten, and then nothing of it was done, or
 * written, and then the rest is done before anything else is done or read. `perform` must bear repetition.
 */
export interface Journal {
  /**
   * Writes a deed down and does it; one after another. Where a single request fails, the journal says what came of
   * it; throws when the deed was not written, or when that cannot be learned now.
   */
  readonly run: (deed: Deed) => Promise<void>
  /** Resolves once no deed that was begun is half done; at once when none is. */
  readonly settled: () => Promise<void>
}

/**
 * The last deed, under a name that stays, so that its revision refuses a request that comes late: a server may still
 * carry out what we have given up waiting for.
 */
const headId = 'deed'
const partPrefix = 'deed-part:'

/** Characters of base64 a document, well below what a CouchDB takes as one document. */
const partSize = 4 * 1024 * 1024

interface Head {
  /** Tells one deed from another. */
  readonly name: string
  readonly text: string
  /** Where the deed goes on, when it does not fit into one document. */
  readonly parts: readonly string[]
}

/** That a server will never take what it was given, however often: too large for it, or of a form that it refuses. */
const isFinal = (fault: unknown): boolean =>
  fault instanceof CouchFault && (fault.status === 400 || fault.status === 413)

const yes = () => true

const nothing: Deed = { entries: [], parked: [], refused: [], released: [], purged: null }

/** Opens the journal in a database and does what was left undone when the last program ended. */
export async function openJournal(
  server: CouchServer,
  place: string,
  perform: (deed: Deed) => Promise<void>,
): Promise<Journal> {
  const inTurn = oneAtATime()
  let rev: string | undefined
  let parts: readonly CouchRow[] = []
  let failed = true

  const between = async () => {
    const found: CouchRow[] = []
    const range = { start: partPrefix, end: `${partPrefix}\uffff` }
    for await (const rows of rowsBetween(server, place, range, false)) found.push(...rows)
    return found
  }

  async function write(deed: Deed, name: string): Promise<void> {
    const text = Buffer.from(JSON.stringify(deed)).toString('base64')
    const slices = Array.from({ length: Math.ceil(text.length / partSize) - 1 }, (_, index) => ({
      _id: `${partPrefix}${name}-${index}`,
      text: text.slice((index + 1) * partSize, (index + 2) * partSize),
    }))
    const written: CouchRow[] = []
    for (const slice of slices)
      written.push(...(await writeAll(server, place, [JSON.stringify(slice)], true)))
    const head: Head = { name, text: text.slice(0, partSize), parts: slices.map(({ _id }) => _id) }
    const body = JSON.stringify({ ...head, _rev: rev })
    const answer = await server.ask('PUT', `${place}/${headId}`, { body, good: [201] })
    rev = (answer.body as { rev: string }).rev
    const before = parts
    parts = written
    await deleteAll(server, place, before)
  }

  async function read(): Promise<{ readonly deed: Deed; readonly name: string } | null> {
    const [row] = await rowsByKeys(server, place, [headId], true)
    rev = row?.rev
    if (!row?.doc) return null
    const head = row.doc as unknown as Head
    const more = await rowsByKeys(server, place, head.parts, true)
    const slices = head.parts.map((id) => more.find((part) => part.id === id)?.doc?.text)
    parts = await between()
    const deed = JSON.parse(Buffer.from([head.text, ...slices].join(''), 'base64').toString())
    return { deed, name: head.name }
  }

  /** What a server will never take was not acknowledged and is given up, or nothing could be done after it. */
  async function carryOut(deed: Deed): Promise<void> {
    try {
      await perform(deed)
    } catch (cause) {
      if (!isFinal(cause)) throw cause
      await write(nothing, '')
      failed = false
      throw cause
    }
  }

  /**
   * Does the last deed once more, whether or not it was done: nothing else has been done since. Gives its name, or
   * null when there is none or it was given up.
   */
  async function settle(): Promise<string | null> {
    const last = await read()
    const done = last !== null && (await carryOut(last.deed).then(yes, orGivenUp))
    failed = false
    return done ? last.name : null
  }

  const orGivenUp = (cause: unknown): false => {
    if (failed) throw cause
    return false
  }

  /** After a request of which the end is not known: whether the deed stands after all. */
  async function standsAfterAll(name: string): Promise<boolean> {
    if (!failed) return false
    return settle().then(
      (last) => last === name,
      () => false,
    )
  }

  await settle()
  return {
    run: (deed) =>
      inTurn(async () => {
        if (failed) await settle()
        failed = true
        const name = randomBytes(8).toString('hex')
        try {
          await write(deed, name)
          await carryOut(deed)
        } catch (cause) {
          if (!(await standsAfterAll(name))) throw cause
        }
        failed = false
      }),
    settled: async () => {
      if (failed) await inTurn(async () => failed && settle())
    },
  }
}
