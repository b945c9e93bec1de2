import type { Worker } from 'node:worker_threads'
import {
  type Action,
  err,
  type KeyId,
  ok,
  type PublicKey,
  type Reference,
  type Result,
  rowsOf,
} from '../domain/index.ts'
import { isCentreDocument } from './centre-documents.ts'
import { type Offer, type Refusal, readOffer } from './offer.ts'
import type { Question, ReadOnThread } from './offer-thread.ts'
import { startThread } from './threads.ts'

/** What a document was read as; null for one of the centre's own. */
export type Read = Result<Offer, Refusal> | null

/** From how many documents on a thread of its own is worth the way there. */
const fewest = 16

/**
 * Reads documents as acts. A large request, of which the text is at hand, is read and its signatures are checked on a
 * thread of its own, while the batch before it is judged and kept here.
 */
export async function readOffers(
  documents: readonly unknown[],
  keepRevisions: boolean,
  reference: Reference,
  text?: string,
): Promise<readonly Read[]> {
  const isLarge = text !== undefined && documents.length >= fewest
  const read = isLarge ? await readOnThread(text, keepRevisions, reference) : null
  if (read?.length === documents.length) return read.map((one, index) => offerOf(documents[index], one))
  return documents.map((document) => (isCentreDocument(document) ? null : readOffer(document, keepRevisions)))
}

/** The same document was read here and there, from one text. */
function offerOf(document: unknown, read: ReadOnThread): Read {
  if (read === null) return null
  if (typeof read === 'string') return err(read)
  const { _id: id, body, sigs } = document as { _id: string } & Pick<Action, 'body' | 'sigs'>
  const action = { id: id.slice(id.indexOf(':') + 1) as Action['id'], body, sigs }
  const signatures = read.good.map((good, at) => {
    const publicKey = told.get(sigs[at]?.key ?? '')
    return good === null || publicKey === undefined ? null : { publicKey, good }
  })
  return ok({ id, rev: read.rev, json: read.json, action, signatures })
}

/** The public keys that the thread knows. */
const told = new Map<KeyId, PublicKey>()
const waiting = new Map<number, (answer: readonly ReadOnThread[] | null) => void>()
let thread: Worker | null = null
let asked = 0
let rowsTold: { readonly of: Reference; readonly size: number } | null = null

/** Null when the thread has failed; whoever asked then reads for himself, and the next one starts another. */
function readOnThread(
  text: string,
  keepRevisions: boolean,
  reference: Reference,
): Promise<readonly ReadOnThread[] | null> {
  const worker = thread ?? start()
  const question: Question = { id: asked++, text, keepRevisions, keys: untold(reference) }
  return new Promise((resolve) => {
    waiting.set(question.id, resolve)
    worker.ref()
    worker.postMessage(question)
  })
}

/** Keys that were certified since the thread was last told; a name stands for one key for ever. */
function untold(reference: Reference): [KeyId, PublicKey][] {
  if (rowsTold?.of === reference && rowsTold.size === reference.size) return []
  rowsTold = { of: reference, size: reference.size }
  const fresh = rowsOf(reference.values(), 'key').filter(({ body }) => !told.has(body.key))
  for (const { body } of fresh) told.set(body.key, body.publicKey)
  return fresh.map(({ body }) => [body.key, body.publicKey])
}

function start(): Worker {
  const worker = startThread('offer-thread', { maxYoungGenerationSizeMb: 64 })
  thread = worker
  worker.on('message', ({ id, answer }: { id: number; answer: readonly ReadOnThread[] }) => {
    waiting.get(id)?.(answer)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
  })
  worker.on('error', () => {
    thread = null
    rowsTold = null
    told.clear()
    for (const resolve of waiting.values()) resolve(null)
    waiting.clear()
  })
  worker.unref()
  return worker
}
