import {
  type Action,
  canonical,
  documentId,
  err,
  type Json,
  type NotAuthentic,
  ok,
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
}

/** Why a document is turned away for good. */
export type Refusal = 'not-an-action' | 'wrong-id' | NotAuthentic

/** Reads a CouchDB document as an act; `keepRevision` takes the arriving `_rev`, as replicators ask. */
export function readOffer(document: unknown, keepRevision: boolean): Result<Offer, Refusal> {
  if (!isObject(document) || typeof document._id !== 'string') return err('not-an-action')
  const { _id, _rev, _revisions, ...content } = document
  const named = _id.slice(_id.indexOf(':') + 1)
  const action = readAction(named, content)
  if (!action.ok) return err(action.error.code === 'wrong-id' ? 'wrong-id' : 'not-an-action')
  if (documentId(action.value) !== _id) return err('wrong-id')
  const json = content as unknown as Json
  const rev = keepRevision && isRevision(_rev) ? _rev : firstRevision(json)
  return ok({ id: _id, rev, json: sentAs(_id, rev, json), action: action.value })
}

/** An act that is already kept, read back. */
export function offerFrom(id: string, rev: string, json: string): Offer {
  const { body, sigs } = JSON.parse(json)
  return { id, rev, json, action: { id: id.slice(id.indexOf(':') + 1) as Action['id'], body, sigs } }
}

const sentAs = (id: string, rev: string, content: Json): string =>
  `{"_id":${JSON.stringify(id)},"_rev":"${rev}",${canonical(content).slice(1)}`
