import { hash } from 'node:crypto'
import {
  type Action,
  canonical,
  documentId,
  err,
  type Json,
  type NotAuthentic,
  ok,
  type PublicKey,
  type Result,
  readAction,
} from '../domain/index.ts'
import { isObject } from './json.ts'
import { firstRevision, isRevision } from './revision.ts'

/** An act as it was offered: what its id says it is, whoever signed it. */
export interface Offer {
  /** `<caseId>:<actionId>`. */
  readonly id: string
  readonly rev: string
  /** The document as it will be sent to whoever reads. */
  readonly json: string
  readonly action: Action
  /** The canonical form of what was signed, where it is at hand. */
  readonly body?: string
  /** What was found of each signature already, and with which key; null where nothing was. */
  readonly signatures?: readonly (CheckedSignature | null)[]
}

/** A signature that was held against a key before anybody asked whether that key may sign. */
export interface CheckedSignature {
  readonly publicKey: PublicKey
  readonly good: boolean
}

/** Why a document is turned away for good. */
export type Refusal = 'not-an-action' | 'wrong-id' | NotAuthentic

/** Reads a CouchDB document as an act; `keepRevision` takes the arriving `_rev`, as replicators ask. */
export function readOffer(document: unknown, keepRevision: boolean): Result<Offer, Refusal> {
  if (!isObject(document) || typeof document._id !== 'string') return err('not-an-action')
  const { _id, _rev, _revisions, ...content } = document
  const named = _id.slice(_id.indexOf(':') + 1)
  let body = ''
  let text = ''
  const action = readAction(named, content, (json) => {
    const read = json as { readonly body: Json; readonly sigs: Json }
    body = canonical(read.body)
    text = `{"body":${body},"sigs":${canonical(read.sigs)}}`
    return `sha256-${hash('sha256', text)}`
  })
  if (!action.ok) return err(action.error.code === 'wrong-id' ? 'wrong-id' : 'not-an-action')
  if (documentId(action.value) !== _id) return err('wrong-id')
  const rev = keepRevision && isRevision(_rev) ? _rev : firstRevision(content as Json)
  return ok({ id: _id, rev, json: sentAs(_id, rev, text), action: action.value, body })
}

/** An act of the centre's own. */
export function offerOf(action: Action): Offer {
  const id = documentId(action)
  const content = { body: action.body, sigs: action.sigs } as unknown as Json
  const rev = firstRevision(content)
  return { id, rev, json: sentAs(id, rev, canonical(content)), action }
}

/** An offer as a document of CouchDB's protocol. */
export const documentOf = ({ id, rev, action: { body, sigs } }: Offer) => ({ _id: id, _rev: rev, body, sigs })

/** An act that is already kept, read back. */
export function offerFrom(id: string, rev: string, json: string): Offer {
  const { body, sigs } = JSON.parse(json)
  return { id, rev, json, action: { id: id.slice(id.indexOf(':') + 1) as Action['id'], body, sigs } }
}

/** `text` is the canonical form of what the document holds. */
const sentAs = (id: string, rev: string, text: string): string =>
  `{"_id":${JSON.stringify(id)},"_rev":"${rev}",${text.slice(1)}`
