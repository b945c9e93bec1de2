import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Action, calendarOfRows, casesOf, statisticalFactsOf } from '../../domain/index.ts'
import { marriageScript } from '../../domain/testing/marriage-script.ts'
import { testOffice } from '../../domain/testing/office.ts'
import { documentOf } from '../sync/act-document.ts'
import { freshLedger } from '../sync/testing/fresh-ledger.ts'
import { Verifier } from '../sync/verify-page.ts'
import { countFrom } from './counting.ts'
import type { CountingAnswer, CountingRequest } from './counting-messages.ts'
import { type CountingPort, countApart } from './counting-worker.ts'
import { keepAct, sealedAct } from './ledger/outbox.ts'
import { keepPage } from './ledger/pages.ts'

const office = await testOffice()
const [author, other] = office.clerks
const arrived = await marriageScript({ office, author, index: 0, to: 'filed' })
const own = await marriageScript({ office, author: other, index: 1, to: 'filed' })
const all: readonly Action[] = [...arrived.actions, ...own.actions]
const reference = office.reference
const { ledger, deviceKey } = await freshLedger()
const verifier = new Verifier(office.centre.publicKey)
for (const [page, acts] of [arrived.actions.slice(0, 5), arrived.actions.slice(5)].entries()) {
  const verified = await verifier.page(acts.map(documentOf), reference, office.office)
  await keepPage(ledger, deviceKey, { since: `${page + 1}-0a1b2c3d`, view: 'desk' }, verified)
}
for (const action of own.actions) await keepAct(ledger, await sealedAct(deviceKey, action), action)

const facts = statisticalFactsOf(casesOf(all), calendarOfRows([...reference.values()]))
const { signal } = new AbortController()

/** What stands in for a worker: it answers by the same messages. */
function port(
  answer: (request: CountingRequest, say: (answer: CountingAnswer) => void, end: () => void) => void,
) {
  let isOpen = true
  const opened: CountingPort = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    terminate: () => {
      isOpen = false
    },
    postMessage: (request: CountingRequest) =>
      answer(
        request,
        (data) => void (isOpen && opened.onmessage?.call({} as Worker, { data } as MessageEvent)),
        () => void opened.onerror?.call({} as Worker, {} as ErrorEvent),
      ),
  }
  return { opened, isOpen: () => isOpen }
}

test('[statistics] what is counted is of every act on the pages and every own one that waits', async () => {
  const read: number[] = []
  const counted = await countFrom(ledger, deviceKey, { office: office.office, reference }, (acts) =>
    read.push(acts),
  )
  assert.equal(counted.facts, facts)
  assert.is(counted.acts, all.length)
  assert.equal(read, [5, arrived.actions.length])
  assert.equal(counted.closed, [])
})

test('[statistics] a worker counts the same, tells how far it is, and ends with its answer', async () => {
  const told: number[] = []
  const worker = port(async ({ deviceKey: key, ...counting }, say) =>
    say({ counted: await countFrom(ledger, key, counting, (acts) => say({ acts })) }),
  )
  const wish = { office: office.office, reference, signal, onCounted: (acts: number) => told.push(acts) }
  const counted = await countApart(ledger, deviceKey, wish, () => worker.opened)
  assert.equal(counted.facts, facts)
  assert.equal(told, [5, arrived.actions.length])
  assert.not(worker.isOpen())
})

test('[statistics] where no worker can be started, or it breaks, the same is counted here', async () => {
  const wish = { office: office.office, reference, signal, onCounted: () => undefined }
  const broken = port((_request, _say, end) => end())
  const none = (): CountingPort => {
    throw new Error('no worker here')
  }
  for (const open of [() => broken.opened, none])
    assert.equal((await countApart(ledger, deviceKey, wish, open)).facts, facts)
})

test('[statistics] a worker for which nobody waits any more is ended', () => {
  const leaving = new AbortController()
  const worker = port(() => undefined)
  const wish = { office: office.office, reference, signal: leaving.signal, onCounted: () => undefined }
  void countApart(ledger, deviceKey, wish, () => worker.opened)
  assert.ok(worker.isOpen())
  leaving.abort()
  assert.not(worker.isOpen())
})

test.run()
