import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Action } from '../log/action.ts'
import { heads } from '../log/log.ts'
import type { RowBody } from '../log/reference.ts'
import { sealSigned } from '../log/signed-document.ts'
import type { MarriageAct } from '../marriage/action.ts'
import { inventedCouple } from '../testing/couples.ts'
import { minutesLater } from '../testing/instants.ts'
import { type Script, unsignedScript } from '../testing/marriage-script.ts'
import { testOffice } from '../testing/office.ts'
import { sealUnsigned } from '../testing/signer.ts'
import { casesOf } from './held-cases.ts'
import { blanksOfWrongKind, blanksUsedTwice, numbersUsedTwice } from './numbers-used-twice.ts'

const office = await testOffice(20)
const [one] = office.clerks

/** The `nth` couple of the day, all with the first number and blanks of the device. */
const couple = (nth: number, to = 'registered') =>
  unsignedScript({
    office,
    author: one,
    index: 0,
    couple: inventedCouple(nth),
    start: `2026-11-${22 + nth}T09:00:00+08:00`,
    to,
  })

/** The acts of a case and one more by its registrar. */
function then({ log, actions }: Script, act: MarriageAct): readonly Action<MarriageAct>[] {
  const last = actions.at(-1)?.body
  if (!last) throw new Error('a script has acts')
  const by = { ...last.by, seq: last.by.seq + 1 }
  return [...actions, sealUnsigned({ ...last, prev: heads(log), act, at: minutesLater(last.at, 2), by })]
}

const abort: MarriageAct = { type: 'abort', by: 'both', reason: '改日再来' }
const twiceIn = (...cases: (readonly Action[])[]) =>
  numbersUsedTwice(casesOf(cases.flat())).map(({ facts }) => facts)

test('[K8] one number in two cases is a clash already when it is printed', () => {
  assert.equal(twiceIn(couple(1).actions, couple(2, 'printed').actions), [
    { certificate: 'J610102-2026-000001', uses: expectUses(couple(1).case, couple(2, 'printed').case) },
  ])
})

const expectUses = (used: string, reserved: string) =>
  used < reserved ? ['used', 'reserved'] : ['reserved', 'used']

test('[K8] a number on the gap list is active nowhere', () => {
  assert.equal(twiceIn(couple(1).actions, then(couple(2, 'printed'), abort)), [])
})

test('[K8] papers printed again in one case keep their number', () => {
  const printed = couple(1, 'printed')
  const { act } = printed.actions.at(-1)?.body ?? {}
  if (act?.type !== 'print') throw new Error('the last act is the printing')
  const again = then(printed, { ...act, blanks: { man: 'M00000003', woman: 'M00000004' } })
  assert.equal(twiceIn(again), [])
})

test('[K8] a third case with the number changes no key', () => {
  const keys = (...cases: Script[]) =>
    numbersUsedTwice(casesOf(cases.flatMap(({ actions }) => actions))).map(({ key }) => key)
  const [both] = keys(couple(1), couple(2))
  const all = keys(couple(1), couple(2), couple(3))
  assert.is(all.length, 3)
  assert.ok(both !== undefined && all.includes(both))
})

test('[K9] a spoiled blank is never used again, in no other case', () => {
  const spoiled = then(couple(1, 'printed'), {
    type: 'spoil',
    party: 'man',
    blank: 'M00000001',
    replacement: 'M00000009',
    reason: 'soiled',
  })
  const found = blanksUsedTwice(casesOf([...spoiled, ...couple(2).actions]))
  assert.equal(
    found.map(({ facts }) => facts.blank),
    ['M00000001', 'M00000002'],
  )
})

test('[K9] a booklet of divorce in a marriage is found by its ledger; without the ledger nothing is said', () => {
  const body: RowBody = {
    kind: 'blanks',
    office: office.office,
    device: one.device,
    certificate: 'divorce',
    serials: ['M00000002'],
  }
  const row = sealSigned(body, { key: `intl-1.${'0'.repeat(64)}`, suite: 'intl-1', value: 'AAAA' })
  const held = casesOf(couple(1).actions)
  assert.equal(blanksOfWrongKind(held, office.rows), [])
  const [clash] = blanksOfWrongKind(held, [...office.rows, row])
  assert.equal(clash?.facts, { blank: 'M00000002', ground: 'wrong-kind' })
})

test.run()
