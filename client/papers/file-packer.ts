import { err, type FilePackage, hashText, type PackagedItem, type Result } from '../../domain/index.ts'
import type { PackingAnswer, PackingRequest } from './packing-messages.ts'
import type { PackingFault, ZipEntry } from './zip.ts'

/** Where packing is: pages are gathered first, from here or from the centre, then written into the package. */
export type PackingProgress =
  | { readonly step: 'gathering'; readonly done: number; readonly total: number }
  | { readonly step: 'packing'; readonly done: number; readonly total: number }

/** Why there is no package: pages are not to be had, one is not what its act says, or the worker broke. */
export type FilePackingFault =
  | { readonly code: 'missing'; readonly items: readonly PackagedItem[] }
  | PackingFault
  | { readonly code: 'worker' }

/** Reads the bytes of a page; undefined where they are neither here nor to be had. */
export type ReadPage = (item: PackagedItem) => Promise<Blob | undefined>

/** Packs entries somewhere; the page does it in a worker. */
export type Pack = (
  request: PackingRequest,
  onBytes: (bytes: number) => void,
) => Promise<Result<Blob, PackingFault | { readonly code: 'worker' }>>

/**
 * DB 6101/T 3163—2023 6.1.4: the file of a case as one package: its pages, the signed acts, and the manifest with the
 * hash of each. A package is whole or it is not made: what is missing is named.
 */
export async function packFile(
  { manifest, text, acts }: FilePackage,
  how: {
    readonly on: string
    readonly read: ReadPage
    readonly onProgress: (progress: PackingProgress) => void
    readonly pack?: Pack
  },
): Promise<Result<Blob, FilePackingFault>> {
  const pages = manifest.items.filter(({ act }) => act !== null)
  const entries: ZipEntry[] = [textEntry('manifest.json', text), textEntry('acts.json', acts)]
  const missing: PackagedItem[] = []
  for (const [index, page] of pages.entries()) {
    how.onProgress({ step: 'gathering', done: index, total: pages.length })
    const content = await how.read(page)
    if (content) entries.push({ path: page.path, media: page.media, sha256: page.sha256, content })
    else missing.push(page)
  }
  if (missing.length > 0) return err({ code: 'missing', items: missing })
  const total = entries.reduce((sum, { content }) => sum + content.size, 0)
  how.onProgress({ step: 'packing', done: 0, total })
  const pack = how.pack ?? packInWorker
  return pack({ on: how.on, entries }, (done) => how.onProgress({ step: 'packing', done, total }))
}

const textEntry = (path: string, text: string): ZipEntry => ({
  path,
  media: 'application/json',
  sha256: hashText(text),
  content: new Blob([text], { type: 'application/json' }),
})

const packInWorker: Pack = (request, onBytes) =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./packing.worker.ts', import.meta.url), { type: 'module' })
    const end = (packed: Awaited<ReturnType<Pack>>): void => {
      worker.terminate()
      resolve(packed)
    }
    worker.onmessage = ({ data }: MessageEvent<PackingAnswer>) => {
      if (data.type === 'progress') onBytes(data.bytes)
      else end(data.packed)
    }
    worker.onerror = () => end(err({ code: 'worker' }))
    worker.postMessage(request)
  })

/** Gives a package to the person, as a download under a name. */
export function download(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has begun to read it by then; a blob of our own leaves nothing behind.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
