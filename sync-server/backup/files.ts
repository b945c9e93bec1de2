import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { type FileHandle, link, mkdir, open, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BackedUpFile } from './manifest.ts'

/** A file as it stands in a manifest. */
export async function described(folder: string, path: string): Promise<BackedUpFile> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of createReadStream(join(folder, path)) as AsyncIterable<Buffer>) {
    hash.update(piece)
    bytes += piece.length
  }
  return { path, bytes, sha256: hash.digest('hex') }
}

/** Copies a file, and waits until it is on disk; describes the bytes that were copied. */
export async function copied(from: string, to: string, path: string): Promise<BackedUpFile> {
  const target = join(to, path)
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  let bytes = 0
  const file = await open(target, 'wx', 0o600)
  try {
    for await (const piece of createReadStream(join(from, path)) as AsyncIterable<Buffer>) {
      hash.update(piece)
      bytes += piece.length
      await wholly(file, piece)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { path, bytes, sha256: hash.digest('hex') }
}

/** Gives a file of an earlier backup a second name, which costs no space; false where that cannot be done. */
export async function linked(from: string, to: string, { path, bytes }: BackedUpFile): Promise<boolean> {
  const source = join(from, path)
  const isThere = await stat(source).then(
    ({ size }) => size === bytes,
    () => false,
  )
  if (!isThere) return false
  await mkdir(dirname(join(to, path)), { recursive: true, mode: 0o700 })
  return link(source, join(to, path)).then(
    () => true,
    () => false,
  )
}

/** Waits until a file, or the names in a folder, are on disk. */
export async function onDisk(path: string): Promise<void> {
  const file = await open(path)
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Waits until the names of files, too, are on disk. */
export async function foldersOnDisk(folder: string, files: readonly BackedUpFile[]): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(join(folder, path))))
  for (const one of [...folders, join(folder, 'blobs'), folder]) if (existsSync(one)) await onDisk(one)
}

async function wholly(file: FileHandle, piece: Buffer): Promise<void> {
  for (let at = 0; at < piece.length; ) {
    at += (await file.write(piece, at)).bytesWritten
  }
}
