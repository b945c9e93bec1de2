import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type Action, documentId, heads } from '../domain/index.ts'
import { marriageScript, type Script } from '../domain/testing/marriage-script.ts'
import { signAction } from '../domain/testing/signer.ts'
import { seedDemo } from '../scripts/seed.ts'
import type { Server } from './server.ts'
import { all, type Database } from './store/store.ts'
import { couchForTest } from './store/testing-couch.ts'
import { serverForTest, type TestServer, temporaryFolder } from './testing.ts'
import { blobName, enrolled, signedIn, suppliedOffice, type TestClient } from './testing-client.ts'

/** A centre whose clock a test sets, and a desk that is signed in again whenever it has moved. */
class Scene {
  #client: TestClient | undefined
  #office: Awaited<ReturnType<typeof suppliedOffice>> | undefined
  #author: Awaited<ReturnType<typeof enrolled>> | undefined
  #chain: Script['chain'] | undefined

  private constructor(
    readonly server: Server,
    private readonly time: { now: Date },
  ) {}

  static async open(setting: TestServer): Promise<Scene> {
    const time = { now: new Date('2026-11-23T02:00:00Z') }
    const server = await serverForTest({ ...setting, now: () => time.now })
    await seedDemo(server.centre)
    const scene = new Scene(server, time)
    await scene.signIn()
    scene.#author = await enrolled(scene.client, 'counter-1')
    scene.#office = await suppliedOffice(scene.client, scene.#author, 5)
    return scene
  }

