import type { Desk } from '../../state/desk.ts'

/** Keeps a picture of its own in the place of every placeholder of an act. */
export async function withPictures(desk: Desk, act: unknown): Promise<unknown> {
  if (act === null || typeof act !== 'object') return act
  if ('sha256' in act && 'media' in act) {
    const bytes = crypto.getRandomValues(new Uint8Array(400))
    const kept = await desk.keepBlob(new Blob([bytes]), act.media as 'image/jpeg')
    if (!kept.ok) throw new Error('there is room')
    return kept.value
  }
  if (Array.isArray(act)) return Promise.all(act.map((each) => withPictures(desk, each)))
  const entries = Object.entries(act).map(
    async ([key, inner]) => [key, await withPictures(desk, inner)] as const,
  )
  return Object.fromEntries(await Promise.all(entries))
}
