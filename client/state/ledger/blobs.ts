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
  try {
    await ledger.transaction('rw', ledger.blobs, ledger.blobBytes, async () => {
      if (await ledger.blobs.get(sha256)) return
      await ledger.blobs.add(row)
      await ledger.blobBytes.add({ sha256, sealed })
    })
  } catch (cause) {
    if (isNoSpace(cause)) return err('no-space')
    throw cause
  }
  return ok(ref)
}

/** The plain bytes, when they are kept here. */
export async function readBlob(
  ledger: Ledger,
  deviceKey: CryptoKey,
  sha256: string,
): Promise<Bytes | undefined> {
  const row = await ledger.blobBytes.get(sha256)
  if (!row) return undefined
  const opened = await openBytes(deviceKey, row.sealed, place(sha256))
  return opened.ok ? opened.value : undefined
}

const place = (sha256: string): string => `blob/${sha256}`
