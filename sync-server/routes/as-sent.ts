import type { Kept } from '../store/store.ts'

/** A document's text, on request with the history that CouchDB's replicators ask for. */
export function asSent({ rev, json }: Kept, withRevisions: boolean): string {
  if (!withRevisions) return json
  const [generation, hash] = rev.split('-')
  const history = JSON.stringify({ start: Number(generation), ids: [hash] })
  return `${json.slice(0, -1)},"_revisions":${history}}`
}
