import type { BlobRef } from '../log/blob-ref.ts'
import { hashText } from '../log/content-id.ts'

/** A picture that nobody took, named as a real one would be; the same for the same words. */
export const inventedBlob = (words: string, media: BlobRef['media'] = 'image/jpeg'): BlobRef => ({
  sha256: hashText(words),
  bytes: 120_000 + words.length,
  media,
})
