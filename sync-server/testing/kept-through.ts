import * as assert from 'uvu/assert'
import { documentId, isContentId, type Receipt, readAction, readReceipt } from '../../domain/index.ts'
import { marriageScript } from '../../domain/testing/marriage-script.ts'
import { seedDemo } from '../../scripts/seed.ts'
import { freePort, type ServerProcess, serverForTest, serverProcess, temporaryFolder } from '../testing.ts'
import { enrolled, signedIn, suppliedOffice, type TestClient } from '../testing-client.ts'

const inFlight = 4

interface Document {
  readonly _id: string
  readonly body: unknown
  readonly sigs: unknown
}
/** What the server says of one document. */
interface Word {
  readonly id: string
  readonly ok?: boolean
  readonly error?: string
  readonly parked?: string
}

/** How a server is ended, again and again, in the middle of what is pushed to it. */
export interface Ends {
  /** `kill` as when the power fails, `stop` as a service manager does it. */
  readonly by: 'kill' | 'stop'
  readonly times: number
  /** Marriages of twelve acts that are pushed in all. */
  readonly marriages: number
  /** The server's program; without one it runs from its sources. */
  readonly program?: readonly string[]
}

/**
 * Ends a server again and again while acts are pushed to it, and looks for each act that it acknowledged: there, whole,
 * under one chain of receipts, and what was parked still parked. Says how many acts there were.
 */
export async function keptThrough({ by, times, marriages, program }: Ends): Promise<number> {
  const data = temporaryFolder()
  const port = await freePort()
  const { client, queues, orphans } = await seeded(data, port, { marriages, waiting: times })
  const all = queues.flat()
  const acknowledged = new Set<string>()
  const parked = new Set<string>()

  for (let end = 1; end <= times; end++) {
    const server = await serverProcess(data, port, program)
    const orphan = orphans[end - 1]
    if (orphan && (await wordOn(client, orphan))?.parked) parked.add(orphan._id)
    await pushUntil(Math.floor((all.length * end) / times), { client, server, by, queues, acknowledged })
  }
  assert.is(acknowledged.size, all.length)
  assert.is(parked.size, orphans.length)

  const last = await serverProcess(data, port, program)
  const kept = await documentsOf(client)
  const wanted = all.filter(({ _id }) => acknowledged.has(_id))
  assert.equal(
    wanted.filter((doc) => !isWhole(kept.get(doc._id))).map(({ _id }) => _id),
    [],
  )
  assert.equal(
    [...parked].filter((id) => kept.has(id)),
    [],
  )
  assert.equal(await statusesOf(client, [...parked]), new Set(['parked']))
  assert.is(chainFault(kept), null)
  assert.is(await last.stop(), 0)
  return all.length
}

/** An office with its acts in queues, a marriage each, and acts that wait for one that is never sent. */
async function seeded(data: string, port: number, many: { marriages: number; waiting: number }) {
  const { marriages, waiting } = many
  const server = await serverForTest({ data, port })
  await seedDemo(server.centre)
  const client = await signedIn(server.origin, 'linqing', 'lianli-linqing')
  const author = await enrolled(client, 'counter-1')
  const office = await suppliedOffice(client, author, marriages + 2)
  await server.stop()
  const start = `${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`
  const documents = async (index: number) => {
    const { actions } = await marriageScript({ office, author, index, start })
    return actions.map(
      (action): Document => ({
        _id: documentId(action),
        body: action.body,
        sigs: action.sigs,
      }),
    )
  }
  const queues = await Promise.all(Array.from({ length: marriages }, (_, index) => documents(index)))
  const orphans = [...(await documents(marriages)).slice(1), ...(await documents(marriages + 1)).slice(1)]
  return { client, queues, orphans: orphans.slice(0, waiting) }
}

interface Stream {
  readonly client: TestClient
  readonly server: ServerProcess
  readonly by: Ends['by']
  readonly queues: readonly (readonly Document[])[]
  readonly acknowledged: Set<string>
}

/** Pushes what is not acknowledged, several marriages at once, and ends the server in the middle of it. */
async function pushUntil(enough: number, stream: Stream): Promise<void> {
  const { client, server, by, queues, acknowledged } = stream
  const open = queues.filter((queue) => queue.some(({ _id }) => !acknowledged.has(_id)))
  let ending: Promise<number | null> | null = null
  const end = () => {
    ending ??= server[by]()
  }
  const pusher = async () => {
    for (let queue = open.shift(); queue && !ending; queue = open.shift()) {
      for (const doc of queue.filter(({ _id }) => !acknowledged.has(_id))) {
        const word = await wordOn(client, doc)
        if (!word) return
        assert.ok(word.ok || word.error === 'conflict', word.error ?? '')
        assert.is(word.parked, undefined)
        acknowledged.add(doc._id)
        if (acknowledged.size >= enough) end()
      }
    }
  }
  await Promise.all(Array.from({ length: inFlight }, pusher))
  end()
  assert.is(await ending, by === 'stop' ? 0 : null)
}

/** The server's word on one document that is pushed alone; null when it did not answer. */
async function wordOn(client: TestClient, doc: Document): Promise<Word | null> {
  const answer = await client
    .ask('POST', `/db/${client.office}/_bulk_docs`, { docs: [doc] })
    .catch(() => null)
  return answer ? ((answer.body as Word[])[0] ?? null) : null
}

type Stored = { readonly _id: string } & Readonly<Record<string, unknown>>

async function documentsOf(client: TestClient): Promise<ReadonlyMap<string, Stored>> {
  const { body } = await client.ask('GET', `/db/${client.office}/_all_docs?include_docs=true`)
  return new Map((body as { rows: { id: string; doc: Stored }[] }).rows.map(({ id, doc }) => [id, doc]))
}

/** Whether an act's bytes are those that its id fixes. */
function isWhole(doc: Stored | undefined): boolean {
  const id = doc?._id.split(':')[1] ?? ''
  return isContentId(id) && readAction(id, { body: doc?.body, sigs: doc?.sigs }).ok
}

/** Where the chain of receipts is broken; null when it is whole. */
function chainFault(kept: ReadonlyMap<string, Stored>): string | null {
  const receipts = [...kept.values()]
    .filter(({ _id }) => _id.startsWith('receipt:'))
    .map(({ _id, body, sig }) => readReceipt(_id.slice('receipt:'.length), { body, sig }))
    .flatMap((read): Receipt[] => (read.ok ? [read.value] : []))
    .sort((a, b) => a.body.seq - b.body.seq)
  const broken = receipts.find(
    ({ body }, index) => body.seq !== index || body.previous !== (receipts[index - 1]?.id ?? null),
  )
  return receipts.length === 0 ? 'there are no receipts' : (broken?.id ?? null)
}

async function statusesOf(client: TestClient, ids: readonly string[]): Promise<Set<string>> {
  const { body } = await client.ask('POST', '/api/status', { ids })
  return new Set((body as { results: { status: string }[] }).results.map(({ status }) => status))
}
