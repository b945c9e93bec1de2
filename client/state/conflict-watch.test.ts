import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type Act,
  type CaseId,
  conflicts,
  type Log,
  type Row,
  type RowBody,
  sealSigned,
} from '../../domain/index.ts'
import { submitExample } from '../../domain/testing/appointment-acts.ts'
import { divorceOf, first, marriageOf, office } from '../../domain/testing/lives.ts'
import { writtenCase } from '../../domain/testing/written-case.ts'
import { ConflictWatch } from './conflict-watch.ts'
import './testing/map-group-by.ts'
import { type Projected, projected } from './summary.ts'

const row = (id: CaseId, ...ties: string[]) => ({ id, ties, hasClash: false }) as unknown as Projected
const opened: CaseId[] = []
const watch = new ConflictWatch(async (id): Promise<Log<Act>> => {
  opened.push(id)
  return new Map()
})

test('[dead-status] a status is read from every case of the same people, and of those whom these name', async () => {
  await watch.take([
    row('certificates', 'case:certificates', 'case:marriage', 'person:her', 'seq:counter-1 7'),
    row('marriage', 'case:marriage', 'person:her', 'person:him'),
    row('divorce', 'case:divorce', 'person:her', 'person:him'),
    row('revocation', 'case:revocation', 'case:divorce'),
    row('beside', 'case:beside', 'person:somebody', 'seq:counter-1 7', 'certificate:J1'),
  ])
  opened.length = 0
  const held = await watch.ofSamePeople('certificates')
  assert.equal([...held.keys()].sort(), ['certificates', 'divorce', 'marriage', 'revocation'])
  assert.equal([...opened].sort(), [...held.keys()].sort())
  assert.equal(conflicts(held), [])
})

test('[dead-status] a case of which nothing is known yet stands for itself', async () => {
  assert.equal([...(await watch.ofSamePeople('a new case')).keys()], ['a new case'])
})

test('[registry] no case is opened before the day is known: the lists of a desk that opens are there first', async () => {
  const read: CaseId[] = []
  const opening = new ConflictWatch(async (id): Promise<Log<Act>> => {
    read.push(id)
    return new Map()
  })
  await opening.take([row('one', 'person:her'), row('two', 'person:her'), row('three', 'person:him')])
  assert.equal(read, [])
  await opening.takeReference([], '2026-11-23')
  assert.equal(read, ['one', 'two'])
})

const rowOf = (body: RowBody): Row => sealSigned(body, { key: 'centre', suite: 'intl-1', value: '' }) as Row
const scheduleOf2027 = (off: readonly string[], work: readonly string[]): Row =>
  rowOf({ kind: 'calendar', year: 2027, paper: [], off: [...off], work: [...work] })

/** A machine that holds these cases, and what its list of conflicts says after each word of the centre. */
async function machineWith(...held: readonly { readonly case: CaseId; readonly log: unknown }[]) {
  const logs = new Map(held.map((one) => [one.case, one.log as Log<Act>]))
  const machine = new ConflictWatch(async (id) => logs.get(id) ?? new Map())
  await machine.take([...logs].flatMap(([id, log]) => projected(id, log) ?? []))
  const told = async (...rows: readonly Row[]) => {
    await machine.takeReference([...office.rows, ...rows], '2026-11-23')
    return machine.all().map(({ code, cases }) => [code, ...cases])
  }
  return { machine, told }
}

test('[K5] a schedule that comes later raises the warning about printed dates, and another lifts it', async () => {
  const waiting = divorceOf(first, '2027-01-12T09:00:00+08:00', { receivedOn: '2026-11-27', to: 'waiting' })
  const { machine, told } = await machineWith(waiting)
  assert.equal(machine.all(), [])
  assert.equal(await told(), [])
  const shorter = scheduleOf2027(['2027-01-01'], ['2026-12-27'])
  const asPrinted = scheduleOf2027(['2027-01-01', '2027-01-02', '2027-01-03'], [])
  assert.equal(await told(shorter), [['K5', waiting.case]])
  assert.equal(await told(shorter, asPrinted), [])
})

test('[K9] the ledger of blanks raises the warning that a booklet is of the other kind', async () => {
  const married = marriageOf(first, '2026-11-23T09:00:00+08:00')
  const { told } = await machineWith(married)
  assert.equal(await told(), [])
  const [serial = ''] = projected(married.case, married.log as unknown as Log<Act>)?.onPaper?.blanks ?? []
  const box = { office: office.office, device: 'counter-9', serials: [serial] }
  const ofDivorce = rowOf({ ...box, kind: 'blanks', certificate: 'divorce' })
  assert.equal(await told(ofDivorce), [['K9', married.case]])
})

test('[K21] how many an office can see raises the warning about a slot, and lifts it', async () => {
  const slot = '2026-11-25T10:00:00+08:00'
  const booked = (name: string) =>
    writtenCase('appointment', name, [
      { act: submitExample(slot) as Act, at: '2026-11-20T09:00:00+08:00' },
      { act: { type: 'confirm', lookUp: { taken: 0, open: [] } } as Act, at: '2026-11-20T09:00:00+08:00' },
    ])
  const { machine, told } = await machineWith(booked('one'), booked('two'), booked('three'))
  assert.equal(
    (await told()).map(([code]) => code),
    ['K21'],
  )
  const seeing = (value: number) =>
    rowOf({
      kind: 'parameter',
      name: 'appointment-capacity',
      office: office.office,
      from: '2026-11-01',
      value,
    })
  assert.equal(await told(seeing(3)), [])
  await machine.takeReference(office.rows, '2026-11-25')
  assert.equal(
    machine.all().map(({ code }) => code),
    ['K21'],
  )
  await machine.takeReference(office.rows, '2026-11-26')
  assert.equal(machine.all(), [])
})

test.run()
