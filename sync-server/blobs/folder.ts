import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm, truncate } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { err, ok } from '../../domain/index.ts'
import { type BlobStore, largestBlob } from './blob-store.ts'
import { appendPiece, measure, pieceSize, piecesOf } from './sealed-file.ts'

/** The embedded blob store: a folder of sealed files. */
export function folderOfBlobs(folder: string, key: Buffer): BlobStore {
  const unfinished = join(folder, 'unfinished')
  mkdirSync(unfinished, { recursive: true })
  const sending = new Set<string>()
  const finished = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  const partOf = (sha256: string, sender: string) => join(unfinished, `${sender}.${sha256}`)

  async function arrived(sha256: string, sender: string): Promise<number> {
    return measure(partOf(sha256, sender)).then(({ plain }) => plain, noneYet)
  }

  /** Cuts off a piece that a crash left half written. */
  async function repaired(path: string): Promise<void> {
    if (await exists(path)) await truncate(path, (await measure(path)).sealed)
  }

  return {
    has: (sha256) => exists(finished(sha256)),
    arrived,
    receive: async (sha256, sender, offset, piece) => {
      const path = partOf(sha256, sender)
      if (sending.has(path)) return err({ code: 'busy' })
      sending.add(path)
      try {
        await repaired(path)
        const before = await arrived(sha256, sender)
        if (offset !== before) return err({ code: 'wrong-offset', arrived: before })
        return await take(path, sha256, before, piece)
      } finally {
        sending.delete(path)
      }
    },
    finish: async (sha256, sender) => {
      const path = partOf(sha256, sender)
      if (sending.has(path)) return err({ code: 'busy' })
      sending.add(path)
      try {
        const arrived = await measured(path, sha256).catch(() => null)
        if (arrived?.sha256 !== sha256) {
          await rm(path, { force: true })
          return err({ code: 'wrong-hash' })
        }
        await keep(path, finished(sha256))
        return ok(arrived.length)
      } finally {
        sending.delete(path)
      }
    },
    read: (sha256) => piecesOf(finished(sha256), key, sha256),
    erase: async (sha256) => {
      await rm(finished(sha256), { force: true })
      const parts = (await readdir(unfinished)).filter((name) => name.endsWith(`.${sha256}`))
      for (const part of parts) await rm(join(unfinished, part), { force: true })
    },
  }

  /** Length and hash of what arrived; a piece that does not open throws. */
  async function measured(path: string, name: string): Promise<{ sha256: string; length: number }> {
    const hash = createHash('sha256')
    let length = 0
    for await (const plain of piecesOf(path, key, name)) {
      hash.update(plain)
      length += plain.length
    }
    return { sha256: hash.digest('hex'), length }
  }

  async function take(path: string, sha256: string, before: number, piece: AsyncIterable<Buffer>) {
    const file = await open(path, 'a')
    let length = before
    try {
      for await (const chunk of piece) {
        for (let at = 0; at < chunk.length; at += pieceSize) {
          const plain = chunk.subarray(at, at + pieceSize)
          if (length + plain.length > largestBlob) return err({ code: 'too-large' as const })
          await appendPiece(file, key, sha256, length, plain)
          length += plain.length
        }
      }
      return ok(length)
    } finally {
      await file.sync()
      await file.close()
    }
  }
}

/** A file is kept once its name, too, is on disk. */
async function keep(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await rename(from, to)
  await onDisk(dirname(to))
  await onDisk(dirname(dirname(to)))
}

async function onDisk(folder: string): Promise<void> {
  const opened = await open(folder)
  await opened.sync()
  await opened.close()
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** An upload that has not begun, or has ended since it was asked for. */
function noneYet(cause: NodeJS.ErrnoException): number {
  if (cause.code === 'ENOENT') return 0
  throw cause
}
