import { existsSync } from 'node:fs'
import { mkdir, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { err, ok, type Result } from '../../domain/index.ts'
import { type Clock, instantAt } from '../clock.ts'
import type { Seal } from '../seal.ts'
import { openSealed } from '../sealed-sqlite.ts'
import { copiedBlobs } from './blob-copies.ts'
import { lastBackup, nameOf } from './dated-backups.ts'
import { described, foldersOnDisk, onDisk } from './files.ts'
import { type BackedUpFile, type Manifest, manifestName, sealManifest } from './manifest.ts'

/** What is to be backed up, and where to. */
export interface BackupWish {
  /** The centre's data folder; its server may be running. */
  readonly data: string
  readonly seal: Seal
  /** Folder of all backups. */
  readonly folder: string
  readonly databases: Manifest['databases']
  readonly clock: Clock
  /** Called now and then with how far it has come, in words. */
  readonly onProgress: (text: string) => void
}

/** A backup that stands. */
export interface Backup {
  readonly path: string
  readonly files: number
  readonly bytes: number
  /** Blobs that were in the last backup already and took no space now. */
  readonly linked: number
  /** Blobs that the centre names and does not have, or that are damaged there; they are not in the backup. */
  readonly missingBlobs: readonly string[]
}

/** Why no backup was taken. */
export type BackupFault = 'no-data' | 'other-seal' | 'inside-data' | 'exists'

/**
 * Writes a sealed copy of everything a centre keeps, each database as it stood at one instant. What refers goes
 * before what is referred to: acts before the rows they rely on, rows before the numbers they give away, and all of
 * them before the blobs. Since nothing is taken back but what retention purges, what one refers to is in a later one.
 */
export async function takeBackup(wish: BackupWish): Promise<Result<Backup, BackupFault>> {
  const { data, seal, folder, databases, clock } = wish
  if (!existsSync(join(data, 'centre.db'))) return err('no-data')
  if (isWithin(await nearestReal(folder), await realpath(data))) return err('inside-data')
  const takenAt = instantAt(clock())
  const path = join(folder, nameOf(takenAt))
  const unfinished = `${path}.unfinished`
  if (existsSync(path) || existsSync(unfinished)) return err('exists')
  const earlier = await lastBackup(folder, seal)
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  try {
    const files: BackedUpFile[] = []
    for (const database of await databasesIn(data)) {
      wish.onProgress(database)
      files.push(await copiedDatabase(wish, unfinished, database))
    }
    const blobs = await copiedBlobs(wish, unfinished, earlier)
    files.push(...blobs.files)
    const manifest = sealManifest({ format: 1, takenAt, databases, files }, seal)
    await writeFile(join(unfinished, manifestName), manifest, { mode: 0o600, flush: true })
    await foldersOnDisk(unfinished, files)
    await rename(unfinished, path)
    await onDisk(folder)
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    return ok({ path, files: files.length, bytes, linked: blobs.linked, missingBlobs: blobs.missing })
  } catch (cause) {
    await rm(unfinished, { recursive: true, force: true })
    if ((cause as { code?: string }).code === 'SQLITE_NOTADB') return err('other-seal')
    throw cause
  }
}

/** The databases of offices, then the reference, then what the centre knows beside them, then the numbers. */
async function databasesIn(data: string): Promise<string[]> {
  const folder = join(data, 'databases')
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith('.db')) : []
  const offices = names.filter((name) => name !== referenceFile).sort()
  const reference = names.filter((name) => name === referenceFile)
  return [...[...offices, ...reference].map((name) => `databases/${name}`), 'centre.db', 'allocator.db']
}

const referenceFile = 'reference.db'

/** A copy of a database as it stands now, made in one transaction beside its readers and writers, sealed alike. */
async function copiedDatabase(
  { data, seal }: BackupWish,
  target: string,
  path: string,
): Promise<BackedUpFile> {
  const key = seal.keyFor(path === 'allocator.db' ? 'allocator' : 'database')
  await mkdir(join(target, 'databases'), { recursive: true, mode: 0o700 })
  const sqlite = openSealed(join(data, path), key, '')
  try {
    sqlite.exec(`VACUUM INTO '${join(target, path).replaceAll("'", "''")}'`)
  } finally {
    sqlite.close()
  }
  await onDisk(join(target, path))
  return described(target, path)
}

/** Where a folder is, or will be once it is made. */
async function nearestReal(folder: string): Promise<string> {
  const parent = join(folder, '..')
  if (existsSync(folder) || parent === folder) return realpath(folder)
  return join(await nearestReal(parent), relative(parent, folder))
}

const isWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(outer + sep)
