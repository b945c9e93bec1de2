import { unzipSync } from 'fflate'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type BlobRef,
  blobsIn,
  filePackage,
  hashBytes,
  hashText,
  type PackagedItem,
} from '../../domain/index.ts'
import { unsignedScript } from '../../domain/testing/marriage-script.ts'
import { testOffice } from '../../domain/testing/office.ts'
import { type Pack, type PackingProgress, packFile } from './file-packer.ts'
import { zipToBlob } from './zip-to-blob.ts'

const office = await testOffice(1)
const script = unsignedScript({ office, author: office.clerks[0], index: 0, to: 'filed' })
const named = filePackage(
  {
    case: script.case,
    class: 'JH',
    facts: ['registered'],
    on: '2026-11-23',
    number: { fonds: '0123', year: 2026, class: 'JH', volume: 17 },
  },
  script.log,
)

/** The script's blobs are names only: each page gets bytes of its own, and the manifest their hash. */
const bytesOf = ({ path }: Pick<PackagedItem, 'path'>): Uint8Array<ArrayBuffer> =>
  new Uint8Array([...new TextEncoder().encode(path.repeat(20_000)), 0xff])
const items = named.manifest.items.map((item) =>
  item.act === null ? item : { ...item, sha256: hashBytes(bytesOf(item)), bytes: bytesOf(item).length },
)
const manifest = { ...named.manifest, items }
const text = JSON.stringify(manifest)
const file = { ...named, manifest, text, hash: hashText(text) }

const here: Pack = ({ entries, on }, onBytes) => zipToBlob(entries, on, onBytes)
const read = async (item: PackagedItem) => new Blob([bytesOf(item)])
const packed = (how: Partial<Parameters<typeof packFile>[1]> = {}) =>
  packFile(file, { on: '2026-11-23', read, onProgress: () => undefined, pack: here, ...how })

test('[6.1.4] the package reads back byte for byte: manifest, acts and every page under its hash', async () => {
  const made = await packed()
  assert.ok(made.ok)
  const entries = unzipSync(new Uint8Array(await made.value.arrayBuffer()))
  assert.equal(Object.keys(entries).sort(), ['manifest.json', ...items.map(({ path }) => path)].sort())
  for (const { path, sha256, bytes } of items) {
    const content = entries[path]
    assert.ok(content)
    assert.is(hashBytes(content), sha256, path)
    assert.is(content.length, bytes, path)
  }
  const said = entries['manifest.json']
  assert.ok(said)
  assert.is(hashBytes(said), file.hash)
  assert.is(new TextDecoder().decode(entries['acts.json']), file.acts)
})

test('[6.1.4] the same file is the same package, whatever the hour', async () => {
  const [one, other] = await Promise.all([packed(), packed()])
  assert.ok(one.ok && other.ok)
  const hashes = await Promise.all(
    [one.value, other.value].map(async (blob) => hashBytes(new Uint8Array(await blob.arrayBuffer()))),
  )
  assert.is(hashes[0], hashes[1])
})

test('[6.1.4] pages that are not to be had are named, all of them, and there is no package', async () => {
  const gone = items.filter(({ item }) => item === 'photographs')
  assert.ok(gone.length > 0)
  const made = await packed({
    read: async (item) => (gone.some(({ path }) => path === item.path) ? undefined : read(item)),
  })
  assert.equal(made, { ok: false, error: { code: 'missing', items: gone } })
})

test('[6.1.4] bytes that are not what the act says are named, and there is no package', async () => {
  const [first] = items
  const made = await packed({
    read: async (item) => (item.path === first?.path ? new Blob(['something else']) : read(item)),
  })
  assert.equal(made, { ok: false, error: { code: 'altered', path: first?.path } })
})

test('[6.1.4] progress is told page by page, and then by bytes up to all of them', async () => {
  const told: PackingProgress[] = []
  await packed({ onProgress: (progress) => void told.push(progress) })
  const gathering = told.filter(({ step }) => step === 'gathering')
  assert.equal(
    gathering.map(({ done }) => done),
    items.slice(0, -1).map((_, index) => index),
  )
  const last = told.at(-1)
  assert.ok(last && last.step === 'packing' && last.done <= last.total && last.done > 0)
})

test('[PIPL 19] no telephone number and no raw chip record is in the package', () => {
  const contacts = script.actions.flatMap(({ body: { act } }): BlobRef[] =>
    act.type === 'capture' ? blobsIn([act.details.man.contact, act.details.woman.contact]) : [],
  )
  assert.ok(contacts.length > 0)
  for (const { sha256 } of contacts) assert.not(named.manifest.items.some((item) => item.sha256 === sha256))
})

test.run()
