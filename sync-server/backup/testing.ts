import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Action, documentId, type Row } from '../../domain/index.ts'
import type { OfferedRow } from '../routes/reference-rows.ts'
import { sealFrom } from '../seal.ts'
import { testSeal } from '../testing.ts'
import { blobName, type TestClient } from '../testing-client.ts'
import { putBack, type RestoreFault, type RestoreWish } from './put-back.ts'
import { type Backup, takeBackup } from './take-backup.ts'

/** What a program said, and how it ended. */
export interface Ended {
  readonly code: number
  readonly said: string
}

/** Runs `npm run backup` or `npm run restore`, on a data folder. */
export async function script(
  name: 'backup' | 'restore',
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<Ended> {
  const main = fileURLToPath(new URL(`../../scripts/${name}.ts`, import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', main, folder], {
    env: { ...process.env, LIANLI_STORE: 'embedded', LIANLI_SEAL: testSeal, ...env },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  const [code] = await once(child, 'close')
  return { code, said }
}

/** Takes a backup of a data folder, which succeeds. */
export async function backupOf(data: string, folder: string, now: () => Date): Promise<Backup> {
  const seal = sealFrom(testSeal)
  if (!seal) throw new Error('no seal')
  const wish = { data, seal, folder, databases: 'embedded', clock: now, onProgress: () => {} } as const
  const taken = await takeBackup(wish)
  if (!taken.ok) throw new Error(taken.error)
  return taken.value
}

/** Puts a backup back; the fault, or null when it stands. */
export async function restored(
  backup: string,
  data: string,
  wish: Partial<RestoreWish> = {},
): Promise<RestoreFault | null> {
  const seal = sealFrom(testSeal)
  if (!seal) throw new Error('no seal')
  const usual = { backup, data, seal, clock: () => new Date(), onProgress: () => {} }
  const done = await putBack({ ...usual, ...wish })
  return done.ok ? null : done.error
}

/** What a device holds: acts as documents, rows, blobs. */
export interface Held {
  readonly docs: readonly { readonly _id: string }[]
  readonly rows: readonly Row[]
  readonly blobs: readonly Uint8Array[]
}

/** Everything that a client may read, as it would hold it after a pull. */
export async function pulled(client: TestClient, blobs: readonly Uint8Array[]): Promise<Held> {
  const feedOf = async (name: string) => {
    const { body } = await client.ask('GET', `/db/${name}/_changes?include_docs=true`)
    return (body as { results: { id: string; doc: Doc }[] }).results.map(({ doc }) => doc)
  }
  const rows = (await feedOf('reference')).map(({ _id, body, sig }) => ({ id: _id, body, sig }) as Row)
  const docs = (await feedOf(client.office)).filter(({ _id }) => isAct(_id))
  return { docs: docs.map(({ _rev, ...doc }) => doc), rows, blobs }
}

interface Doc {
  readonly _id: string
  readonly _rev: string
  readonly body: unknown
  readonly sig: unknown
}

const isAct = (id: string): boolean => /^[0-9A-HJKMNP-TV-Z]{26}:/.test(id)

/** An act as a document. */
export const documentOf = (action: Action<unknown>) => ({
  _id: documentId(action),
  body: action.body,
  sigs: action.sigs,
})

/** Pushes documents, and answers the ids that the server says it has. */
export async function push(client: TestClient, docs: readonly { _id: string }[]): Promise<string[]> {
  const { body } = await client.ask('POST', `/db/${client.office}/_bulk_docs`, { docs })
  return (body as { id: string; ok?: boolean; error?: string }[])
    .filter(({ ok, error }) => ok || error === 'conflict')
    .map(({ id }) => id)
}

/** Sends a blob. */
export async function send(client: TestClient, blob: Uint8Array): Promise<number> {
  const body = Buffer.from(blob)
  return (await client.fetch(`/blobs/${blobName(blob)}`, { method: 'PUT', body })).status
}

/** Offers everything a device holds to a centre that was put back: rows, then acts, then the blobs it lacks. */
export async function offerAgain(client: TestClient, { docs, rows, blobs }: Held): Promise<void> {
  const { body } = await client.ask('POST', '/api/reference-rows', { rows })
  const refused = (body as { results: OfferedRow[] }).results.filter(({ status }) => status === 'refused')
  if (refused.length > 0) throw new Error(`rows refused: ${refused[0]?.reason}`)
  const taken = await push(client, docs)
  if (taken.length < docs.length) throw new Error('acts were not taken')
  const names = blobs.map(blobName)
  const missing = (await client.ask('POST', '/api/blobs/missing', { sha256: names })).body
  for (const blob of blobs) {
    if ((missing as { missing: string[] }).missing.includes(blobName(blob))) await send(client, blob)
  }
}

/** The path of a blob in a backup or a data folder. */
export const blobPath = (folder: string, blob: Uint8Array): string =>
  join(folder, 'blobs', blobName(blob).slice(0, 2), blobName(blob))
