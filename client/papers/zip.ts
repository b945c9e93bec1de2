import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { err, ok, type Result } from '../../domain/index.ts'

/** One entry of a package, with the hash that its bytes must have. */
export interface ZipEntry {
  readonly path: string
  readonly media: string
  readonly sha256: string
  readonly content: Blob
}

/** Bytes that are not what the manifest says of them: nothing is packed then. */
export interface PackingFault {
  readonly code: 'altered'
  readonly path: string
}

/** What packing tells while it goes on. */
export interface Packing {
  /** Day of the file, as every entry bears it, so that the same file is the same package on every machine. */
  readonly on: string
  readonly onChunk: (chunk: Uint8Array<ArrayBuffer>) => void
  /** Bytes read so far. */
  readonly onProgress: (bytes: number) => void
}

/**
 * Packs entries one after another, each read as a stream and hashed while it passes, so that a large file needs no
 * room in memory. Pictures and PDFs are stored as they are; texts are compressed.
 */
export async function zip(
  entries: readonly ZipEntry[],
  { on, onChunk, onProgress }: Packing,
): Promise<Result<null, PackingFault>> {
  let fault: unknown
  const archive = new Zip((cause, chunk) => {
    if (cause) fault = cause
    else onChunk(chunk as Uint8Array<ArrayBuffer>)
  })
  let bytes = 0
  for (const { path, media, sha256: expected, content } of entries) {
    const entry = media === 'application/json' ? new ZipDeflate(path, { level: 6 }) : new ZipPassThrough(path)
    entry.mtime = localNoon(on)
    archive.add(entry)
    const hash = sha256.create()
    for await (const chunk of chunksOf(content)) {
      hash.update(chunk)
      entry.push(chunk)
      bytes += chunk.length
      onProgress(bytes)
    }
    entry.push(new Uint8Array(), true)
    if (bytesToHex(hash.digest()) !== expected) {
      archive.terminate()
      return err({ code: 'altered', path })
    }
  }
  archive.end()
  if (fault) throw fault
  return ok(null)
}

/** A zip writes the wall clock's numbers; made of them, the date is the same in every zone. */
const localNoon = (on: string): Date => {
  const [year = 1980, month = 1, day = 1] = on.split('-').map(Number)
  return new Date(Math.max(year, 1980), month - 1, day, 12)
}

async function* chunksOf(content: Blob): AsyncGenerator<Uint8Array> {
  const reader = content.stream().getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}
