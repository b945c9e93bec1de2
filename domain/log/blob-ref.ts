import * as v from 'valibot'

/** A scan, photograph, print or set of pen strokes, named by its plain bytes; the bytes travel apart. */
export const blobRef = v.strictObject({
  /** Lower-case hex of the plain bytes. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(64 * 1024 * 1024)),
  media: v.picklist([
    'image/jpeg',
    'image/png',
    'application/pdf',
    'application/json',
    'application/octet-stream',
  ]),
})
export type BlobRef = v.InferOutput<typeof blobRef>

/** Every blob an act or a draft names, wherever in it they stand. */
export function blobsIn(value: unknown): BlobRef[] {
  if (value === null || typeof value !== 'object') return []
  if (v.is(blobRef, value)) return [value]
  return Object.values(value).flatMap(blobsIn)
}
