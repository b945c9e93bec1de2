import { randomBytes } from 'node:crypto'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { hashBytes } from '../../domain/index.ts'
import { temporaryFolder } from '../testing.ts'
import { folderOfBlobs } from './folder.ts'
import { pieceSize } from './sealed-file.ts'

const key = randomBytes(32)
const bytes = randomBytes(3 * pieceSize + 17)
const name = hashBytes(bytes)
const sender = 'xk7q2m.linqing'

async function* inPieces(plain: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < plain.length; at += pieceSize) yield plain.subarray(at, at + pieceSize)
}

async function read(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

test('[blobs] a piece that a power cut left half written is sent again', async () => {
  const folder = temporaryFolder()
  const before = folderOfBlobs(folder, key)
  await before.receive(name, sender, 0, inPieces(bytes.subarray(0, 2 * pieceSize)))
  const part = join(folder, 'unfinished', `${sender}.${name}`)
  truncateSync(part, readFileSync(part).length - 5)

  const after = folderOfBlobs(folder, key)
  assert.is(await after.arrived(name, sender), pieceSize)
  await after.receive(name, sender, pieceSize, inPieces(bytes.subarray(pieceSize)))
  assert.equal(await after.finish(name, sender), { ok: true, value: bytes.length })
  assert.is((await read(after.read(name))).equals(bytes), true)
})

test('[blobs] a sealed file that was changed is not read', async () => {
  const folder = temporaryFolder()
  const blobs = folderOfBlobs(folder, key)
  await blobs.receive(name, sender, 0, inPieces(bytes))
  await blobs.finish(name, sender)
  const file = join(folder, name.slice(0, 2), name)
  const sealed = readFileSync(file)
  sealed[100] = (sealed[100] ?? 0) ^ 1
  writeFileSync(file, sealed)
  await read(blobs.read(name)).then(
    () => assert.unreachable(),
    (cause) => assert.ok(cause instanceof Error),
  )
})

test('[blobs] what one clerk began another does not finish', async () => {
  const blobs = folderOfBlobs(temporaryFolder(), key)
  await blobs.receive(name, sender, 0, inPieces(bytes.subarray(0, pieceSize)))
  assert.is(await blobs.arrived(name, 'xk7q2m.guyan'), 0)
  const went = await blobs.receive(name, 'xk7q2m.guyan', pieceSize, inPieces(bytes.subarray(pieceSize)))
  assert.equal(went, { ok: false, error: { code: 'wrong-offset', arrived: 0 } })
})

test('[blobs] an upload that was damaged where it lay is thrown away, not stuck for ever', async () => {
  const folder = temporaryFolder()
  const blobs = folderOfBlobs(folder, key)
  await blobs.receive(name, sender, 0, inPieces(bytes))
  const part = join(folder, 'unfinished', `${sender}.${name}`)
  const sealed = readFileSync(part)
  sealed[100] = (sealed[100] ?? 0) ^ 1
  writeFileSync(part, sealed)
  assert.equal(await blobs.finish(name, sender), { ok: false, error: { code: 'wrong-hash' } })
  assert.is(await blobs.arrived(name, sender), 0)
  await blobs.receive(name, sender, 0, inPieces(bytes))
  assert.equal(await blobs.finish(name, sender), { ok: true, value: bytes.length })
})

test('[blobs] nothing is added to an upload while its hash is checked', async () => {
  const blobs = folderOfBlobs(temporaryFolder(), key)
  await blobs.receive(name, sender, 0, inPieces(bytes))
  const finishing = blobs.finish(name, sender)
  const more = await blobs.receive(name, sender, bytes.length, inPieces(Buffer.from('more')))
  assert.equal(more, { ok: false, error: { code: 'busy' } })
  assert.equal(await finishing, { ok: true, value: bytes.length })
  assert.is((await read(blobs.read(name))).equals(bytes), true)
})

test('[blobs] what is erased is gone, with what had arrived of it from others', async () => {
  const folder = temporaryFolder()
  const blobs = folderOfBlobs(folder, key)
  await blobs.receive(name, sender, 0, inPieces(bytes))
  await blobs.finish(name, sender)
  await blobs.receive(name, 'xk7q2m~guyan', 0, inPieces(bytes.subarray(0, pieceSize)))
  await blobs.erase(name)
  await blobs.erase(name)
  assert.equal([await blobs.has(name), await blobs.arrived(name, 'xk7q2m~guyan')], [false, 0])
  await blobs.receive(name, sender, 0, inPieces(bytes))
  assert.equal(await blobs.finish(name, sender), { ok: true, value: bytes.length })
})

test.run()
