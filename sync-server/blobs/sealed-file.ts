import { type FileHandle, open } from 'node:fs/promises'
import { opened, sealed, sealOverhead } from '../seal.ts'

/** Plain bytes in one sealed piece of a file, at most. */
export const pieceSize = 64 * 1024

/** A sealed file: pieces, each with its length before it, each bound to the file's name and its own place. */
export async function appendPiece(
  file: FileHandle,
  key: Buffer,
  name: string,
  offset: number,
  plain: Buffer,
): Promise<void> {
  const box = sealed(key, plain, `${name} ${offset}`)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(box.length)
  await file.appendFile(Buffer.concat([length, box]))
}

/** The plain bytes of a sealed file, a piece at a time; a piece that was cut short by a crash ends it. */
export async function* piecesOf(path: string, key: Buffer, name: string): AsyncGenerator<Buffer> {
  const file = await open(path)
  try {
    let offset = 0
    for (let position = 0; ; ) {
      const box = await boxAt(file, position)
      if (!box) return
      const plain = opened(key, box, `${name} ${offset}`)
      yield plain
      offset += plain.length
      position += 4 + box.length
    }
  } finally {
    await file.close()
  }
}

/** How many plain bytes a sealed file holds, and how long it is without a piece that was cut short. */
export async function measure(path: string): Promise<{ plain: number; sealed: number }> {
  const file = await open(path)
  try {
    let plain = 0
    for (let position = 0; ; ) {
      const length = await lengthAt(file, position)
      const { size } = await file.stat()
      if (length === null || position + 4 + length > size) return { plain, sealed: position }
      plain += length - sealOverhead
      position += 4 + length
    }
  } finally {
    await file.close()
  }
}

async function boxAt(file: FileHandle, position: number): Promise<Buffer | null> {
  const length = await lengthAt(file, position)
  if (length === null) return null
  const box = Buffer.alloc(length)
  const { bytesRead } = await file.read(box, 0, length, position + 4)
  return bytesRead === length ? box : null
}

async function lengthAt(file: FileHandle, position: number): Promise<number | null> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, position)
  if (bytesRead < 4) return null
  const length = buffer.readUInt32BE()
  return length > sealOverhead && length <= pieceSize + sealOverhead ? length : null
}
