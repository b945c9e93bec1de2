import { err, ok } from '../../domain/index.ts'
import { type BlobLine, fetchBlob } from '../sync/blob-queue.ts'
import type { Desk } from './desk.ts'
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
      const isLate = fetched.error.code === 'refused' && fetched.error.status === 404
      return err(isLate ? { code: 'not-here-yet' } : fetched.error)
    },
  }
}
