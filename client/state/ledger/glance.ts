import { copyFolder, ledgerName, markerPlace } from './places.ts'

/** What a look at the ledger shows before anybody signs in. */
export interface Glance {
  /** Ids of the clerks who can sign in here without a line. */
  readonly enrolled: readonly string[]
  /** False where the guard of the ledger has something to look into. */
  readonly isSound: boolean
}

/** What is counted, as the ledger's own record of its rows names it. */
const counted = ['pages', 'outbox', 'blobs'] as const

const fresh: Glance = { enrolled: [], isSound: true }
const doubtful: Glance = { enrolled: [], isSound: false }

/**
 * Looks at the ledger with the browser's own means, so that nothing which opens ledgers is loaded before somebody
 * signs in. It changes nothing, and where anything is not as it should be it says no more than that.
 */
export async function glanceAtLedger(local: Storage, storage: StorageManager): Promise<Glance> {
  try {
    const marker = local.getItem(markerPlace)
    const isNew = async () => marker === null && !(await hasCopy(storage))
    const database = await opened()
    if (!database) return (await isNew()) ? fresh : doubtful
    try {
      const seen = await looked(database, marker)
      return seen ?? ((await isNew()) ? fresh : doubtful)
    } finally {
      database.close()
    }
  } catch {
    return doubtful
  }
}

/** The database as it is; undefined where there is none, and none is made. */
function opened(): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(ledgerName)
    let isMissing = false
    opening.onupgradeneeded = () => {
      isMissing = true
      opening.transaction?.abort()
    }
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = (event) => {
      event.preventDefault()
      if (isMissing) resolve(undefined)
      else reject(opening.error)
    }
  })
}

/** Undefined where no machine was ever enrolled in it. */
async function looked(database: IDBDatabase, marker: string | null): Promise<Glance | undefined> {
  const transaction = database.transaction([...counted, 'meta'])
  const meta = transaction.objectStore('meta')
  const envelopes = IDBKeyRange.bound('envelope:', 'envelope;', false, true)
  const [keys, device, rebuilding, tally, chain, ...rows] = await Promise.all([
    answer(meta.getAllKeys(envelopes)),
    answer(meta.get('device')),
    answer(meta.get('rebuilding')),
    answer(meta.get('tally')),
    answer(meta.get('chain')),
    ...counted.map((store) => answer(transaction.objectStore(store).count())),
  ])
  if (device === undefined) return undefined
  const record = kept(tally) as Readonly<Record<string, number>> | undefined
  const isShort = record !== undefined && counted.some((store, at) => (rows[at] ?? 0) < (record[store] ?? 0))
  const isBehind = seqIn(marker === null ? null : JSON.parse(marker).chain) > seqIn(kept(chain))
  const enrolled = keys.map((key) => String(key).slice('envelope:'.length))
  return { enrolled, isSound: rebuilding === undefined && !isShort && !isBehind }
}

const kept = (row: unknown): unknown => (row as { readonly value?: unknown } | undefined)?.value

/** Place of the last act in a note of the chain; −1 before the first. */
const seqIn = (chain: unknown): number => Number((chain as { readonly seq?: unknown } | null)?.seq ?? -1)

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** Whether own acts were ever copied beside the ledger. */
async function hasCopy(storage: StorageManager): Promise<boolean> {
  try {
    const root = await storage.getDirectory()
    const folder = await root.getDirectoryHandle(copyFolder)
    return !(await folder.keys().next()).done
  } catch {
    return false
  }
}
