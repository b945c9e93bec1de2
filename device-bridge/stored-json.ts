import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type BaseIssue, type BaseSchema, parse } from 'valibot'

/** Reads a JSON file of the bridge's own; null when there is none yet, a throw when it is not what was written. */
export async function readJson<T>(
  path: string,
  schema: BaseSchema<unknown, T, BaseIssue<unknown>>,
): Promise<T | null> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null
    throw cause
  })
  return text === null ? null : parse(schema, JSON.parse(text))
}

/** Writes a JSON file whole or not at all, readable by its owner only. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const fresh = `${path}.new`
  await writeFile(fresh, JSON.stringify(value), { mode: 0o600, flush: true })
  await rename(fresh, path)
}
