import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Action } from '../log/action.ts'
import { inventedCouple } from '../testing/couples.ts'
import { arrival } from '../testing/histories.ts'
import { unsignedScript } from '../testing/marriage-script.ts'
import { testOffice } from '../testing/office.ts'
import { casesOf } from './held-cases.ts'
import { signedNotRegistered } from './signed-not-registered.ts'

const office = await testOffice(20)
const [one, two] = office.clerks
const signed = unsignedScript({ office, author: one, index: 0, to: 'signed' })
const registered = unsignedScript({ office, author: one, index: 0, to: 'registered' })

const after = ({ chain }: typeof signed, to = 'called') =>
  unsignedScript({ office, author: one, index: 1, couple: inventedCouple(9), chain, to })

const found = (actions: readonly Action[]) => signedNotRegistered(casesOf(actions))

test('[K12] signed, and nothing else done since: the registrar is about to register', () => {
  assert.equal(found(signed.actions), [])
})

test('[K12] signed, and the machine went on to the next couple: these two are not married', () => {
  const next = after(signed)
  const [clash, ...others] = found([...signed.actions, ...next.actions])
  assert.equal(others, [])
  assert.equal([clash?.code, clash?.cases], ['K12', [signed.case]])
  assert.equal(clash?.facts, {
    device: 'counter-1',
    signedAt: '2026-11-23T09:16:00+08:00',
    goneOnAt: '2026-11-23T09:20:00+08:00',
  })
})

test('[K12] registered before the machine went on', () => {
  assert.equal(found([...registered.actions, ...after(registered).actions]), [])
})

test('[K12] another machine’s next couple says nothing', () => {
  const elsewhere = unsignedScript({ office, author: two, index: 0 })
  assert.equal(found([...signed.actions, ...elsewhere.actions]), [])
})

test('[K12] the same in whatever order the acts came', () => {
  const all = [...signed.actions, ...after(signed).actions]
  for (const seed of [1, 2, 3]) assert.equal(found(arrival<Action['body']['act']>(all, seed)), found(all))
})

test.run()
