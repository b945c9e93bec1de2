import * as v from 'valibot'
import {
  type Action,
  type ActionFault,
  documentId,
  err,
  type Json,
  type Result,
  readAction,
} from '../../domain/index.ts'

/** An act as the office's database holds it. */
export interface ActDocument {
  readonly _id: string
  readonly body: Json
  readonly sigs: Json
}

const document = v.looseObject({ _id: v.string(), body: v.unknown(), sigs: v.unknown() })

/** The document of one of our acts. */
export const documentOf = (action: Action): ActDocument => ({
  _id: documentId(action),
  body: action.body as unknown as Json,
  sigs: action.sigs as unknown as Json,
})

/** Why a document of the feed is no act: a fault of its own, or an id that names another case. */
export type DocumentFault = ActionFault | { readonly code: 'not-a-document' }

/** Reads a document of the feed as an act; its signature is still to be checked. */
export function readDocument(value: unknown): Result<Action, DocumentFault> {
  const read = v.safeParse(document, value)
  if (!read.success) return err({ code: 'not-a-document' })
  const { _id, body, sigs } = read.output
  const action = readAction(_id.slice(_id.indexOf(':') + 1), { body, sigs })
  if (action.ok && documentId(action.value) !== _id) return err({ code: 'wrong-id' })
  return action
}
