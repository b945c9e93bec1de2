import {
  type Action,
  blobsIn,
  type CaseId,
  casesOf,
  erasableEvidence,
  neededBlobs,
  type PlainDate,
  type Reference,
} from '../../../domain/index.ts'
import type { BlobRow, Ledger } from './database.ts'
import { readOutbox } from './outbox.ts'
import { pagesAfter } from './pages.ts'

/** No period of evidence is shorter, so that blobs of this half-year need not be looked at. */
const shortestInDays = 150

/**
 * Erases this machine's copies of evidence whose retention period is over: telephone numbers, raw chip records. The
 * centre does the same with its own and says so when they are asked for. What is still to be sent stays.
 */
export async function eraseEvidence(
  ledger: Ledger,
  deviceKey: CryptoKey,
  reference: Reference,
  day: PlainDate,
): Promise<number> {
  const old = new Set((await oldBlobs(ledger, day)).map(({ sha256 }) => sha256))
  if (old.size === 0) return 0
  const cases = await casesNaming(ledger, deviceKey, old)
  const needed = new Set<string>()
  const goes = new Set<string>()
  for (const log of cases.values()) {
    const erasable = erasableEvidence(log, reference.values(), day)
    for (const { sha256 } of erasable) goes.add(sha256)
    for (const sha256 of neededBlobs(log, erasable)) needed.add(sha256)
  }
  const gone = [...goes].filter((sha256) => old.has(sha256) && !needed.has(sha256))
  await ledger.transaction('rw', ledger.blobs, ledger.blobBytes, async () => {
    await ledger.blobs.bulkDelete(gone)
    await ledger.blobBytes.bulkDelete(gone)
  })
  return gone.length
}

/** Blobs that the centre has, and that were kept here long ago. */
function oldBlobs(ledger: Ledger, day: PlainDate): Promise<BlobRow[]> {
  const before = Date.parse(`${day}T00:00:00+08:00`) - shortestInDays * 86_400_000
  return ledger.blobs
    .where('state')
    .anyOf('centre', 'fetched')
    .filter(({ savedAt }) => Date.parse(savedAt) < before)
    .toArray()
}

/** The cases with an act that names one of these blobs, whole: pages are read twice, and few acts kept in memory. */
async function casesNaming(ledger: Ledger, deviceKey: CryptoKey, blobs: ReadonlySet<string>) {
  const own = (await readOutbox(ledger, deviceKey)).acts.map(({ action }) => action)
  const ids = new Set<CaseId>()
  const note = (actions: readonly Action[]) => {
    for (const { body } of actions) {
      if (!ids.has(body.case) && blobsIn(body.act).some(({ sha256 }) => blobs.has(sha256))) ids.add(body.case)
    }
  }
  note(own)
  for await (const { acts } of pagesAfter(ledger, deviceKey, 0)) note(acts)
  const found = own.filter(({ body }) => ids.has(body.case))
  for await (const { acts } of pagesAfter(ledger, deviceKey, 0)) {
    found.push(...acts.filter(({ body }) => ids.has(body.case)))
  }
  return casesOf(found)
}