  get client(): TestClient {
    if (!this.#client) throw new Error('nobody is signed in')
    return this.#client
  }

  get database(): Database {
    const office = this.server.centre.offices.get('xk7q2m')
    if (!office) throw new Error('there is no such office')
    return office.database
  }

  async signIn(): Promise<void> {
    this.#client = await signedIn(this.server.origin, 'linqing', 'lianli-linqing')
  }

  /** Moves the clock; the session has ended by then. */
  async goTo(day: string): Promise<void> {
    this.time.now = new Date(`${day}T02:00:00Z`)
    await this.signIn()
  }

  async script(index: number, to: string): Promise<Script> {
    if (!this.#office || !this.#author) throw new Error('the scene is not open')
    const at = { office: this.#office, author: this.#author, start: '2026-11-23T10:30:00+08:00' }
    const script = await marriageScript({ ...at, index, to, ...(this.#chain && { chain: this.#chain }) })
    this.#chain = script.chain
    return script
  }

  /** An act after the others of a case by the same device. */
  async next(script: Script, act: object, at: string): Promise<Action> {
    const [first] = script.actions
    if (!first || !this.#author || !this.#chain) throw new Error('the case is empty')
    const by = { ...first.body.by, ...this.#chain }
    const action = await signAction(
      { ...first.body, prev: heads(script.log), act, at, by } as never,
      this.#author.signer,
    )
    this.#chain = { seq: by.seq + 1, last: action.id }
    return action
  }

  async offer(documents: readonly object[]): Promise<unknown[]> {
    return (await this.client.ask('POST', '/db/xk7q2m/_bulk_docs', { docs: documents })).body as unknown[]
  }

  send(actions: readonly Action[]): Promise<unknown[]> {
    return this.offer(actions.map((action) => ({ _id: documentId(action), ...contentOf(action) })))
  }

  async ids(): Promise<string[]> {
    return (await this.database.range(all)).map(({ id }) => id)
  }

  async tombstones(): Promise<string[]> {
    return (await this.ids()).filter((id) => id.startsWith('tombstone:'))
  }
}

const contentOf = ({ body, sigs }: Action) => ({ body, sigs })

let couch: Awaited<ReturnType<typeof couchForTest>> | undefined
let scenes = 0

/** Each scene has databases of its own on the one CouchDB server. */
async function ownCouch(): Promise<TestServer> {
  couch ??= await couchForTest(temporaryFolder())
  return { ...ownFolder(), couchdb: new URL(`scene-${scenes}`, couch.address) }
}

const folder = temporaryFolder()
function ownFolder(): TestServer {
  scenes++
  return { data: join(folder, String(scenes)) }
}

const engines: readonly (readonly [string, () => Promise<TestServer>])[] = [
  ['memory', async () => ({})],
  ['sqlite', async () => ownFolder()],
  ['couchdb', ownCouch],
]

for (const [name, setting] of engines) {
  const test = suite<{ scene: Scene }>(`purge: ${name}`)
  test.before.each(async (context) => {
    context.scene = await Scene.open(await setting())
  })
  test.after.each(({ scene }) => scene.server.stop())
  if (name === 'couchdb') test.after(() => couch?.close())

  test('[retention] a couple that was never accepted is deleted when its period is over, and not before', async ({
    scene,
  }) => {
    const { purge } = scene.server.centre
    const gone = await scene.script(0, 'checked')
    const kept = await scene.script(1, 'accepted')
    await scene.send([...gone.actions, ...kept.actions])
    await scene.goTo('2027-11-22')
    assert.equal(await purge.run(), { cases: 0, waiting: 0, blobs: 0 })
    await scene.goTo('2027-11-23')
    // Its device has sent nothing since: it may have gone away with acts of the case.
    assert.equal(await purge.run(), { cases: 0, waiting: 1, blobs: 0 })
    assert.equal(
      (await purge.plan()).cases.map(({ waitsFor }) => waitsFor),
      [['counter-1']],
    )
    scene.server.centre.devices.seen('counter-1', 'linqing')
    assert.equal(await purge.run(), { cases: 1, waiting: 0, blobs: 0 })
    const ids = await scene.ids()
    assert.equal(
      ids.filter((id) => id.startsWith(gone.case)),
      [],
    )
    assert.equal(ids.filter((id) => id.startsWith(kept.case)).length, kept.actions.length)
    assert.is((await scene.tombstones()).length, 1)
    assert.equal(await purge.run(), { cases: 0, waiting: 0, blobs: 0 })
  })

  test('[retention] nothing a person could be known by is left of a deleted case', async ({ scene }) => {
    const { purge, devices } = scene.server.centre
    const { actions } = await scene.script(0, 'checked')
    await scene.send(actions)
    const told = JSON.stringify(actions.map(contentOf))
    const numbers = told.match(/6101\d{13}[\dX]/g) ?? []
    assert.ok(numbers.length > 0)
    await scene.goTo('2028-01-01')
    devices.seen('counter-1', 'linqing')
    await purge.run()
    const left = (await scene.database.range(all)).map(({ json }) => json).join()
    for (const number of numbers) assert.is(left.includes(number), false)
  })

  test('[retention] an old replica that brings deleted acts back is told that they are known, and they stay gone', async ({
    scene,
  }) => {
    const { purge, devices } = scene.server.centre
    const { actions } = await scene.script(0, 'checked')
    await scene.send(actions)
    await scene.goTo('2028-01-01')
    devices.seen('counter-1', 'linqing')
    await purge.run()
    const before = await scene.ids()
    const answers = (await scene.send(actions)) as { error?: string }[]
    assert.ok(answers.every(({ error }) => error === 'conflict'))
    assert.equal(await scene.ids(), before)
  })

  test('[retention] an act of a deleted case that nobody had seen is kept, parked and never deleted', async ({
    scene,
  }) => {
    const { purge, devices } = scene.server.centre
    const { actions, ...script } = await scene.script(0, 'checked')
    await scene.send(actions)
    const act = { type: 'abort', by: 'both', reason: '改日再来' }
    const late = await scene.next({ actions, ...script }, act, '2026-11-25T09:00:00+08:00')
    await scene.goTo('2028-01-01')
    devices.seen('counter-1', 'linqing')
    assert.is((await purge.run()).cases, 1)
    const [answer] = (await scene.send([late])) as { parked?: string }[]
    assert.is(answer?.parked, 'purged')
    await scene.goTo('2040-01-01')
    devices.seen('counter-1', 'linqing')
    await purge.run()
    await scene.server.centre.offices.get('xk7q2m')?.gate.arrived()
    assert.equal(
      (await scene.database.parked()).map(({ id, reason }) => [id, reason]),
      [[documentId(late), 'purged']],
    )
  })

  test('[retention] telephone numbers go before their case does; a new case that names one brings it back', async ({
    scene,
  }) => {
    const { purge } = scene.server.centre
    const bytes = Buffer.concat([Buffer.from('{"telephone":"029"}'), randomBytes(8)])
    const sha256 = blobName(bytes)
    const { actions } = await scene.script(0, 'captured')
    const [capture] = actions.slice(-1)
    const contact = { sha256, bytes: bytes.length, media: 'application/json' }
    const act = JSON.parse(JSON.stringify(capture?.body.act))
    act.details.man.contact = contact
    act.details.woman.contact = contact
    const before = actions.slice(0, -1)
    const log = new Map(before.map((one) => [one.id, one]))
    const again = await scene.next({ actions: before, log } as never, act, '2026-11-23T11:30:00+08:00')
    await scene.send([...before, again])
    const put = () =>
      scene.client.fetch(`/blobs/${sha256}`, {
        method: 'PUT',
        body: bytes,
        headers: { 'content-type': 'application/json' },
      })
    assert.is((await put()).status, 201)
    await scene.goTo('2028-11-22')
    assert.is((await purge.run()).blobs, 0)
    assert.is((await scene.client.fetch(`/blobs/${sha256}`)).status, 200)
    await scene.goTo('2028-11-23')
    assert.ok((await purge.run()).blobs > 0)
    const gone = await scene.client.fetch(`/blobs/${sha256}`)
    assert.equal(
      [gone.status, await gone.json()],
      [410, { error: 'erased', reason: 'retention-contact 2028-11-23' }],
    )
    assert.is((await scene.client.fetch(`/blobs/${sha256}`, { method: 'HEAD' })).status, 410)
    assert.is((await put()).status, 410)
    const missing = await scene.client.ask('POST', '/api/blobs/missing', { sha256: [sha256] })
    assert.equal(missing.body, { missing: [] })
    assert.is(await scene.server.centre.blobs.has(sha256), false)
    scene.server.centre.erasures.named([sha256])
    assert.is((await put()).status, 201)
    assert.is((await scene.client.fetch(`/blobs/${sha256}`)).status, 200)
  })

  test.run()
}
