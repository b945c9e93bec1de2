import { createHash } from 'node:crypto'
import type { Json } from '../domain/index.ts'
import { atom, properList, termOf } from './erlang-terms.ts'

const version = Buffer.of(131)

/**
 * The first revision that CouchDB itself would give a document without attachments,
 * `md5(term_to_binary([false, 0, 0, Body, []]))`, so that one act put on two servers is not sent again.
 */
export function firstRevision(body: Json): string {
  const term = properList([atom('false'), termOf(0), termOf(0), termOf(body), properList([])])
  return `1-${createHash('md5').update(version).update(term).digest('hex')}`
}

/** A revision as replicators write it: a generation, a hyphen, a hash. */
export const isRevision = (text: unknown): text is string =>
  typeof text === 'string' && /^[1-9]\d{0,8}-[0-9A-Za-z]{1,64}$/.test(text)
