import { documentId } from '../../../domain/index.ts'
import { idOf } from '../../sync/centre-document.ts'
import type { Ledger, Recovery } from './database.ts'
import { pagesAfter } from './pages.ts'

/**
 * The centre was restored from a backup: in one transaction its feed is to be read from its beginning, its receipts
 * are a new chain, own acts that were answered are saved again, and what is held here is to be offered.
 */
export const beginRecovery = (ledger: Ledger, epoch: string): Promise<void> =>
  ledger.transaction('rw', ledger.outbox, ledger.meta, async () => {
    await ledger.meta.where('key').startsWith('place:').delete()
    await ledger.meta.where('key').startsWith('receipts:').delete()
    await ledger.meta.delete('givenBack')
    await ledger.outbox
      .where('state')
      .anyOf('sent', 'parked', 'held')
      .modify({ state: 'saved', reason: null, isConfirmed: false })
    await ledger.keep('epoch', epoch)
    await ledger.keep('recovery', { stage: 'pull', after: 0, upTo: 0, done: 0, total: 0 })
  })

/** The feed has been read to its end: every page that is held by now is to be offered. */
export async function beginOffering(ledger: Ledger): Promise<Recovery> {
  const pages = await ledger.pages.toCollection().primaryKeys()
  const upTo = pages.at(-1) ?? 0
  const recovery: Recovery = { stage: 'offer', after: 0, upTo, done: 0, total: pages.length + 1 }
  await ledger.keep('recovery', recovery)
  return recovery
}

/**
 * What is held on the pages here, by document id. An own act that lies in the outbox again is awaited: it is looked at
 * when it comes, so that it leaves the outbox, and is not kept twice.
 */
export type Held = ReadonlyMap<string, 'here' | 'awaited'>

/** Everything on the pages, those documents included whose signers are not known yet. */
export async function readHeld(ledger: Ledger, deviceKey: CryptoKey): Promise<Held> {
  const held = new Map<string, 'here' | 'awaited'>()
  for await (const { acts, receipts, tombstones, doubtful } of pagesAfter(ledger, deviceKey, 0)) {
    for (const action of acts) held.set(documentId(action), 'here')
    for (const { id } of receipts) held.set(`receipt:${id}`, 'here')
    for (const { id } of tombstones) held.set(`tombstone:${id}`, 'here')
    for (const { document, doubt } of doubtful) if (doubt === 'unknown-key') held.set(idOf(document), 'here')
  }
  await ledger.outbox.each((row) => {
    const id = `${row.case}:${row.id}`
    if (held.has(id)) held.set(id, 'awaited')
  })
  return held
}

/** Notes what was given back and not taken in, each document once. */
export const noteGivenBack = (ledger: Ledger, ids: readonly string[]): Promise<void> =>
  ledger.transaction('rw', ledger.meta, async () => {
    const known = (await ledger.read('givenBack')) ?? []
    await ledger.keep('givenBack', [...new Set([...known, ...ids])])
  })

/** What has come need not be awaited any more. */
export const forgetGivenBack = (ledger: Ledger, came: readonly string[]): Promise<void> =>
  ledger.transaction('rw', ledger.meta, async () => {
    const gone = new Set(came)
    const known = (await ledger.read('givenBack')) ?? []
    const left = known.filter((id) => !gone.has(id))
    if (left.length > 0) await ledger.keep('givenBack', left)
    else await ledger.meta.delete('givenBack')
  })
