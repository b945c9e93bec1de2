import { ok, type Result } from '../../domain/index.ts'
import { type PackingFault, type ZipEntry, zip } from './zip.ts'

/** Bytes after which what is packed is handed to the browser, which keeps large blobs on disk. */
const enough = 8 * 1024 * 1024

/** Packs entries into one blob; `onProgress` is told of each further megabyte. */
export async function zipToBlob(
  entries: readonly ZipEntry[],
  on: string,
  onProgress: (bytes: number) => void,
): Promise<Result<Blob, PackingFault>> {
  const parts: Blob[] = []
  let chunks: Uint8Array<ArrayBuffer>[] = []
  let gathered = 0
  let told = 0
  const hand = (): void => {
    parts.push(new Blob(chunks))
    chunks = []
    gathered = 0
  }
  const packed = await zip(entries, {
    on,
    onChunk: (chunk) => {
      chunks.push(chunk.slice())
      gathered += chunk.length
      if (gathered >= enough) hand()
    },
    onProgress: (bytes) => {
      if (bytes - told < 1_000_000) return
      told = bytes
      onProgress(bytes)
    },
  })
  if (!packed.ok) return packed
  hand()
  return ok(new Blob(parts, { type: 'application/zip' }))
}
