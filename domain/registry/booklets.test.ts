import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Act, Action } from '../log/action.ts'
import { heads, type Log, logOf } from '../log/log.ts'
import type { MarriageAct } from '../marriage/action.ts'
import { minutesLater } from '../testing/instants.ts'
import { unsignedScript } from '../testing/marriage-script.ts'
import { testOffice } from '../testing/office.ts'
import { sealUnsigned } from '../testing/signer.ts'
import { registeredWithoutBooklet, spoiledAndDelivered } from './booklets.ts'

const office = await testOffice(20)
const [one, two] = office.clerks
const registered = unsignedScript({ office, author: one, index: 0, to: 'registered' })

type Known = readonly Action<MarriageAct>[]

/** The next act of one of two registrars, who knows only what is said. */
function next(who: 0 | 1, known: Known, act: MarriageAct, minutes: number): Action<MarriageAct> {
  const log = logOf(known)
  const { clerk, device } = [one, two][who] ?? one
  const seq = known.filter(({ body }) => body.by.device === device).length
  return sealUnsigned({
    v: 1,
    case: registered.case,
    kind: 'marriage',
    prev: heads(log),
    basis: [],
    act,
    at: minutesLater('2026-11-23T09:30:00+08:00', minutes),
    by: { clerk, office: office.office, device, seq, last: null },
  })
}

const spoil = (blank: string, replacement: string): MarriageAct => ({
  type: 'spoil',
  party: 'man',
  blank,
  replacement,
  reason: 'soiled',
})
const deliver: MarriageAct = { type: 'deliver', present: { man: true, woman: true } }
const held = (...actions: Known) =>
  new Map([[registered.case, logOf([...registered.actions, ...actions]) as Log<Act>]])

test('[K10] spoiled and printed again, and then handed over, is in order', () => {
  const spoiled = next(0, registered.actions, spoil('M00000001', 'M00000003'), 0)
  const delivered = next(0, [...registered.actions, spoiled], deliver, 5)
  assert.equal(spoiledAndDelivered(held(spoiled, delivered)), [])
  assert.equal(registeredWithoutBooklet(held(spoiled, delivered)), [])
})

test('[K10] spoiled by one and handed over by another who did not know: which booklet do they have', () => {
  const spoiled = next(0, registered.actions, spoil('M00000001', 'M00000003'), 0)
  const delivered = next(1, registered.actions, deliver, 5)
  const [clash, ...others] = spoiledAndDelivered(held(spoiled, delivered))
  assert.equal(others, [])
  assert.equal([clash?.code, clash?.at, clash?.acts], ['K10', 'blanks.man', [spoiled.id, delivered.id]])
  assert.is(clash?.facts.replacement, 'M00000003')
})

test('[K11] registered with a booklet for each has its paper', () => {
  assert.equal(registeredWithoutBooklet(held()), [])
})

test('[K11] the only booklet in hand was recorded as spoiled by another: registered, and no paper', () => {
  const ours = next(0, registered.actions, spoil('M00000001', 'M00000003'), 0)
  const oursAgain = next(0, [...registered.actions, ours], spoil('M00000003', 'M00000007'), 1)
  const theirs = next(1, registered.actions, spoil('M00000001', 'M00000005'), 0)
  const theirsAgain = next(1, [...registered.actions, theirs], spoil('M00000005', 'M00000003'), 2)
  const both = [ours, oursAgain, theirs, theirsAgain]
  assert.equal(registeredWithoutBooklet(held(...both)), [], 'one of two booklets in hand is good')
  const all = [...registered.actions, ...both]
  const kept = next(0, all, { type: 'settle', keep: theirsAgain.id, reason: '以女方登记员为准' }, 5)
  const [clash] = registeredWithoutBooklet(held(...both, kept))
  assert.equal([clash?.code, clash?.at, clash?.facts.spoiled], ['K11', 'blanks.man', ['M00000003']])
})

test.run()
