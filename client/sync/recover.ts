import { type Action, documentId, err, ok, type Result } from '../../domain/index.ts'
import type { CentreFault } from '../state/faults.ts'
import type { Recovery } from '../state/ledger/database.ts'
import { putBack, sealedAct } from '../state/ledger/outbox.ts'
import { readPage } from '../state/ledger/pages.ts'
import { beginOffering, noteGivenBack } from '../state/ledger/recovery.ts'
import { documentOf } from './act-document.ts'
import { type BulkAnswer, documentsFound, missingBlobs, rowsOffered } from './answers.ts'
import { batches, offerDocuments } from './bulk-offer.ts'
import { ask } from './centre.ts'
import { centreDocumentOf, idOf } from './centre-document.ts'
import { type Pulling, pullToEnd } from './pull.ts'
import { answersTo } from './push.ts'

/** What giving a restored centre its own back needs. */
export interface Recovering extends Pulling {
  /** Progress has been written down. */
  readonly onProgress: () => void
}

const rowsAtOnce = 200
const askedAtOnce = 500

/**
 * After the centre was restored from a backup and its feed was read: offers what this machine holds and the centre
 * may have lost, first the reference rows that acts rely on, then the acts page by page, then the blobs; what was
 * given back has to come with the feed before it is over. Each step is written down, so that a crash goes on where it
 * stopped; nothing is done when there is nothing to recover.
 */
export async function recover(recovering: Recovering): Promise<Result<null, CentreFault>> {
  const { ledger, onProgress } = recovering
  const begun = await ledger.read('recovery')
  if (!begun) return ok(null)
  let recovery = begun.stage === 'offer' ? begun : await beginOffering(ledger)
  onProgress()
  const rows = await offerRows(recovering)
  if (!rows.ok) return rows
  for (const n of await pagesToOffer(recovering, recovery)) {
    const offered = await offerPage(recovering, n)
    if (!offered.ok) return offered
    recovery = { ...recovery, after: n, done: recovery.done + 1 }
    await ledger.keep('recovery', recovery)
    onProgress()
  }
  const blobs = await offerBlobs(recovering)
  if (!blobs.ok) return blobs
  const pulled = await pullToEnd(recovering)
  if (!pulled.ok) return pulled
  // The centre may have been restored once more meanwhile; then it all begins anew.
  if ((await ledger.read('recovery'))?.stage === 'offer') await ledger.meta.delete('recovery')
  onProgress()
  return ok(null)
}

/**
 * Own acts that wait at the centre for rows which this machine has: the rows are offered. A centre that was put back
 * may have lost them, and a machine that had not read its feed before cannot know that it was.
 */
export async function offerRowsWaitedFor(
  pulling: Pick<Pulling, 'line' | 'ledger' | 'reference'>,
): Promise<Result<null, CentreFault>> {
  const parked = pulling.ledger.outbox.where({ state: 'parked' })
  const waiting = await parked.filter(({ reason }) => reason === 'basis').count()
  return waiting > 0 ? offerRows(pulling) : ok(null)
}

/** A row that the restored centre does not take shows in the acts that rely on it: it parks or refuses those. */
async function offerRows({
  line,
  reference,
}: Pick<Pulling, 'line' | 'reference'>): Promise<Result<null, CentreFault>> {
  for (const rows of batches([...reference().values()], rowsAtOnce)) {
    const answer = await ask(line, '/api/reference-rows', rowsOffered, { json: { rows } })
    if (!answer.ok) return answer
  }
  return ok(null)
}

const pagesToOffer = ({ ledger }: Recovering, { after, upTo }: Recovery): Promise<number[]> =>
  ledger.pages.where('n').between(after, upTo, false, true).primaryKeys()

/**
 * Everything of the page: what the centre itself said, so that its word stands and what it purged stays purged; every
 * act, the centre's own and those whose keys are unknown here as well, because causes must not be missing. What it does
 * not take of this device's own acts lies in the outbox again, with its answer, for somebody to see.
 */
