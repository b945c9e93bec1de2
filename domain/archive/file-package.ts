import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Act, Action, ActionId, CaseId } from '../log/action.ts'
import type { BlobRef } from '../log/blob-ref.ts'
import { canonical, type Json } from '../log/canonical.ts'
import { hashText } from '../log/content-id.ts'
import type { Log } from '../log/log.ts'
import { order } from '../log/order.ts'
import { type ArchiveNumber, formatArchiveNumber } from '../shared/archive/archive-number.ts'
import { contentsOn, type FileClass, type FileFact } from '../shared/archive/file-classes.ts'
import { blobsOfFile, type NamedBlob } from './packaged-blobs.ts'
import { placeOf } from './page-places.ts'

/** Which file is packed: its case, and as what it lies in the archive. */
export interface FileToPack {
  readonly case: CaseId
  /** Class, what is so in the case, and the day whose table of contents counts. */
  readonly class: FileClass
  readonly facts: readonly FileFact[]
  readonly on: string
  /** Null before it is numbered. */
  readonly number: ArchiveNumber | null
}

/** One entry of the package. */
export type PackagedItem = {
  /** Place in the file, from 1 (婚姻登记档案管理办法 arts. 5–8). */
  readonly order: number
  /** The paper of the file's class that it is a page of. */
  readonly item: string
  readonly title: string
  /** Where it lies in the package. */
  readonly path: string
  readonly media: string
  readonly sha256: string
  readonly bytes: number
  /** A picture is a page; null where the pages are inside. */
  readonly pages: number | null
  /** The act that brought it; null for the acts themselves. */
  readonly act: ActionId | null
}

/** 清单: everything in the package with its hash. */
export type PackageManifest = {
  readonly form: 'lianli-file/1'
  readonly case: CaseId
  readonly kind: string
  readonly class: FileClass
  readonly number: string | null
  readonly cite: string
  readonly items: readonly PackagedItem[]
}

/** A file as one package: what lies in it, byte for byte, without the blobs, which lie in their own store. */
export interface FilePackage {
  readonly manifest: PackageManifest
  /** `manifest.json`: the manifest in canonical form (RFC 8785), and its SHA-256. */
  readonly text: string
  readonly hash: string
  /** `acts.json`: the case's acts, causes before effects, each with its signatures. */
  readonly acts: string
}

/**
 * DB 6101/T 3163—2023 6.1.4: the electronic file, the same contents in the same order as on paper, and after them the
 * signed acts that prove it. The same acts make the same package on every machine.
 */
export function filePackage(file: FileToPack, log: Log<Act>): FilePackage {
  const placed = order(log)
  const { items: table, cite } = contentsOn(file.class, file.on, file.facts)
  const ids = table.map(({ id }) => id)
  const pages = distinct(placed.flatMap((action) => blobsOfFile(action as Action)))
  const inOrder = pages
    .map((page, index) => ({ page, index, place: placeOf(page, table) }))
    .toSorted(
      (one, other) => ids.indexOf(one.place.item) - ids.indexOf(other.place.item) || one.index - other.index,
    )
  const items = inOrder.map(({ page: { blob, act }, place }, index): PackagedItem => {
    const number = String(index + 1).padStart(3, '0')
    return {
      order: index + 1,
      ...place,
      path: `${number}-${place.item}.${extensions[blob.media]}`,
      media: blob.media,
      sha256: blob.sha256,
      bytes: blob.bytes,
      pages: blob.media.startsWith('image/') ? 1 : null,
      act,
    }
  })
  const acts = canonical(placed.map(({ id, body, sigs }) => ({ id, body, sigs })) as unknown as Json)
  const manifest: PackageManifest = {
    form: 'lianli-file/1',
    case: file.case,
    kind: placed[0]?.body.kind ?? '',
    class: file.class,
    number: file.number && formatArchiveNumber(file.number),
    cite,
    items: [...items, actsItem(acts, items.length + 1)],
  }
  const text = canonical(manifest as unknown as Json)
  return { manifest, text, hash: hashText(text), acts }
}

const actsItem = (acts: string, place: number): PackagedItem => ({
  order: place,
  item: 'acts',
  title: '经签名的办理记录',
  path: 'acts.json',
  media: 'application/json',
  sha256: hashText(acts),
  bytes: utf8ToBytes(acts).length,
  pages: null,
  act: null,
})

const extensions = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
  'application/json': 'json',
  'application/octet-stream': 'bin',
} as const satisfies Record<BlobRef['media'], string>

/** One bytes, one page: what several acts name is packed where the first names it. */
const distinct = (pages: readonly NamedBlob[]): readonly NamedBlob[] => {
  const seen = new Set<string>()
  return pages.filter(({ blob }) => !seen.has(blob.sha256) && seen.add(blob.sha256))
}
