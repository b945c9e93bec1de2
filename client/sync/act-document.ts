import * as v from 'valibot'
import {
  type Action,
  type ActionFault,
  canonical,
  documentId,
  err,
  hashText,
  type Json,
  ok,
  type Result,
  readAction,
  signedText,
} from '../../domain/index.ts'

/** An act as the office's database holds it. */
export interface ActDocument {
  readonly _id: string
  readonly body: Json
  readonly sigs: Json
}

const utf8 = new TextEncoder()
const document = v.object({ _id: v.string(), body: v.unknown(), sigs: v.unknown() })

/** The document of one of our acts. */
export const documentOf = (action: Action): ActDocument => ({
  _id: documentId(action),
  body: action.body as unknown as Json,
  sigs: action.sigs as unknown as Json,
})

/** Why a document of the feed is no act: a fault of its own, or an id that names another case. */
export type DocumentFault = ActionFault | { readonly code: 'not-a-document' }

/** An act that was read, and the bytes that its signatures are to cover. */
export interface Unchecked {
  readonly action: Action
  readonly signed: Uint8Array
}

/** Reads a document of the feed as an act, whose body is written in canonical form once, for its name and to be checked. */
export function readUnchecked(value: unknown): Result<Unchecked, DocumentFault> {
  const read = v.safeParse(document, value)
  if (!read.success) return err({ code: 'not-a-document' })
  const { _id, body, sigs } = read.output
  let written = ''
  const action = readAction(_id.slice(_id.indexOf(':') + 1), { body, sigs }, () => {
    written = canonical(body as Json)
    return `sha256-${hashText(`{"body":${written},"sigs":${canonical(sigs as Json)}}`)}`
  })
  if (!action.ok) return action
  if (documentId(action.value) !== _id) return err({ code: 'wrong-id' })
  return ok({ action: action.value, signed: utf8.encode(signedText('action', written)) })
}

/** Reads a document of the feed as an act; its signature is still to be checked. */
export function readDocument(value: unknown): Result<Action, DocumentFault> {
  const read = readUnchecked(value)
  return read.ok ? ok(read.value.action) : read
}

/** The act of a document that was read before. */
export function actionIn(value: unknown): Action {
  const { _id, body, sigs } = value as ActDocument
  return { id: _id.slice(_id.indexOf(':') + 1), body, sigs } as unknown as Action
}
