import { err, ok } from '../../domain/index.ts'
import { type BlobLine, fetchBlob } from '../sync/blob-queue.ts'
import type { Desk } from './desk.ts'
import type { BlobAbsence, CentreFault } from './faults.ts'
import { keepBlob, readBlob } from './ledger/blobs.ts'

/** Scans, photographs and strokes as a screen keeps and shows them: from this machine, else from the centre. */
export function deskBlobs(
  queue: Omit<BlobLine, 'onChange'>,
  now: () => string,
  onNoSpace: () => void,
): Pick<Desk, 'keepBlob' | 'readBlob'> {
  const { ledger, deviceKey } = queue
  return {
    keepBlob: async (blob, media) => {
      const bytes = new Uint8Array(await blob.arrayBuffer())
      const kept = await keepBlob(ledger, deviceKey, bytes, { media, state: 'kept', savedAt: now() })
      if (!kept.ok) onNoSpace()
      return kept
    },
    readBlob: async (ref) => {
      const here = await readBlob(ledger, deviceKey, ref.sha256)
      if (here) return ok(new Blob([here], { type: ref.media }))
      const fetched = await fetchBlob({ ...queue, onChange: () => undefined }, ref, now())
      if (fetched.ok) return ok(new Blob([fetched.value], { type: ref.media }))
      return err(absenceIn(fetched.error) ?? fetched.error)
    },
  }
}

/** The centre answers 410 with the retention rule and the day where it has erased what was there. */
function absenceIn(fault: CentreFault): BlobAbsence | undefined {
  if (fault.code !== 'refused') return undefined
  if (fault.status === 404) return { code: 'not-here-yet' }
  const [on] = /\d{4}-\d{2}-\d{2}$/.exec(fault.reason) ?? []
  return fault.status === 410 && on !== undefined ? { code: 'erased', on } : undefined
}
