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
import { referenceFetch } from './reference-fetch.ts'
import { replicateReference } from './reference-replication.ts'
import { type FaultyRelay, faultyRelay } from './testing/faulty-relay.ts'

/** A machine that replicates the reference of a centre. */
async function machineAt({ base }: { base: string }, fetch: typeof globalThis.fetch) {
  const key = await sealingKey(randomKey())
  const collection = await sealedCollection('reference', getRxStorageMemory())
  const replication = replicateReference(collection, {
    url: `${base}/db/reference/`,
    fetch,
    seal: (id, contents) => sealContents(key, 'reference', id, contents),
    retryMillis: 50,
    patienceMillis: { normal: 500, live: 60_000 },
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

/** A machine behind a relay whose answers go wrong as the test says; every fault must have been met at the end. */
const behindRelay = (
  run: (scene: {
    readonly centre: CentreAtHand
    readonly relay: FaultyRelay
    readonly machine: () => ReturnType<typeof machineAt>
  }) => Promise<void>,
) =>
  atCentre(async (centre) => {
    const relay = await faultyRelay(centre.server.port)
    const opened: Awaited<ReturnType<typeof machineAt>>[] = []
    const machine = async () => {
      const one = await machineAt({ base: relay.base }, await centre.fetchAs('linqing'))
      opened.push(one)
      return one
    }
    try {
      await run({ centre, relay, machine })
      assert.is(relay.left(), 0)
    } finally {
      for (const one of opened) await one.close()
      await relay.stop()
    }
  })

test('[reference-replication] (1) a longpoll that is cut before its first result skips nothing', () =>
  behindRelay(async ({ centre, relay, machine }) => {
    for (const after of [undefined, 3, 1]) {
      relay.next('feed=longpoll', { do: 'cut', ...(after === undefined ? {} : { after }) })
    }
    const { collection } = await machine()
    await untilRows(collection, rowsAt(centre))
    for (const name of ['first', 'second', 'third', 'fourth']) {
      await publish(centre, `while-cut-${name}`)
      await untilRows(collection, rowsAt(centre))
    }
  }))

test('[reference-replication] (2) a 401 of the longpoll does not end the live feed', () =>
  behindRelay(async ({ centre, relay, machine }) => {
    const unauthorized = { do: 'answer', status: 401, body: '{"error":"unauthorized"}' } as const
    relay.next('feed=longpoll', unauthorized)
    relay.next('feed=longpoll', unauthorized)
    const { collection } = await machine()
    await untilRows(collection, rowsAt(centre))
    await publish(centre, 'after-401')
    await untilRows(collection, rowsAt(centre))
  }))

test('[reference-replication] (3) nothing is ever pushed, so no refused row can block what comes after it', async () => {
  const asked: string[] = []
  const only = referenceFetch({
    fetch: async (input) => {
      asked.push(String(input))
      return Response.json([])
    },
    seal: async () => '',
  })
  for (const path of ['_bulk_docs', '_all_docs', '_revs_diff', '']) {
    const refused = await only(`http://localhost/db/reference/${path}`, { method: 'POST' }).catch(
      (fault: Error) => fault,
    )
    assert.instance(refused, Error)
  }
  assert.equal(asked, [])
})

test('[reference-replication] (4) design documents are no data', () =>
  behindRelay(async ({ centre, relay, machine }) => {
    const design = {
      seq: '1-a',
      id: '_design/x',
      changes: [{ rev: '1-a' }],
      doc: { _id: '_design/x', _rev: '1-a' },
    }
    relay.next('_changes', {
      do: 'change',
      into: (body) => {
        const feed = JSON.parse(body) as { results: unknown[] }
        return JSON.stringify({ ...feed, results: [design, ...feed.results] })
      },
    })
    const { collection } = await machine()
    await untilRows(collection, rowsAt(centre))
    assert.is(await collection.findOne('_design/x').exec(), null)
    assert.is(await collection.count().exec(), rowsAt(centre))
  }))

test('[reference-replication] (5) the status of an answer counts, whatever its body says', () =>
  behindRelay(async ({ centre, relay, machine }) => {
    const feed = JSON.stringify({ results: [], last_seq: '9999-0a1b2c3d' })
    for (const status of [500, 502, 404]) relay.next('_changes', { do: 'answer', status, body: feed })
    relay.next('_changes', { do: 'answer', status: 200, body: '<html>Sign in</html>' })
    const { collection } = await machine()
    await untilRows(collection, rowsAt(centre))
    await publish(centre, 'after-errors')
    await untilRows(collection, rowsAt(centre))
  }))

test('[reference-replication] an answer that never ends is given up and asked again', () =>
  behindRelay(async ({ centre, relay, machine }) => {
    relay.next('_changes', { do: 'hang', after: 2000 })
    const { collection } = await machine()
    await untilRows(collection, rowsAt(centre))
  }))

test.run()
