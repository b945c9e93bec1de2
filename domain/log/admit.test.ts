import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { minutesLater } from '../testing/instants.ts'
import { testOffice } from '../testing/office.ts'
import { sealUnsigned } from '../testing/signer.ts'
import { type ToyAct, toyKind } from '../testing/toy-kind.ts'
import type { Action, ActionBody } from './action.ts'
import { admit } from './admit.ts'
import { fold } from './fold.ts'
import { type Log, logOf } from './log.ts'

const office = await testOffice(1)
const [author, , , head] = office.clerks
const nine = '2026-11-23T09:00:00+08:00'

const body = (change: Partial<ActionBody<ToyAct>> = {}): ActionBody<ToyAct> => ({
  v: 1,
  case: '01JZ0000000000000000000000',
  kind: 'marriage',
  prev: [],
  basis: [author.key.id, author.grant.id],
  act: { type: 'mark', text: 'a' },
  at: nine,
  by: { clerk: author.clerk, office: office.office, device: author.device, seq: 0, last: null },
  ...change,
})
const judge = (action: Action<ToyAct>, log: Log<ToyAct> = new Map()) =>
  admit(toyKind, log, action, office.reference)
const refusedFor = (action: Action<ToyAct>, log?: Log<ToyAct>): string[] => {
  const verdict = judge(action, log)
  return verdict.verdict === 'refused' ? verdict.refusals.map(({ rule }) => rule) : [verdict.verdict]
}

test('[admit] an act in its place by a clerk with a grant is admitted', () => {
  assert.equal(refusedFor(sealUnsigned(body())), ['admitted'])
})

test('[not-yet] a missing cause means that no verdict can be given, never that there is no cause', () => {
  const first = sealUnsigned(body())
  const second = sealUnsigned(body({ prev: [first.id] }))
  assert.equal(judge(second), {
    verdict: 'not-yet',
    missing: { causes: [first.id], rows: [], newer: false },
  })
  assert.equal(refusedFor(second, logOf([first])), ['admitted'])
})

test('[not-yet] a missing reference row is waited for', () => {
  const row = `sha256-${'0'.repeat(64)}` as const
  const verdict = judge(sealUnsigned(body({ basis: [author.grant.id, row] })))
  assert.equal(verdict, { verdict: 'not-yet', missing: { causes: [], rows: [row], newer: false } })
})

test('[not-yet] a higher version, another kind and an act built on either wait for a newer program', () => {
  assert.equal(refusedFor(sealUnsigned(body({ v: 2 }))), ['not-yet'])
  assert.equal(refusedFor(sealUnsigned(body({ kind: 'adoption' }))), ['not-yet'])
  const newer = sealUnsigned(body({ v: 2 }))
  assert.equal(refusedFor(sealUnsigned(body({ prev: [newer.id] })), logOf([newer])), ['not-yet'])
})

test('[one-case] an act does not build on acts of another case or kind', () => {
  const elsewhere = sealUnsigned(body({ case: '01JZ0000000000000000000001' }))
  assert.equal(refusedFor(sealUnsigned(body({ prev: [elsewhere.id] })), logOf([elsewhere])), ['one-case'])
  const otherKind = sealUnsigned(body({ kind: 'status-check' }))
  assert.equal(refusedFor(sealUnsigned(body({ prev: [otherKind.id] })), logOf([otherKind])), ['one-case'])
})

test('[one-case] the same is found of a case that is folded already', () => {
  const own = sealUnsigned(body())
  const elsewhere = sealUnsigned(body({ case: '01JZ0000000000000000000001' }))
  const building = (...causes: Action<ToyAct>[]) => {
    const log = logOf(causes)
    fold(toyKind, log)
    return refusedFor(sealUnsigned(body({ prev: causes.map(({ id }) => id).sort() })), log)
  }
  assert.equal(building(own), ['admitted'])
  assert.equal(building(elsewhere), ['one-case'])
  assert.equal(building(own, elsewhere), ['one-case'])
  assert.equal(building(elsewhere, own), ['one-case'])
})

test('[clock] two minutes before its causes an act is let in, a second more is not', () => {
  const first = sealUnsigned(body())
  const second = (at: string) => refusedFor(sealUnsigned(body({ prev: [first.id], at })), logOf([first]))
  assert.equal(second(minutesLater(nine, -2)), ['admitted'])
  assert.equal(second('2026-11-23T08:57:59+08:00'), ['clock'])
})

test('[clock] small steps backwards do not add up over several acts', () => {
  const first = sealUnsigned(body())
  const second = sealUnsigned(body({ prev: [first.id], at: minutesLater(nine, -2) }))
  const third = sealUnsigned(body({ prev: [second.id], at: minutesLater(nine, -4) }))
  assert.equal(refusedFor(third, logOf([first, second])), ['clock'])
})

test('[grant] without a grant, with a colleague’s, after its end and for another role nothing is admitted', () => {
  assert.equal(refusedFor(sealUnsigned(body({ basis: [author.key.id] }))), ['grant'])
  assert.equal(refusedFor(sealUnsigned(body({ basis: [head.grant.id] }))), ['grant'])
  assert.equal(refusedFor(sealUnsigned(body({ at: '2027-12-31T23:59:59+08:00' }))), ['admitted'])
  assert.equal(refusedFor(sealUnsigned(body({ at: '2028-01-01T00:00:00+08:00' }))), ['grant-lapsed'])
  const headsOnly = {
    ...toyKind,
    flow: { ...toyKind.flow, mark: { ...toyKind.flow.mark, who: ['head'] as const } },
  }
  const verdict = admit(headsOnly, new Map(), sealUnsigned(body()), office.reference)
  assert.ok(verdict.verdict === 'refused' && verdict.refusals[0]?.rule === 'role')
})

test.run()
