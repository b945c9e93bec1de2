import { createHash } from 'node:crypto'
import {
  type Action,
  blobsIn,
  canonical,
  type Json,
  type MarriageAct,
  readAction,
} from '../../domain/index.ts'
import { demoOffice } from '../../scripts/seed.ts'
import { signedIn } from '../../sync-server/testing-client.ts'
import type { SeatedClerk } from './walk.ts'

/** One act as the centre gives it out. */
export interface ActAtCentre {
  readonly id: string
  readonly act: Action<MarriageAct>
  /** The signed act in canonical form, over which its id is the hash. */
  readonly bytes: string
}

/** The acts of one case, read over the CouchDB words as any replicator reads them. */
export async function actsAtCentre(
  origin: string,
  { clerk, password }: SeatedClerk,
  office: string,
  caseId: string,
): Promise<ActAtCentre[]> {
  const client = await signedIn(origin, clerk, password)
  const range = `startkey=${encodeURIComponent(`"${caseId}:"`)}&endkey=${encodeURIComponent(`"${caseId}:z"`)}`
  const answer = await client.fetch(`/db/${office}/_all_docs?include_docs=true&${range}`)
  const { rows } = (await answer.json()) as { rows: { id: string; doc: { body: Json; sigs: Json } }[] }
  return rows.map(({ id, doc }) => {
    const { body, sigs } = doc
    const read = readAction(id.slice(caseId.length + 1), { body, sigs })
    if (!read.ok) throw new Error(`${id} is not what its id says: ${read.error.code}`)
    return { id, act: read.value as Action<MarriageAct>, bytes: canonical({ body, sigs }) }
  })
}

/** Every blob that acts name, and whether the centre gives it out whole. */
export async function blobsAtCentre(
  origin: string,
  { clerk, password }: SeatedClerk,
  acts: readonly ActAtCentre[],
): Promise<{ readonly sha256: string; readonly isWhole: boolean }[]> {
  const client = await signedIn(origin, clerk, password)
  const named = new Map(acts.flatMap(({ act }) => blobsIn(act.body.act).map((ref) => [ref.sha256, ref])))
  return Promise.all(
    [...named.values()].map(async ({ sha256, bytes }) => {
      const answer = await client.fetch(`/blobs/${sha256}`)
      const plain = Buffer.from(await answer.arrayBuffer())
      const isWhole = plain.length === bytes && createHash('sha256').update(plain).digest('hex') === sha256
      return { sha256, isWhole }
    }),
  )
}

/** What has arrived of a case, by type, in the order in which this office's one machine made it. */
export async function typesAtCentre(
  origin: string,
  clerk: SeatedClerk,
  caseId: string,
  office: string = demoOffice.office,
): Promise<string[]> {
  const acts = await actsAtCentre(origin, clerk, office, caseId)
  return acts.sort((a, b) => a.act.body.by.seq - b.act.body.by.seq).map(({ act }) => act.body.act.type)
}
