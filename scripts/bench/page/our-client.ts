import { Ledger } from '../../../client/state/ledger/database.ts'
import { sealedAct } from '../../../client/state/ledger/outbox.ts'
import { pagesAfter } from '../../../client/state/ledger/pages.ts'
import { randomKey, sealingKey } from '../../../client/state/vault/sealing.ts'
import { pullToEnd } from '../../../client/sync/pull.ts'
import { pushOutbox } from '../../../client/sync/push.ts'
import { Verifier } from '../../../client/sync/verify-page.ts'
import {
  type Action,
  type PublicKey,
  type Reference,
  type Row,
  readRow,
  rowsOf,
} from '../../../domain/index.ts'
import type { ActDocument } from '../marriages.ts'

const line = { base: '', fetch: (...request: Parameters<typeof fetch>) => fetch(...request) }

/** Pulls an office's whole feed into a new ledger, with the client's own sync; milliseconds until all is on disk. */
export async function pullIntoLedger(office: string, expected: number): Promise<number> {
  const ledger = newLedger()
  const deviceKey = await sealingKey(randomKey())
  const reference = await referenceRows()
  const pulling = {
    line,
    ledger,
    deviceKey,
    office,
    view: 'desk',
    verifier: new Verifier(centreKeyIn(reference)),
    reference: () => reference,
    onPage: () => undefined,
    signal: new AbortController().signal,
  }
  const start = performance.now()
  const pulled = await pullToEnd(pulling)
  const took = performance.now() - start
  if (!pulled.ok) throw new Error(pulled.error.code)
  let acts = 0
  for await (const page of pagesAfter(ledger, deviceKey, 0)) acts += page.acts.length
  if (acts !== expected) throw new Error(`${acts} of ${expected} acts are verified in the ledger`)
  await ledger.delete()
  return took
}

/** Sends acts from a new outbox with the client's own push; milliseconds until every answer is on disk. */
export async function pushFromOutbox(office: string, documents: readonly ActDocument[]): Promise<number> {
  const ledger = newLedger()
  const deviceKey = await sealingKey(randomKey())
  const rows = documents.map(({ _id, body, sigs }) => {
    const id = _id.slice(_id.indexOf(':') + 1) as Action['id']
    return sealedAct(deviceKey, { id, body, sigs })
  })
  await ledger.outbox.bulkAdd(await Promise.all(rows))
  const start = performance.now()
  const pushed = await pushOutbox({ line, ledger, deviceKey, office })
  const took = performance.now() - start
  if (!pushed.ok) throw new Error(pushed.error.code)
  const sent = await ledger.outbox.where('state').equals('sent').count()
  if (sent !== documents.length) throw new Error(`${sent} of ${documents.length} acts were taken`)
  await ledger.delete()
  return took
}

const newLedger = (): Ledger => new Ledger(`bench-${crypto.randomUUID()}`)

/** The reference is here before the office's feed is, as on a machine that is in use. */
async function referenceRows(): Promise<Reference> {
  const answer = await fetch('/db/reference/_changes?include_docs=true')
  const { results } = (await answer.json()) as {
    results: { id: string; doc: { body: unknown; sig: unknown } }[]
  }
  const rows = results.flatMap(({ id, doc: { body, sig } }): Row[] => {
    const row = readRow(id, { body, sig })
    return row.ok ? [row.value] : []
  })
  return new Map(rows.map((row) => [row.id, row]))
}

/** The key with which the centre signs receipts, as a machine has pinned it. */
function centreKeyIn(reference: Reference): PublicKey {
  const [own] = rowsOf(reference.values(), 'key').filter(({ body }) => body.clerk === null)
  if (!own) throw new Error('the centre has no key')
  return own.body.publicKey
}
