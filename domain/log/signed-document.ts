import * as v from 'valibot'
import type { KeyId, Suite } from './action.ts'
import { type Json, toJson } from './canonical.ts'
import { type ContentId, contentId } from './content-id.ts'
import { err, ok, type Result } from './result.ts'

/** What the centre signs: immutable, named by its content, with one signature. */
export interface SignedDocument<B> {
  /** The content id of `{ body, sig }`. */
  readonly id: ContentId
  readonly body: B
  readonly sig: { readonly key: KeyId; readonly suite: Suite; readonly value: string }
}

/** Why a document is not what it says; `path` names the first place that cannot be read. */
export type DocumentFault =
  | { readonly code: 'malformed'; readonly path: string }
  | { readonly code: 'wrong-id' }

const sig = v.strictObject({ key: v.string(), suite: v.picklist(['intl-1', 'gm-1']), value: v.string() })

/** Reads `{ body, sig }` from outside and checks that it is what `id` names. The signature is the caller's to check. */
export function readSigned<B>(
  body: v.GenericSchema<B>,
  id: string,
  document: unknown,
): Result<SignedDocument<B>, DocumentFault> {
  const json = toJson(document)
  if (!json.ok) return err({ code: 'malformed', path: json.error.path })
  const read = v.safeParse(v.strictObject({ body, sig }), json.value, { abortEarly: true })
  if (!read.success) return err({ code: 'malformed', path: v.getDotPath(read.issues[0]) ?? '$' })
  const actual = contentId(json.value)
  if (actual !== id) return err({ code: 'wrong-id' })
  const { body: readBody, sig: readSig } = read.output as { body: B; sig: SignedDocument<B>['sig'] }
  return ok({ id: actual, body: readBody, sig: readSig })
}

/** Names a body with its signature. */
export const sealSigned = <B>(body: B, signature: SignedDocument<B>['sig']): SignedDocument<B> => ({
  id: contentId({ body, sig: signature } as unknown as Json),
  body,
  sig: signature,
})
