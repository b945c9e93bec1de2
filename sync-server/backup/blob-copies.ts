import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { piecesOf } from '../blobs/sealed-file.ts'
import type { Seal } from '../seal.ts'
import { openSealed, type Sqlite } from '../sealed-sqlite.ts'
import type { Earlier } from './dated-backups.ts'
import { copied, linked } from './files.ts'
import type { BackedUpFile } from './manifest.ts'

/** Where blobs are copied from. */
interface BlobsWish {
  readonly data: string
  readonly seal: Seal
  readonly onProgress: (text: string) => void
}

/** Blobs between two words on how far it has come. */
const blobsBetweenWords = 500

/** The blobs that are complete at the centre; those that the last backup has are linked to it. */
export async function copiedBlobs({ data, seal, onProgress }: BlobsWish, target: string, earlier: Earlier) {
  const names = completeBlobs(openSealed(join(data, 'centre.db'), seal.keyFor('database'), ''))
  const files: BackedUpFile[] = []
  const missing: string[] = []
  let links = 0
  for (const [index, name] of names.entries()) {
    if (index % blobsBetweenWords === 0) onProgress(`blobs ${index} of ${names.length}`)
    const path = `blobs/${name.slice(0, 2)}/${name}`
    const before = earlier.files.get(path)
    if (before && (await linked(earlier.path, target, before))) {
      files.push(before)
      links++
      continue
    }
    const copy = existsSync(join(data, path)) ? await copied(data, target, path) : null
    if (copy && (await isSound(join(target, path), seal, name))) files.push(copy)
    else {
      missing.push(name)
      await rm(join(target, path), { force: true })
    }
  }
  onProgress(`blobs ${names.length} of ${names.length}`)
  return { files, missing, linked: links }
}

/** Whether a sealed blob opens, and is what its name says. */
async function isSound(path: string, seal: Seal, name: string): Promise<boolean> {
  const hash = createHash('sha256')
  try {
    for await (const plain of piecesOf(path, seal.keyFor('blobs'), name)) hash.update(plain)
  } catch {
    return false
  }
  return hash.digest('hex') === name
}

function completeBlobs(centre: Sqlite): string[] {
  const rows = centre.prepare('SELECT sha256 FROM blobs ORDER BY sha256').all() as { sha256: string }[]
  centre.close()
  return rows.map(({ sha256 }) => sha256)
}
