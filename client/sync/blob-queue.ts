import { type BlobRef, err, ok, type Result } from '../../domain/index.ts'
import type { CentreFault } from '../state/faults.ts'
import { keepBlob, readBlob, sha256Of } from '../state/ledger/blobs.ts'
import type { BlobRow, Ledger } from '../state/ledger/database.ts'
import type { Bytes } from '../state/vault/sealing.ts'
import { anything, missingBlobs } from './answers.ts'
import { ask, type Line, request } from './centre.ts'

/** What sending and fetching blobs needs. */
export interface BlobLine {
  readonly line: Line
  readonly ledger: Ledger
  readonly deviceKey: CryptoKey
  /** Progress of a row has been written down. */
  readonly onChange: () => void
}

const askedAtOnce = 100

/**
 * Sends every blob that an act names, oldest first, each from where the centre already has it. A blob counts
 * as at the centre only once the centre has checked its hash.
 */
export async function sendBlobs(queue: BlobLine): Promise<Result<{ sent: number }, CentreFault>> {
  const rows = await queue.ledger.blobs.where('state').equals('here').sortBy('savedAt')
  let sent = 0
  for (let at = 0; at < rows.length; at += askedAtOnce) {
    const some = rows.slice(at, at + askedAtOnce)
    const missing = await missingAtCentre(queue.line, some)
    if (!missing.ok) return missing
    for (const row of some) {
      const result = missing.value.has(row.sha256) ? await sendBlob(queue, row) : ok(null)
      if (!result.ok && result.error.code !== 'refused') return result
      await note(queue, row, result.ok ? { state: 'centre', lastFault: null } : faultOf(result.error))
      if (result.ok) sent += 1
    }
  }
  return ok({ sent })
}

/** Fetches one blob and keeps it sealed; what does not have its hash is not kept. */
export async function fetchBlob(
  queue: BlobLine,
  ref: BlobRef,
  at: string,
): Promise<Result<Bytes, CentreFault>> {
  const response = await request(queue.line, `/blobs/${ref.sha256}`, { patience: 120_000 })
  if (!response.ok) return response
  let bytes: Bytes
  try {
    bytes = new Uint8Array(await response.value.arrayBuffer())
  } catch {
    return err({ code: 'unreachable' })
  }
  if ((await sha256Of(bytes)) !== ref.sha256) return err({ code: 'unreadable-answer' })
  await keepBlob(queue.ledger, queue.deviceKey, bytes, { media: ref.media, state: 'fetched', savedAt: at })
  return ok(bytes)
}

async function missingAtCentre(
  line: Line,
  rows: readonly BlobRow[],
): Promise<Result<ReadonlySet<string>, CentreFault>> {
  const sha256 = rows.map((row) => row.sha256)
  const answer = await ask(line, '/api/blobs/missing', missingBlobs, { json: { sha256 } })
  if (!answer.ok) return answer
  return ok(new Set(answer.value.missing))
}

async function sendBlob(queue: BlobLine, row: BlobRow): Promise<Result<unknown, CentreFault>> {
  const bytes = await readBlob(queue.ledger, queue.deviceKey, row.sha256)
  if (!bytes) return err({ code: 'refused', status: 0, reason: 'bytes-lost' })
  const path = `/blobs/${row.sha256}`
  const there = await request(queue.line, path, { method: 'HEAD' })
  if (there.ok && there.value.headers.get('upload-complete') === '?1') return ok(null)
  if (!there.ok && !(there.error.code === 'refused' && there.error.status === 404)) return there
  const offset = there.ok ? Number(there.value.headers.get('upload-offset') ?? 0) : 0
  const headers = { 'content-type': row.media }
  const body = bytes.subarray(offset)
  return ask(queue.line, `${path}?offset=${offset}`, anything, {
    method: 'PUT',
    headers,
    body,
    patience: 300_000,
  })
}

/** Only what no repetition would change is given up. */
const faultOf = (fault: CentreFault): Pick<BlobRow, 'state' | 'lastFault'> =>
  fault.code === 'refused' && [0, 400, 403, 413].includes(fault.status)
    ? { state: 'refused', lastFault: fault.reason }
    : { state: 'here', lastFault: fault.code }

async function note(
  { ledger, onChange }: BlobLine,
  row: BlobRow,
  change: Pick<BlobRow, 'state' | 'lastFault'>,
): Promise<void> {
  await ledger.blobs.update(row.sha256, { ...change, attempts: row.attempts + 1 })
  onChange()
}