async function offerPage(recovering: Recovering, n: number): Promise<Result<null, CentreFault>> {
  const page = await readPage(recovering.ledger, recovering.deviceKey, n)
  if (!page) return ok(null)
  const waiting = page.doubtful.flatMap(({ document, doubt }) =>
    doubt === 'unknown-key' ? [document as { readonly _id: string }] : [],
  )
  const said = [
    ...page.tombstones.map((tombstone) => centreDocumentOf('tombstone', tombstone)),
    ...page.receipts.map((receipt) => centreDocumentOf('receipt', receipt)),
  ]
  for (const some of batches([...said, ...page.acts.map(documentOf), ...waiting], askedAtOnce)) {
    const answered = await offerMissing(recovering, some)
    if (!answered.ok) return answered
    await takeBack(recovering, page.acts, answered.value)
  }
  return ok(null)
}

/**
 * Notes what the centre has parked, refused or found too large, which may come with the feed when all is over; own acts
 * of it lie in the outbox again.
 */
async function takeBack(
  { ledger, deviceKey }: Recovering,
  acts: readonly Action[],
  answer: BulkAnswer,
): Promise<void> {
  const notTaken = answer.filter((row) =>
    'error' in row ? row.error !== 'conflict' : row.parked !== undefined,
  )
  if (notTaken.length === 0) return
  await noteGivenBack(
    ledger,
    notTaken.map(({ id }) => id),
  )
  const device = await ledger.read('device')
  const ids = new Set(notTaken.map(({ id }) => id))
  const own = acts.filter((action) => action.body.by.device === device && ids.has(documentId(action)))
  const offered = await Promise.all(
    own.map(async (action) => ({ row: await sealedAct(deviceKey, action), action })),
  )
  const changes = answersTo(offered, answer)
  await putBack(
    ledger,
    offered.map(({ row }, at) => ({ ...row, ...changes[at]?.change })),
  )
}

/**
 * Offers the documents that are not in the centre's feed. What it has parked for somebody else is offered as well, so
 * that its answer says so. What it refuses is its own word; what it could not keep is asked again.
 */
async function offerMissing(
  { line, office }: Recovering,
  documents: readonly { readonly _id: string }[],
): Promise<Result<BulkAnswer, CentreFault>> {
  const answered: BulkAnswer = []
  const json = { keys: documents.map(idOf) }
  const asked = await ask(line, `/db/${office}/_all_docs`, documentsFound, { json })
  if (!asked.ok) return asked
  const there = new Set(asked.value.rows.flatMap(({ key, error }) => (error === undefined ? [key] : [])))
  const lost = documents.filter((document) => !there.has(idOf(document)))
  for (const some of batches(lost)) {
    const answer = await offerDocuments(line, office, some)
    if (!answer.ok) return answer
    const isAnswered = new Set(answer.value.flatMap((row) => (isFinal(row) ? row.id : [])))
    if (!some.every(({ _id }) => isAnswered.has(_id))) return err({ code: 'unreadable-answer' })
    answered.push(...answer.value)
  }
  return ok(answered)
}

const isFinal = (row: { readonly id: string } | { readonly id: string; readonly error: string }): boolean =>
  !('error' in row) || ['conflict', 'forbidden', 'too_large'].includes(row.error)

/** Blobs that are here and not there are sent again, by the queue that sends all others. */
async function offerBlobs({ line, ledger }: Recovering): Promise<Result<null, CentreFault>> {
  const rows = await ledger.blobs.where('state').anyOf('centre', 'fetched').primaryKeys()
  for (const sha256 of batches(rows, askedAtOnce)) {
    const answer = await ask(line, '/api/blobs/missing', missingBlobs, { json: { sha256 } })
    if (!answer.ok) return answer
    await ledger.blobs.where('sha256').anyOf(answer.value.missing).modify({ state: 'here', lastFault: null })
  }
  return ok(null)
}
