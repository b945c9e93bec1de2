import type { RxCollection } from 'rxdb/plugins/core'
import { replicateCouchDB } from 'rxdb/plugins/replication-couchdb'
import type { SealedDocument } from '../state/sealed-document.ts'
import { type ReferenceFetch, referenceFetch } from './reference-fetch.ts'

/** How the reference comes to this machine. */
export interface ReferenceReplication extends ReferenceFetch {
  /** Absolute URL of the database, ending in a slash. */
  readonly url: string
  readonly retryMillis?: number
}

/** Replicates the reference into `collection` for as long as this tab leads; the caller stops it. */
export function replicateReference(
  collection: RxCollection<SealedDocument>,
  { url, retryMillis = 5000, ...fetching }: ReferenceReplication,
): { readonly stop: () => Promise<unknown>; readonly again: () => void } {
  const replication = replicateCouchDB({
    replicationIdentifier: 'lianli-reference',
    collection,
    url,
    fetch: referenceFetch(fetching),
    live: true,
    retryTime: retryMillis,
    waitForLeadership: false,
    pull: { batchSize: 500, heartbeat: 30_000 },
  })
  return { stop: () => replication.cancel(), again: () => replication.reSync() }
}
