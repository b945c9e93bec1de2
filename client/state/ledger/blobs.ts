import { type BlobRef, err, ok, type Result } from '../../../domain/index.ts'
import { type Bytes, openBytes, sealBytes } from '../vault/sealing.ts'
import { type BlobRow, isNoSpace, type Ledger } from './database.ts'

/** SHA-256 of plain bytes, lower-case hex: the blob's name. */
export async function sha256Of(bytes: Bytes): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Seals bytes and keeps them. What is `kept` for a draft is sent only once an act names it. */
export async function keepBlob(
  ledger: Ledger,
  deviceKey: CryptoKey,
  bytes: Bytes,
  how: Pick<BlobRow, 'savedAt'> & { readonly media: BlobRef['media']; readonly state: 'kept' | 'fetched' },
): Promise<Result<BlobRef, 'no-space'>> {
  const sha256 = await sha256Of(bytes)
  const ref: BlobRef = { sha256, bytes: bytes.length, media: how.media }
  const sealed = await sealBytes(deviceKey, bytes, place(sha256))
  const row: BlobRow = {
    ...ref,
    savedAt: how.savedAt,
    case: null,
    state: how.state,
    attempts: 0,
    lastFault: null,
  }
  const isWhole = (await openKept(ledger, deviceKey, sha256)) !== undefined
  try {
    await ledger.transaction('rw', ledger.blobs, ledger.blobBytes, async () => {
      // A row whose bytes were lost or damaged takes them again.
      if (!isWhole) await ledger.blobBytes.put({ sha256, sealed })
      const before = await ledger.blobs.get(sha256)
      if (!before) await ledger.blobs.add(row)
      // Kept again, it is as young as what names it now.
      else if (before.state === 'kept') await ledger.blobs.update(sha256, { savedAt: how.savedAt })
    })
  } catch (cause) {
    if (isNoSpace(cause)) return err('no-space')
    throw cause
  }
  return ok(ref)
}

/** The plain bytes, when they are kept here; where they alone are damaged or gone, the second copy mends them. */
export async function readBlob(
  ledger: Ledger,
  deviceKey: CryptoKey,
  sha256: string,
): Promise<Bytes | undefined> {
  const kept = await openKept(ledger, deviceKey, sha256)
  if (kept) return kept
  const sealed = await ledger.secondCopyOf(sha256)
  const opened = sealed && (await openBytes(deviceKey, sealed, place(sha256)))
  if (!sealed || !opened?.ok) return undefined
  await ledger.blobBytes.put({ sha256, sealed }).catch((cause: unknown) => {
    if (!isNoSpace(cause)) throw cause
  })
  return opened.value
}

async function openKept(ledger: Ledger, deviceKey: CryptoKey, sha256: string): Promise<Bytes | undefined> {
  const row = await ledger.blobBytes.get(sha256)
  const opened = row && (await openBytes(deviceKey, row.sealed, place(sha256)))
  return opened?.ok ? opened.value : undefined
}

const place = (sha256: string): string => `blob/${sha256}`

/** Forgets blobs that no act has come to name; what an act names stays. */
export const forgetUnnamed = (ledger: Ledger, sha256: readonly string[]): Promise<number> =>
  ledger.transaction('rw', ledger.blobs, ledger.blobBytes, async () => {
    const unnamed = await ledger.blobs
      .where('sha256')
      .anyOf([...sha256])
      .filter(({ state }) => state === 'kept')
      .primaryKeys()
    await ledger.blobs.bulkDelete(unnamed)
    await ledger.blobBytes.bulkDelete(unnamed)
    return unnamed.length
  })
