import { parentPort } from 'node:worker_threads'
import { type KeyId, type PublicKey, signedText } from '../domain/index.ts'
import { isCentreDocument } from './centre-documents.ts'
import { isObject } from './json.ts'
import { type Offer, type Refusal, readOffer } from './offer.ts'
import { isSignedByNow } from './signatures.ts'

/** A request's text to be read on the thread, and the public keys that it has not been told of. */
export interface Question {
  readonly id: number
  readonly text: string
  readonly keepRevisions: boolean
  readonly keys: readonly (readonly [KeyId, PublicKey])[]
}

/** What was read of one document, without the act itself, which the asker has; null for a document of the centre's. */
export type ReadOnThread =
  | null
  | Refusal
  | (Pick<Offer, 'rev' | 'json'> & {
      /** For each signature whether it is good; null where the key is not known here. */
      readonly good: readonly (boolean | null)[]
    })

const keys = new Map<KeyId, PublicKey>()

parentPort?.on('message', (question: Question) => {
  parentPort?.postMessage({ id: question.id, answer: answerTo(question) })
})

/** Reads the documents of one request. */
export function answerTo({ text, keepRevisions, keys: more }: Omit<Question, 'id'>): ReadOnThread[] {
  for (const [name, publicKey] of more) keys.set(name, publicKey)
  const body: unknown = JSON.parse(text)
  const documents = isObject(body) && Array.isArray(body.docs) ? body.docs : []
  return documents.map((document) => readHere(document, keepRevisions))
}

function readHere(document: unknown, keepRevisions: boolean): ReadOnThread {
  if (isCentreDocument(document)) return null
  const read = readOffer(document, keepRevisions)
  return read.ok ? { rev: read.value.rev, json: read.value.json, good: goodOf(read.value) } : read.error
}

function goodOf({ action, body }: Offer): (boolean | null)[] {
  const bytes = Buffer.from(signedText('action', body ?? ''))
  return action.sigs.map(({ key, suite, value }) => {
    const publicKey = keys.get(key)
    return publicKey && body !== undefined && suite === 'intl-1'
      ? isSignedByNow(key, publicKey, bytes, value)
      : null
  })
}
