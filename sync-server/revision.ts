import { hash } from 'node:crypto'
import type { Json } from '../domain/index.ts'
import { TermWriter } from './erlang-terms.ts'

const version = 131
const terms = new TermWriter()

/**
 * The first revision that CouchDB itself would give a document without attachments,
 * `md5(term_to_binary([false, 0, 0, Body, []]))`, so that one act put on two servers is not sent again.
 */
export function firstRevision(body: Json): string {
  terms.begin(version)
  terms.list(5, () => {
    terms.atom('false')
    terms.value(0)
    terms.value(0)
    terms.value(body)
    terms.list(0, () => {})
  })
  return `1-${hash('md5', terms.written)}`
}

/** A revision as replicators write it: a generation, a hyphen, a hash. */
export const isRevision = (text: unknown): text is string =>
  typeof text === 'string' && /^[1-9]\d{0,8}-[0-9A-Za-z]{1,64}$/.test(text)
