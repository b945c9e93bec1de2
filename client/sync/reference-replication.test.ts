import type { RxCollection } from 'rxdb/plugins/core'
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory'
import { filter, firstValueFrom, timeout } from 'rxjs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { atCentre, type CentreAtHand } from '../e2e/centre-at-hand.ts'
import {
  openContents,
  type SealedDocument,
  sealContents,
  sealedCollection,
} from '../state/sealed-document.ts'
import { randomKey, sealingKey } from '../state/vault/sealing.ts'
import { replicateReference } from './reference-replication.ts'

/** A machine that replicates the reference of a centre. */
async function machineAt({ base }: CentreAtHand, fetch: typeof globalThis.fetch) {
  const key = await sealingKey(randomKey())
  const collection = await sealedCollection('reference', getRxStorageMemory())
  const replication = replicateReference(collection, {
    url: `${base}/db/reference/`,
    fetch,
    seal: (id, contents) => sealContents(key, 'reference', id, contents),
    retryMillis: 50,
  })
  const close = async () => {
    await replication.stop()
    await collection.database.remove()
  }
  return { key, collection, replication, close }
}

/** Resolves when the collection holds so many rows. */
const untilRows = (collection: RxCollection<SealedDocument>, count: number) =>
  firstValueFrom(
    collection.count().$.pipe(
      filter((held) => held >= count),
      timeout(20_000),
    ),
  )

const rowsAt = ({ server }: CentreAtHand): number => server.centre.reference.rows.size

const publish = ({ server }: CentreAtHand, name: string) =>
  server.centre.reference.publish({ kind: 'parameter', name, office: null, from: '2026-01-01', value: true })

test('[reference-replication] every row comes, sealed, and opens with its key', () =>
  atCentre(async (centre) => {
    const machine = await machineAt(centre, await centre.fetchAs('linqing'))
    await untilRows(machine.collection, rowsAt(centre))
    const [document] = await machine.collection.find().exec()
    if (!document) return assert.unreachable('there are rows')
    assert.ok(document.toJSON().id.startsWith('sha256-'))
    const contents = await openContents(machine.key, 'reference', document.toMutableJSON())
    assert.equal(Object.keys(contents as object).sort(), ['body', 'sig'])
    await machine.close()
  }))

test('[reference-replication] what was published while the line was cut comes when it is mended', () =>
  atCentre(async (centre) => {
    const machine = await machineAt(centre, await centre.fetchAs('linqing'))
    await untilRows(machine.collection, rowsAt(centre))
    for (const name of ['first', 'second', 'third']) {
      centre.line.down()
      await publish(centre, `while-cut-${name}`)
      centre.line.mend()
      await untilRows(machine.collection, rowsAt(centre))
    }
    await machine.close()
  }))

test('[reference-replication] a row published between the first pull and the first live request is not skipped', () =>
  atCentre(async (centre) => {
    const signedIn = await centre.fetchAs('linqing')
    let isPublished = false
    const slow: typeof fetch = async (input, init) => {
      const isLive = String(input).includes('longpoll')
      if (isLive && !isPublished) {
        isPublished = true
        await publish(centre, 'in-between')
      }
      return signedIn(input, init)
    }
    const machine = await machineAt(centre, slow)
    await untilRows(machine.collection, rowsAt(centre) + 1)
    assert.ok(isPublished)
    await machine.close()
  }))

test('[reference-replication] an ended session stops nothing for good: after signing in again the live feed goes on', () =>
  atCentre(async (centre) => {
    let session = await centre.fetchAs('linqing')
    const machine = await machineAt(centre, (input, init) => session(input, init))
    await untilRows(machine.collection, rowsAt(centre))
    const before = session
    session = fetch
    centre.line.cut()
    await publish(centre, 'signed-out')
    session = before
    await untilRows(machine.collection, rowsAt(centre))
    await machine.close()
  }))

test('[reference-replication] an answer that is cut in its middle is not data, and is asked again', () =>
  atCentre(async (centre) => {
    const signedIn = await centre.fetchAs('linqing')
    centre.line.cutAfter(2000)
    const machine = await machineAt(centre, signedIn)
    await untilRows(machine.collection, rowsAt(centre))
    await machine.close()
  }))

test.run()
