import { type BlobRef, canonical, hashText } from '../../domain/index.ts'

const contactText = (telephone: string): string => canonical({ telephone: telephone.trim() })

/** A party's telephone number as the blob that is kept apart from the act. */
export const contactBlob = (telephone: string): Blob =>
  new Blob([contactText(telephone)], { type: 'application/json' })

/** What {@link contactBlob} will be called. */
export const contactRef = (telephone: string): BlobRef => ({
  sha256: hashText(contactText(telephone)),
  bytes: new TextEncoder().encode(contactText(telephone)).length,
  media: 'application/json',
})
