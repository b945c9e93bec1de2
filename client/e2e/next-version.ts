import { createHash } from 'node:crypto'
import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** An asset by the name that the build gives it: what it is, and the hash of its contents. */
const hashed = /^(.+-)([\w-]{8})(\.(?:js|css))$/

/**
 * Copies the built app as its next version comes out of the build: every hashed asset has another name, and so
 * the page and the list in the service worker are other bytes. Nothing of the old names is left.
 */
export async function nextVersion(app: string, into: string): Promise<void> {
  await cp(app, into, { recursive: true })
  const assets = join(into, 'assets')
  const renamed = new Map<string, string>()
  for (const name of await readdir(assets)) {
    const [, what, hash, end] = hashed.exec(name) ?? []
    if (what && hash && end) renamed.set(name, `${what}${digest(hash)}${end}`)
  }
  for (const [name, next] of renamed) {
    await rewrite(join(assets, name), renamed)
    await rename(join(assets, name), join(assets, next))
  }
  const page = await rewrite(join(into, 'index.html'), renamed)
  await rewrite(join(into, 'service-worker.js'), renamed, page)
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)

/** Writes the new names into a file, and into the service worker the page's new revision; gives its contents. */
async function rewrite(path: string, renamed: ReadonlyMap<string, string>, page?: string): Promise<string> {
  let text = await readFile(path, 'utf8')
  for (const [name, next] of renamed) text = text.replaceAll(name, next)
  if (page !== undefined) {
    text = text.replace(
      /"revision":"\w+","url":"index.html"/,
      `"revision":"${digest(page)}","url":"index.html"`,
    )
  }
  await writeFile(path, text)
  return text
}
