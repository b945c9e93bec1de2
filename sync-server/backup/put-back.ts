import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { err, ok, type Result } from '../../domain/index.ts'
import { openAllocator } from '../allocator.ts'
import { openCentreDatabase } from '../centre-database.ts'
import type { Clock } from '../clock.ts'
import { renewEpoch } from '../epoch.ts'
import type { Seal } from '../seal.ts'
import { inTransaction, type Sqlite } from '../sealed-sqlite.ts'
import type { SkippedNumbers } from '../skipped-numbers.ts'
import { copied, foldersOnDisk, onDisk } from './files.ts'
import { type Manifest, type ManifestFault, manifestName, readManifest } from './manifest.ts'

/** Which backup is to be put back, and where to. */
export interface RestoreWish {
  /** The folder of one backup. */
  readonly backup: string
  /** The centre's data folder: empty, or not there yet. */
  readonly data: string
  readonly seal: Seal
  readonly clock: Clock
  /** Called now and then with how far it has come, in words. */
  readonly onProgress: (text: string) => void
}

/** A backup that was put back. */
export interface Restored {
  readonly manifest: Manifest
  /** The numbers that nobody is given any more, unless a device shows that they are its own. */
  readonly skipped: readonly SkippedNumbers[]
}

/** Why nothing was put back. */
export type RestoreFault =
  | { readonly code: 'not-empty' | 'no-backup' | 'mounted' | ManifestFault }
  | { readonly code: 'missing-file' | 'changed-file'; readonly path: string }

/** Files between two words on how far it has come. */
const filesBetweenWords = 500

/**
 * Puts a backup into an empty data folder. All of it is checked while it is copied to a place beside, and made ready
 * there: a new epoch, numbers that jump over what can have been leased since, nobody signed in. Only then does it
 * take the data folder's name; whatever fails before leaves nothing behind.
 */
export async function putBack(wish: RestoreWish): Promise<Result<Restored, RestoreFault>> {
  const { backup, data, seal } = wish
  if (existsSync(data) && (await readdir(data)).length > 0) return err({ code: 'not-empty' })
  const text = await readFile(join(backup, manifestName), 'utf8').catch(() => null)
  if (text === null) return err({ code: 'no-backup' })
  const manifest = readManifest(text, seal)
  if (!manifest.ok) return err({ code: manifest.error })
  const staging = `${data}.restoring`
  await rm(staging, { recursive: true, force: true })
  await mkdir(staging, { recursive: true, mode: 0o700 })
  try {
    const fault = await checkedCopies(wish, manifest.value, staging)
    if (fault) return err(fault)
    const skipped = makeReady(wish, manifest.value, staging)
    const isInPlace = await putInPlace(staging, data)
    return isInPlace ? ok({ manifest: manifest.value, skipped }) : err({ code: 'mounted' })
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

/** Copies every file; the first that is not there, or not as the manifest says, ends it. */
async function checkedCopies(
  { backup, onProgress }: RestoreWish,
  { files }: Manifest,
  staging: string,
): Promise<RestoreFault | null> {
  for (const [index, { path, bytes, sha256 }] of files.entries()) {
    if (index % filesBetweenWords === 0) onProgress(`files ${index} of ${files.length}`)
    if (!existsSync(join(backup, path))) return { code: 'missing-file', path }
    const copy = await copied(backup, staging, path)
    if (copy.bytes !== bytes || copy.sha256 !== sha256) return { code: 'changed-file', path }
  }
  await foldersOnDisk(staging, files)
  onProgress(`files ${files.length} of ${files.length}`)
  return null
}

/** What must not go on as it stood on the day of the backup. */
function makeReady({ seal, clock }: RestoreWish, { takenAt, files }: Manifest, staging: string) {
  const centre = openCentreDatabase(join(staging, 'centre.db'), seal.keyFor('database'))
  const kept = files.filter(({ path }) => path.startsWith('blobs/')).map(({ path }) => path.slice(-64))
  inTransaction(centre, () => {
    renewEpoch(centre)
    centre.exec('DELETE FROM sessions')
    forgetBlobsBut(centre, kept)
  })
  centre.close()
  const allocator = openAllocator(join(staging, 'allocator.db'), seal.keyFor('allocator'), clock)
  allocator.restoredFrom(takenAt.slice(0, 10))
  const skipped = allocator.skipped()
  allocator.close()
  return skipped
}

/** What the centre believed complete and the backup lacks is asked for again. */
function forgetBlobsBut(centre: Sqlite, kept: readonly string[]): void {
  for (const table of ['blobs', 'blob_holders']) {
    centre
      .prepare(`DELETE FROM ${table} WHERE sha256 NOT IN (SELECT value FROM json_each(?))`)
      .run(JSON.stringify(kept))
  }
}

/** One renaming, so that there is the whole or nothing; false where the folder is a mount, which has no other name. */
async function putInPlace(staging: string, data: string): Promise<boolean> {
  try {
    if (existsSync(data)) await rmdir(data)
    await rename(staging, data)
  } catch (cause) {
    if (!['EBUSY', 'EXDEV'].includes((cause as NodeJS.ErrnoException).code ?? '')) throw cause
    return false
  }
  await onDisk(dirname(data))
  return true
}
