import { randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { seedDemo } from '../../scripts/seed.ts'
import { serverForTest, temporaryFolder } from '../testing.ts'
import { blobName, signedIn, type TestClient } from '../testing-client.ts'
import { backupOf, blobPath, restored, script, send } from './testing.ts'

const test = suite<{ backup: string; target: string }>('refusals of backup and restore')
const [blob, later] = [randomBytes(100_000), randomBytes(100_000)]
const root = temporaryFolder()
const emptyFolder = () => mkdtempSync(join(root, 'place-'))
const data = emptyFolder()
const day = (number: number) => () => new Date(`2026-11-${number}T22:00:00+08:00`)

async function atCentre(work: (client: TestClient) => Promise<unknown>): Promise<void> {
  const server = await serverForTest({ data })
  await seedDemo(server.centre)
  await work(await signedIn(server.origin, 'linqing', 'lianli-linqing'))
  await server.stop()
}

test.before(() => atCentre((client) => send(client, blob)))
test.before.each(async (context) => {
  context.backup = (await backupOf(data, emptyFolder(), day(23))).path
  context.target = join(emptyFolder(), 'data')
})

/** Changes one bit in the middle of a file; done twice, it is as it was. */
function changeByte(path: string): void {
  const bytes = readFileSync(path)
  const at = Math.floor(bytes.length / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

/** Nothing is left where it would have gone, nor beside it. */
const untouched = (target: string) => assert.equal(readdirSync(join(target, '..')), [])

test('[backup] a whole backup is put back as it was, into an empty folder that is there too', async ({
  backup,
  target,
}) => {
  mkdirSync(target)
  assert.is(await restored(backup, target), null)
  assert.equal(readFileSync(blobPath(target, blob)), readFileSync(blobPath(data, blob)))
})

test('[backup] one changed byte is noticed, in whichever file it is', async ({ backup, target }) => {
  const files = ['centre.db', 'allocator.db', 'databases/reference.db', 'databases/xk7q2m.db']
  for (const path of [...files, blobPath('.', blob)]) {
    changeByte(join(backup, path))
    assert.equal(await restored(backup, target), { code: 'changed-file', path })
    changeByte(join(backup, path))
  }
  untouched(target)
  assert.is(await restored(backup, target), null)
})

test('[backup] a manifest that was changed is not believed, and one that cannot be read is none', async ({
  backup,
  target,
}) => {
  const manifest = join(backup, 'manifest.json')
  const text = readFileSync(manifest, 'utf8')
  const refusal = async (changed: string) => {
    writeFileSync(manifest, changed)
    return (await restored(backup, target))?.code
  }
  assert.is(await refusal(text.replace('centre.db', 'centra.db')), 'changed-manifest')
  assert.is(await refusal(text.slice(0, 100)), 'not-a-manifest')
  rmSync(manifest)
  assert.is((await restored(backup, target))?.code, 'no-backup')
  untouched(target)
})

test('[backup] a missing blob is named', async ({ backup, target }) => {
  rmSync(blobPath(backup, blob))
  assert.equal(await restored(backup, target), { code: 'missing-file', path: blobPath('.', blob) })
  untouched(target)
})

test('[backup] the programs say what is wrong and end with 1: wrong seal, data there already', async ({
  backup,
  target,
}) => {
  const other = { LIANLI_DATA: target, LIANLI_SEAL: 'a1'.repeat(32) }
  const sealed = await script('restore', backup, other)
  assert.is(sealed.code, 1)
  assert.match(sealed.said, 'another LIANLI_SEAL')
  untouched(target)
  mkdirSync(target)
  writeFileSync(join(target, 'note'), 'mine')
  const full = await script('restore', backup, { LIANLI_DATA: target })
  assert.is(full.code, 1)
  assert.match(full.said, 'is not empty')
  assert.equal(readdirSync(target), ['note'])
  const unopened = await script('backup', emptyFolder(), { ...other, LIANLI_DATA: data })
  assert.is(unopened.code, 1)
  assert.match(unopened.said, 'another LIANLI_SEAL')
})

test('[backup] none is written into the data folder, and none over another', async ({ backup }) => {
  for (const folder of [data, join(data, 'backups', 'daily')]) {
    const { code, said } = await script('backup', folder, { LIANLI_DATA: data })
    assert.is(code, 1)
    assert.match(said, 'in the data folder')
  }
  assert.is(existsSync(join(data, 'backups')), false)
  await backupOf(data, join(backup, '..'), day(23)).then(
    () => assert.unreachable(),
    (cause: Error) => assert.is(cause.message, 'exists'),
  )
})

test('[backup] blobs of the last backup take no space again; each backup is whole by itself', async ({
  backup,
  target,
}) => {
  await atCentre((client) => send(client, later))
  const next = await backupOf(data, join(backup, '..'), day(24))
  assert.is(next.linked, 1)
  assert.is(statSync(blobPath(next.path, blob)).ino, statSync(blobPath(backup, blob)).ino)
  rmSync(backup, { recursive: true })
  assert.is(await restored(next.path, target), null)
  assert.ok(existsSync(blobPath(target, blob)) && existsSync(blobPath(target, later)))
})

test('[backup] blobs that the centre lost or that are damaged there are told of, and asked for again after a restore', async ({
  target,
}) => {
  const [lost, damaged] = [randomBytes(50_000), randomBytes(50_000)]
  await atCentre(async (client) => [await send(client, lost), await send(client, damaged)])
  rmSync(blobPath(data, lost))
  changeByte(blobPath(data, damaged))
  const { path, missingBlobs } = await backupOf(data, emptyFolder(), day(25))
  assert.equal([...missingBlobs].sort(), [lost, damaged].map(blobName).sort())
  assert.is(await restored(path, target), null)
  const server = await serverForTest({ data: target })
  const client = await signedIn(server.origin, 'linqing', 'lianli-linqing')
  const { body } = await client.ask('POST', '/api/blobs/missing', { sha256: missingBlobs })
  assert.equal(body, { missing: missingBlobs })
  await server.stop()
})

test('[backup] without the databases of a CouchDB server it says who backs them up', async ({ target }) => {
  const folder = emptyFolder()
  const store = { LIANLI_STORE: 'couchdb+http://localhost:5984' }
  const { code, said } = await script('backup', folder, { LIANLI_DATA: data, ...store })
  assert.is(code, 0, said)
  assert.match(said, 'on a CouchDB server and not in this backup')
  const [name = ''] = readdirSync(folder)
  assert.is((await script('restore', join(folder, name), { LIANLI_DATA: target })).code, 0)
})

test.run()
