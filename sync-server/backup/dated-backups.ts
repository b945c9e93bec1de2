import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Seal } from '../seal.ts'
import { type BackedUpFile, manifestName, readManifest } from './manifest.ts'

/** The name of a backup: `lianli-2026-11-23-093000`, by the clock of Shanghai. */
export const nameOf = (instant: string): string =>
  `lianli-${instant.slice(0, 19).replace('T', '-').replaceAll(':', '')}`

const nameForm = /^lianli-\d{4}-\d{2}-\d{2}-\d{6}$/

/** A backup that stands, and its files by path. */
export interface Earlier {
  readonly path: string
  readonly files: ReadonlyMap<string, BackedUpFile>
}

/** The last backup of the same seal in a folder. */
export async function lastBackup(folder: string, seal: Seal): Promise<Earlier> {
  const names = existsSync(folder) ? await readdir(folder) : []
  const dated = names.filter((name) => nameForm.test(name)).sort()
  for (const name of dated.reverse()) {
    const path = join(folder, name)
    const text = await readFile(join(path, manifestName), 'utf8').catch(() => '')
    const manifest = readManifest(text, seal)
    if (manifest.ok) return { path, files: new Map(manifest.value.files.map((file) => [file.path, file])) }
  }
  return { path: folder, files: new Map() }
}
