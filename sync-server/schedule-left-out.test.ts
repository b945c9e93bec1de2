import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type Action,
  type ActionBody,
  divorce,
  divorceBasisFor,
  documentId,
  fold,
  heads,
  type Row,
  type RowBody,
} from '../domain/index.ts'
import { withdrawalBy } from '../domain/testing/divorce-acts.ts'
import { divorceScript, separationOf, withDivorceSupplies } from '../domain/testing/divorce-script.ts'
import { testOffice } from '../domain/testing/office.ts'
import { signAction, signRow } from '../domain/testing/signer.ts'
import { memoryStore } from './store/memory.ts'
import { gateForTest } from './testing-centre.ts'

const office = await withDivorceSupplies(await testOffice(20))
const [author] = office.clerks
const options = { office, author, index: 0, receivedOn: '2026-10-12', to: 'waiting' } as const
const script = await divorceScript(options)
const at = '2026-11-10T09:00:00+08:00'

/** A withdrawal in good order whose author knows only some of the office's rows. */
function withdrawalKnowing(rows: readonly Row[]): Promise<Action> {
  const act = withdrawalBy('woman')(separationOf(options), fold(divorce, script.log).state, at)
  const named = { clerk: author.clerk, office: office.office, device: author.device }
  const basis = divorceBasisFor(act, named, at, rows)
  const [{ body }] = script.actions as readonly [Action<unknown>]
  const next = { ...body, prev: heads(script.log), basis, act, at, by: { ...named, ...script.chain } }
  return signAction(next as ActionBody, author.signer)
}

/** What the centre, which has every schedule, answers to it. */
async function answerTo(withdrawal: Action, ...more: readonly Row[]): Promise<string> {
  const store = memoryStore()
  const database = await store.open(office.office)
  const { gate, rows } = await gateForTest(office.office, database, office.reference)
  for (const row of more) rows.set(row.id, row)
  const documents = [...script.actions, withdrawal].map((action: Action<unknown>) => ({
    _id: documentId(action),
    body: action.body,
    sigs: action.sigs,
  }))
  const last = (await gate.offer(documents, false)).at(-1)
  await store.close()
  return last && 'rule' in last ? (last.rule ?? '') : (last?.outcome ?? '')
}

const without = (...years: readonly number[]) =>
  office.rows.filter(({ body }) => body.kind !== 'calendar' || !years.includes(body.year))

const test = suite('gate: schedules left out')

test('[schedule-left-out] days counted with every published schedule are accepted', async () => {
  assert.is(await answerTo(await withdrawalKnowing(office.rows)), 'accepted')
})

test('[schedule-left-out] days counted without the schedule of their own year are held for a head', async () => {
  assert.is(await answerTo(await withdrawalKnowing(without(2026))), 'schedule-left-out')
})

test('[schedule-left-out] what the schedule of a later year says an author may not know yet', async () => {
  const body: RowBody = { kind: 'calendar', year: 2027, paper: [], off: ['2027-01-01'], work: [] }
  const schedule = await signRow(body, office.centre)
  assert.is(await answerTo(await withdrawalKnowing(office.rows), schedule), 'accepted')
})

test.run()
