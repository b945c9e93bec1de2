import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Act, Action, CaseId } from '../log/action.ts'
import { chainFaults } from '../log/device-chain.ts'
import type { Log } from '../log/log.ts'
import { always } from '../testing/property.ts'
import { forkedChains } from './forked-chains.ts'
import { type Likeness, likelyPairs } from './likely-one-person.ts'
import { pairsOf } from './pairs.ts'
import type { PersonKey } from './person-key.ts'
import { personPlace } from './person-place.ts'

/** Acts of three machines, often at one place of their chains, in a few cases; one act may be held twice. */
const heldActs = fc
  .array(
    fc.record({ device: fc.nat(2), seq: fc.nat(4), case: fc.nat(3), id: fc.nat(20), byCentre: fc.boolean() }),
    {
      maxLength: 40,
    },
  )
  .map((list) => {
    const held = new Map<CaseId, Map<string, Action>>()
    const known = new Map<number, (typeof list)[number]>()
    for (const entry of list) {
      const { device, seq, case: id, id: act, byCentre } = known.get(entry.id) ?? entry
      known.set(entry.id, { device, seq, case: id, id: act, byCentre })
      const by = { device: `counter-${device}`, seq, clerk: byCentre ? 'centre' : 'linqing' }
      const action = { id: `sha256-${act}`, body: { case: `case ${id}`, by } } as unknown as Action
      held.set(`case ${id}`, (held.get(`case ${id}`) ?? new Map()).set(action.id, action))
    }
    return held as unknown as ReadonlyMap<CaseId, Log<Act>>
  })

test('[chain-fork] what is found place by place is every two acts of one place, as the chains say', () => {
  always(
    fc.property(heldActs, (held) => {
      const acts = [...held.values()].flatMap((log) => [...log.values()])
      const ours = acts.filter(({ body }) => body.by.clerk !== 'centre')
      const slow = chainFaults(ours).flatMap((found) =>
        found.fault === 'fork'
          ? pairsOf(found.acts).map((two) => `chain-fork ${found.device} ${found.seq} ${two.join(' ')}`)
          : [],
      )
      assert.equal(
        forkedChains(held)
          .map(({ key }) => key)
          .toSorted(),
        slow.toSorted(),
      )
    }),
  )
})

const likeness: fc.Arbitrary<Likeness> = fc.record({
  case: fc.nat(6).map((n) => `case ${n}`),
  party: fc.constantFrom('man', 'woman'),
  likeness: fc.constantFrom('a', 'b'),
  key: fc.nat(4).map((n) => `key ${n}` as PersonKey),
  isForLife: fc.boolean(),
  isChanged: fc.boolean(),
})

test('[K20] what is found identity by identity is every two alike of which one may have changed', () => {
  const once = fc.uniqueArray(likeness, {
    selector: (one) => personPlace(one.case, one.party),
    maxLength: 14,
  })
  const joinings = fc.constantFrom<(key: PersonKey) => PersonKey>(
    (key) => key,
    (key) => (key === 'key 1' ? ('key 0' as PersonKey) : key),
  )
  always(
    fc.property(once, joinings, (all, of) => {
      const places = (two: readonly [Likeness, Likeness]) =>
        two
          .map((each) => personPlace(each.case, each.party))
          .toSorted()
          .join(' ')
      const slow = pairsOf(all).filter(
        ([one, other]) =>
          one.likeness === other.likeness &&
          one.case !== other.case &&
          of(one.key) !== of(other.key) &&
          !(one.isForLife && other.isForLife && !one.isChanged && !other.isChanged),
      )
      assert.equal(likelyPairs(all, of).map(places).toSorted(), slow.map(places).toSorted())
    }),
  )
})

test.run()
