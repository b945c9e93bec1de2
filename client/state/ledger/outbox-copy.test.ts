import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { privateFiles } from '../testing/private-files.ts'
import type { BlobRow, OutboxRow } from './database.ts'
import { OutboxCopy } from './outbox-copy.ts'

const sealed = new Uint8Array([1, 2, 3])
const bytes = async () => sealed
const act = (seq: number): OutboxRow => ({
  seq,
  id: `act ${seq}`,
  case: 'a case',
  sealed,
  bytes: sealed.length,
  savedAt: '',
  state: 'saved',
  reason: null,
  attempts: 0,
  lastFault: null,
})
const blob: BlobRow = {
  sha256: 'ab',
  media: 'image/png',
  bytes: 3,
  savedAt: '',
  case: 'a case',
  state: 'here',
  attempts: 0,
  lastFault: null,
}

async function opened() {
  const room = privateFiles()
  const copy = await OutboxCopy.open(room.storage)
  if (!copy) throw new Error('there are private files')
  return { room, copy }
}

test('[copy] a copy that found no room is not there, and is made when there is some', async () => {
  const { room, copy } = await opened()
  room.isFull = true
  assert.equal(
    [await copy.keepAct({ row: act(3), blobs: [] }), await copy.keepBlob(blob, bytes)],
    [false, false],
  )
  assert.equal([[...(await copy.places())], await copy.blobs(), room.files.size], [[], [], 0])
  room.isFull = false
  assert.equal(
    [await copy.keepAct({ row: act(3), blobs: [] }), await copy.keepBlob(blob, bytes)],
    [true, true],
  )
  assert.equal((await copy.blob('ab'))?.sealed, sealed)
  assert.equal((await copy.read()).acts[0]?.row.sealed, sealed)
})

test('[copy] a file that a crash left empty is no copy: not of an act, not of a picture, not of the newest act', async () => {
  const { room, copy } = await opened()
  await copy.keepAct({ row: act(3), blobs: [] })
  const folder = await (await room.storage.getDirectory()).getDirectoryHandle('')
  for (const name of ['act-4-act 4.json', 'blob-ab']) await folder.getFileHandle(name, { create: true })
  assert.equal([[...(await copy.places())], await copy.blobs()], [[[3, 'act 3']], []])
  await copy.actsArrived(['act 3'])
  assert.equal([...(await copy.places()).keys()], [3])
  assert.ok(await copy.keepBlob(blob, bytes))
  assert.equal(await copy.blobs(), ['ab'])
})

test('[copy] what a crash left beside a picture is no copy of its own, and goes with the picture', async () => {
  const { room, copy } = await opened()
  await copy.keepBlob(blob, bytes)
  await copy.keepBlob({ ...blob, sha256: 'abc' }, bytes)
  room.files.set('blob-ab.crswap', new Blob([sealed]))
  assert.equal(await copy.blobs(), ['ab', 'abc'])
  await copy.forgetBlobs(['ab'])
  assert.equal([...room.files.keys()], ['blob-abc'])
})

test('[copy] a copy that cannot be written anew stays as it was', async () => {
  const { room, copy } = await opened()
  await copy.keepMachine([{ key: 'device', value: 'counter-1' }])
  room.isFull = true
  assert.not(await copy.keepMachine([{ key: 'device', value: 'counter-2' }]))
  assert.equal((await copy.read()).machine, [{ key: 'device', value: 'counter-1' }])
})

test('[copy] a picture whose bytes are lost does not keep the next ones out', async () => {
  const { copy } = await opened()
  assert.ok(await copy.keepBlob(blob, async () => undefined))
  assert.equal(await copy.blobs(), [])
})

test.run()
