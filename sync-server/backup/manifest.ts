import { createHmac, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'
import { err, ok, type Result } from '../../domain/index.ts'
import { readJson } from '../json.ts'
import type { Seal } from '../seal.ts'

/** The name of the manifest in a backup's folder; it is written last, so a backup that has one is whole. */
export const manifestName = 'manifest.json'

const file = v.strictObject({
  /** From the backup's folder, with `/`, as it will stand in the data folder. */
  path: v.pipe(v.string(), v.regex(/^(?:[A-Za-z0-9][\w.-]*\/)*[A-Za-z0-9][\w.-]*$/)),
  bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** Of the bytes of this file, which are sealed. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})
const manifest = v.strictObject({
  format: v.literal(1),
  takenAt: v.string(),
  /** Whether the databases of offices are in it; where a CouchDB server keeps them, they are not. */
  databases: v.picklist(['embedded', 'couchdb']),
  files: v.array(file),
})
const sealedManifest = v.strictObject({ seal: v.string(), mac: v.string(), manifest: v.string() })

/** One file of a backup. */
export type BackedUpFile = v.InferOutput<typeof file>

/** What is in a backup. */
export type Manifest = v.InferOutput<typeof manifest>

/** Why a manifest is not believed. */
export type ManifestFault = 'not-a-manifest' | 'other-seal' | 'changed-manifest' | 'newer-format'

/** The manifest as it is written: in the clear, with the mark of its seal and a MAC under a key of that seal. */
export function sealManifest(content: Manifest, seal: Seal): string {
  const text = JSON.stringify(content)
  return JSON.stringify({ seal: markOf(seal), mac: macOf(text, seal), manifest: text }, null, 1)
}

/** Reads a manifest, if it is of this seal and nobody has changed it. */
export function readManifest(text: string, seal: Seal): Result<Manifest, ManifestFault> {
  const read = readJson(text)
  const outer = read.ok ? v.safeParse(sealedManifest, read.value) : null
  if (!outer?.success) return err('not-a-manifest')
  if (outer.output.seal !== markOf(seal)) return err('other-seal')
  const expected = Buffer.from(macOf(outer.output.manifest, seal))
  const found = Buffer.from(outer.output.mac)
  if (found.length !== expected.length || !timingSafeEqual(found, expected)) return err('changed-manifest')
  const inner = v.safeParse(manifest, JSON.parse(outer.output.manifest))
  return inner.success ? ok(inner.output) : err('newer-format')
}

/** Tells seals apart without telling anything of them. */
const markOf = (seal: Seal): string => macOf('which seal', seal).slice(0, 16)

const macOf = (text: string, seal: Seal): string =>
  createHmac('sha256', seal.keyFor('backup')).update(text).digest('hex')
