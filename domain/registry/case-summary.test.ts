import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { logOf } from '../log/log.ts'
import { disputed, type Progress } from '../testing/centre-disputes.ts'
import { inventedCouple } from '../testing/couples.ts'
import { unsignedScript } from '../testing/marriage-script.ts'
import { numberOf, testOffice } from '../testing/office.ts'
import { withOversight } from '../testing/oversight-acts.ts'
import { unsignedCheck } from '../testing/status-checks.ts'
import { caseSummary } from './case-summary.ts'
import { disputeCaseId } from './dispute-case.ts'
import { casesOf } from './held-cases.ts'
import { kindOf } from './kinds.ts'
import { stateOn } from './state-on.ts'

const office = await testOffice(20)
const [author, other] = office.clerks
const couple = inventedCouple(1)
const script = (to: string) => unsignedScript({ office, author, index: 0, couple, to })

test('[summary] a delivered marriage shows its people, number and days', () => {
  const { case: id, log, actions } = script('delivered')
  assert.equal(caseSummary(id, log), {
    id,
    kind: 'marriage',
    stage: 'delivered',
    variant: 'marriage',
    names: { man: couple.man.name, woman: couple.woman.name },
    numbers: { man: couple.man.document.number, woman: couple.woman.document.number },
    certificate: numberOf(1),
    ticket: 'A001',
    slot: null,
    openedAt: '2026-11-23T09:00:00+08:00',
    lastAt: '2026-11-23T09:20:00+08:00',
    lastAct: 'deliver',
    clerk: author.clerk,
    office: office.office,
    registeredOn: '2026-11-23',
    standing: 'in-force',
    period: null,
    isOpen: true,
    next: caseSummary(id, log)?.next ?? [],
    acts: actions.length,
    waiting: 0,
    held: 0,
    disputes: [],
  })
})

test('[summary] what may come next is what the flow table allows', () => {
  const called = script('called')
  const next = caseSummary(called.case, called.log)?.next ?? []
  assert.ok(next.includes('accept'))
  assert.not(next.includes('register'))
})

test('[summary] a filed case is closed; a case that has just begun has no names', () => {
  const filed = script('filed')
  assert.is(caseSummary(filed.case, filed.log)?.isOpen, false)
  const called = script('called')
  assert.equal(caseSummary(called.case, called.log)?.names, { man: '', woman: '' })
})

test('[summary] acts that wait for a cause are counted, and a case of which nothing is placed has no row', () => {
  const { case: id, actions } = script('accepted')
  const gapped = logOf(actions.filter((_, index) => index !== 1))
  assert.equal([caseSummary(id, gapped)?.stage, caseSummary(id, gapped)?.waiting], ['called', 2])
  assert.is(caseSummary(id, logOf(actions.slice(1))), null)
})

test('[summary] a status check is recorded and closed', () => {
  const check = unsignedCheck(office, other, {
    number: couple.man.document.number,
    name: couple.man.name,
    found: '10',
    askedBy: author.clerk,
  })
  const row = caseSummary(check.body.case, casesOf([check]).get(check.body.case) ?? new Map())
  assert.equal([row?.kind, row?.stage, row?.isOpen], ['status-check', 'recorded', false])
})

test('[summary] an act that the centre holds is counted until a head decides, and its author stays the last', () => {
  const { case: id, log, actions } = script('accepted')
  const accepted = actions.at(-1)?.id ?? 'sha256-'
  const findings = [{ rule: 'MR02', cite: '民法典 第一千零四十七条', facts: {} }]
  const held = withOversight(id, log, { type: 'hold', of: accepted, findings })
  const row = caseSummary(id, held)
  assert.equal([row?.held, row?.stage, row?.clerk, row?.lastAct], [1, 'called', author.clerk, 'accept'])
  const decided = { type: 'settle-hold', of: accepted, as: 'stands', why: '已核对', document: null } as const
  const settled = caseSummary(id, withOversight(id, held, decided, 'head-1'))
  assert.equal([settled?.held, settled?.stage], [0, 'accepted'])
})

test('[summary] what a case is disputed about is told until it is settled; the dispute itself is open until then', () => {
  const other = unsignedScript({ office, author, index: 1, couple: inventedCouple(2), to: 'delivered' })
  const { case: id, log } = script('delivered')
  const held = new Map([
    [id, log],
    [other.case, other.log],
  ])
  const conflict = { code: 'K8', key: 'K8 number', cases: [id, other.case], acts: [], facts: {} }
  const rowOf = (progress: Progress, which: string) => {
    const acts = disputed(conflict, held, progress)
    const all = casesOf([...log.values(), ...acts])
    return caseSummary(which, all.get(which) ?? new Map())
  }
  assert.equal(rowOf('open', id)?.disputes, ['K8'])
  assert.equal(rowOf('settled', id)?.disputes, [])
  const own = disputeCaseId(conflict.key)
  assert.equal([rowOf('open', own)?.stage, rowOf('open', own)?.isOpen], ['disputed', true])
  assert.equal([rowOf('settled', own)?.stage, rowOf('settled', own)?.isOpen], ['closed', false])
})

test('[state-on] a case stands as its acts of that day and before left it', () => {
  const { log } = script('delivered')
  assert.is(stateOn(log, '2026-11-22'), 'opened')
  assert.is(stateOn(log, '2026-11-23'), 'delivered')
  assert.is(stateOn(log, '2026-11-24'), 'delivered')
  assert.is(stateOn(new Map(), '2026-11-24'), null)
})

test('[kinds] every kind is found by its own name, and names from outside find nothing else', () => {
  for (const name of ['marriage', 'status-check']) assert.is(kindOf(name)?.name, name)
  for (const name of ['adoption', 'toString', '__proto__', '']) assert.is(kindOf(name), undefined)
})

test.run()
