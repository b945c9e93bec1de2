import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type Action, documentId, type Row } from '../domain/index.ts'
import { withDivorceSupplies } from '../domain/testing/divorce-script.ts'
import { type TestClerk, type TestOffice, testOffice } from '../domain/testing/office.ts'
import { signRow } from '../domain/testing/signer.ts'
import { divorceUnderTwoLaws, withNumbersOf2025 } from '../domain/testing/two-laws-script.ts'
import { memoryStore } from './store/memory.ts'
import { gateForTest } from './testing-centre.ts'

const visits = { receivedOn: '2025-04-28', registeredOn: '2025-06-04' } as const
const whole = await withNumbersOf2025(await withDivorceSupplies(await testOffice(20)))

/** The office as it was in 2025: its registrar's only grant ended with that year. */
const grant = await signRow(
  {
    kind: 'grant',
    clerk: 'registrar-1',
    name: '秦知礼',
    office: whole.office,
    roles: ['registrar'],
    scope: 'desk',
    from: '2025-01-01T00:00:00+08:00',
    until: '2025-12-31T23:59:59+08:00',
  },
  whole.centre,
)
const rows: readonly Row[] = [...whole.rows.filter(({ id }) => id !== whole.clerks[0].grant.id), grant]
const office: TestOffice = { ...whole, rows, reference: new Map(rows.map((row) => [row.id, row])) }
const author: TestClerk = { ...whole.clerks[0], grant }
const script = await divorceUnderTwoLaws(office, author, 0, visits)

const documents = (actions: readonly Action<unknown>[]) =>
  actions.map((action) => ({ _id: documentId(action), body: action.body, sigs: action.sigs }))

const revocation = (of: 'clerk' | 'device', from: string): Promise<Row> =>
  signRow(
    {
      kind: 'revocation',
      of,
      id: of === 'clerk' ? author.clerk : author.device,
      from,
      reason: '离职',
    },
    office.centre,
  )

/** What the gate of today, 2026-11-23, answers to the acts of 2025, all of them or as far as they go. */
async function answersToday(...more: readonly Row[]): Promise<readonly string[]> {
  const store = memoryStore()
  const database = await store.open(office.office)
  const { gate, rows: known } = await gateForTest(office.office, database, office.reference)
  for (const row of more) known.set(row.id, row)
  const answers = await gate.offer(documents(script.actions), false)
  await store.close()
  return answers.map((answer) => ('rule' in answer ? answer.rule : answer.outcome))
}

const test = suite('gate: acts of an older law')

test('[1.1] acts of both laws that come a year later are accepted, though the grant has ended since', async () => {
  const answers = await answersToday()
  assert.equal(
    answers.filter((answer) => answer !== 'accepted'),
    [],
  )
  assert.is(answers.length, script.actions.length)
})

test('[7.1.3] nor does it matter that the clerk has left after the acts', async () => {
  const answers = await answersToday(await revocation('clerk', '2025-06-05T00:00:00+08:00'))
  assert.equal(
    answers.filter((answer) => answer !== 'accepted'),
    [],
  )
})

test('[7.1.3] what is dated after the clerk left is held, never refused, and what was before stands', async () => {
  const answers = await answersToday(await revocation('clerk', '2025-06-01T00:00:00+08:00'))
  const first = script.actions.findIndex(({ body }) => body.at >= '2025-06-01')
  assert.equal([...new Set(answers.slice(0, first))], ['accepted'])
  assert.is(answers[first], 'revoked')
  assert.not(answers.includes('refused'))
})

test('[7.1.3] of a device that is known to be lost, everything that comes late is held for a head', async () => {
  const answers = await answersToday(await revocation('device', '2025-12-01T00:00:00+08:00'))
  assert.equal([...new Set(answers)].includes('accepted'), false)
  assert.not(answers.includes('refused'))
})

test.run()
