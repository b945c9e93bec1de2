import { MessageChannel } from 'node:worker_threads'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { sealAction } from '../../domain/index.ts'
import { marriageScript } from '../../domain/testing/marriage-script.ts'
import { testOffice } from '../../domain/testing/office.ts'
import { documentOf } from './act-document.ts'
import { createJudgingDesk } from './judging-desk.ts'
import { type JudgingPort, JudgingWorker } from './judging-worker.ts'
import { Verifier } from './verify-page.ts'

const office = await testOffice()
const [author] = office.clerks
const { actions } = await marriageScript({ office, author, index: 0, to: 'filed' })
const [first, second] = actions
if (!first || !second) throw new Error('the script has two acts')
const reference = new Map(office.rows.map((row) => [row.id, row]))
const officeId = first.body.by.office
const forged = documentOf(sealAction(first.body, second.sigs))
/** As many as make the page start a worker. */
const documents = Array.from({ length: 30 }, () => [
  ...actions.map(documentOf),
  forged,
  { _id: 'nonsense' },
]).flat()

/** The worker's own desk at the other end of a channel, as the browser has it in a worker. */
function overChannel(): JudgingPort {
  const { port1, port2 } = new MessageChannel()
  const answer = createJudgingDesk()
  port2.on('message', async (request) => port2.postMessage(await answer(request)))
  return {
    post: (request) => port1.postMessage(request),
    listen: (onAnswer) => port1.on('message', onAnswer),
    close: () => port1.close(),
  }
}

const here = await new Verifier(null, new JudgingWorker(noWorker)).page(documents, reference, officeId)

function noWorker(): JudgingPort {
  throw new Error('no worker may be started')
}

test('[judging-worker] a page judged in the worker is the page judged here', async () => {
  const worker = new JudgingWorker(overChannel)
  const verifier = new Verifier(null, worker)
  assert.equal(await verifier.page(documents, reference, officeId), here)
  assert.is(here.acts.length, 30 * actions.length)
  verifier.rest()
})

test('[judging-worker] keys that have come since are used, and a worker that rests is followed by another', async () => {
  let opened = 0
  const worker = new JudgingWorker(() => {
    opened += 1
    return overChannel()
  })
  const verifier = new Verifier(null, worker)
  const before = await verifier.page(documents, new Map(), officeId)
  assert.is(before.acts.length, 0)
  const after = verifier.page(documents, reference, officeId)
  verifier.rest()
  assert.equal(await after, here)
  assert.equal(await verifier.page(documents, reference, officeId), here)
  assert.is(opened, 2)
  verifier.rest()
})

test('[judging-worker] one that breaks, or answers what nobody can read, costs no act', async () => {
  const breaking: JudgingPort['listen'][] = [
    (_, onFailure) => onFailure(),
    (onAnswer) => onAnswer({ id: 1, verdicts: ['act'] }),
    (onAnswer) => onAnswer('nonsense'),
  ]
  for (const listen of breaking) {
    let hear = (): void => undefined
    const worker = new JudgingWorker(() => ({
      post: () => hear(),
      listen: (...ears) => {
        hear = () => listen(...ears)
      },
      close: () => undefined,
    }))
    assert.equal(await new Verifier(null, worker).page(documents, reference, officeId), here)
  }
})

test.run()
