import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Act, Action, CaseId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { fold } from '../log/fold.ts'
import { merge } from '../log/log.ts'
import { rowsOf } from '../log/reference.ts'
import { usagesOf } from '../marriage/numbers.ts'
import { account } from '../numbers/ledger.ts'
import { conflictCode } from '../shared/conflict-codes.ts'
import { disputed, type Progress } from '../testing/centre-disputes.ts'
import { arrival } from '../testing/histories.ts'
import { testOffice } from '../testing/office.ts'
import { always } from '../testing/property.ts'
import { townHistories, townOf } from '../testing/town.ts'
import { type Claim, claimsOf, conflictsAmong } from './claims.ts'
import { conflicts, settledConflicts } from './conflicts.ts'
import { disputedPersons } from './disputed-persons.ts'
import { casesOf, type HeldCases, marriagesIn } from './held-cases.ts'
import { kindOf } from './kinds.ts'
import { maritalStatusOn } from './marital-status.ts'
import { registeredMarriagesIn } from './registered-marriage.ts'
import { personsOf } from './registration.ts'

const office = await testOffice(20)
const town = townOf(office)
const plain = townHistories(town)
const lastDay = '2026-12-31' as const

/** Histories in which the centre has opened some disputes, and heads have settled some of these. */
const overseen: fc.Arbitrary<readonly Action[]> = fc
  .tuple(
    plain,
    fc.array(fc.constantFrom<Progress | 'none'>('none', 'open', 'decided', 'settled-in-one', 'settled')),
  )
  .map(([actions, progress]) => {
    const held = casesOf(actions)
    // One dispute a case: acts of the centre that name one another as causes are made one by one.
    const inDispute = new Set<string>()
    return [
      ...actions,
      ...conflicts(held).flatMap((conflict, index) => {
        const how = progress[index % Math.max(progress.length, 1)] ?? 'open'
        if (how === 'none' || conflict.cases.some((id) => inDispute.has(id))) return []
        for (const id of conflict.cases) inDispute.add(id)
        return disputed(conflict, held, how)
      }),
    ]
  })

const everybody = (held: HeldCases) => new Set(registeredMarriagesIn(held).flatMap(personsOf))
const keysOf = (found: readonly Conflict[]) => found.map(({ key }) => key)

test('[I1] no act is ever lost: what devices hold of the town, merged, is all of it, each act the very same', () => {
  always(
    fc.property(overseen, fc.nat(), (actions, seed) => {
      const [ours, theirs] = [0, 1].map((part) => actions.filter((_, index) => (index + seed) % 3 !== part))
      const [mine, yours] = [casesOf(ours ?? []), casesOf(theirs ?? [])]
      for (const [id, log] of casesOf(actions)) {
        const merged = merge(mine.get(id) ?? new Map(), yours.get(id) ?? new Map())
        assert.is(merged.size, log.size)
        for (const [act, action] of log) assert.ok(merged.get(act) === action)
      }
    }),
  )
})

test('[I2] the same acts give the same conflicts, in whatever order and however often they came', () => {
  always(
    fc.property(overseen, fc.nat(), (actions, seed) => {
      const again = casesOf(arrival<Act>([...actions, ...actions.slice(0, 5)], seed))
      assert.equal(conflicts(again), conflicts(casesOf(actions)))
      assert.equal(settledConflicts(again), settledConflicts(casesOf(actions)))
    }),
  )
})

test('[index] the cases that share a claim, and those that tell of them, looked at one case at a time, show every conflict of the whole', () => {
  always(
    fc.property(overseen, (actions) => {
      const held = casesOf(actions)
      const casesBy = new Map<Claim, string[]>()
      for (const [id, log] of held)
        for (const claim of claimsOf(id, log)) casesBy.set(claim, [...(casesBy.get(claim) ?? []), id])
      const tellingOf = (id: string) =>
        claimsOf(id as CaseId, held.get(id as CaseId) ?? new Map())
          .filter((claim) => /^(case|person):/.test(claim))
          .flatMap((claim) => casesBy.get(claim) ?? [])
      const found = [...held].flatMap(([id, log]) => {
        const alike = [id, ...claimsOf(id, log).flatMap((claim) => casesBy.get(claim) ?? [])]
        const near = new Set(alike.flatMap((one) => [one, ...tellingOf(one)]))
        return conflictsAmong(id, new Map([...held].filter(([other]) => near.has(other))))
      })
      const byKey = new Map(found.map((conflict) => [conflict.key, conflict]))
      assert.equal([...byKey.keys()].sort(), keysOf(conflicts(held)))
      for (const conflict of conflicts(held)) assert.equal(byKey.get(conflict.key), conflict)
    }),
  )
})

test('[K1] no key, claim or fact tells a number or a name of anybody', () => {
  const secrets = town.scripts.flatMap(({ actions }) =>
    actions.flatMap(({ body: { act } }) =>
      act.type === 'accept'
        ? [act.parties.man, act.parties.woman].flatMap((p) => [p.name, p.document.number])
        : [],
    ),
  )
  always(
    fc.property(overseen, (actions) => {
      const held = casesOf(actions)
      const claims = [...held].flatMap(([id, log]) => claimsOf(id, log))
      const across = conflicts(held).filter(({ code }) => code !== 'K7')
      const said = JSON.stringify([claims, across])
      assert.equal(
        secrets.filter((secret) => said.includes(secret)),
        [],
      )
    }),
  )
})

test('[I3] what a person is on any day follows from the acts and from nothing else', () => {
  const days = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', lastDay] as const
  always(
    fc.property(overseen, fc.nat(), fc.constantFrom(...days), (actions, seed, day) => {
      const [held, again] = [casesOf(actions), casesOf(arrival<Act>(actions, seed))]
      for (const person of everybody(held))
        assert.equal(maritalStatusOn(again, person, day), maritalStatusOn(held, person, day))
    }),
  )
})

test('[I4] nobody has two marriages that are not in dispute', () => {
  always(
    fc.property(overseen, (actions) => {
      const held = casesOf(actions)
      const open = conflicts(held).filter(({ code }) => conflictCode(code)?.freezesPersons)
      for (const person of everybody(held)) {
        const { status, cases } = maritalStatusOn(held, person, lastDay)
        const marriages = registeredMarriagesIn(held).filter(({ case: id }) => cases.includes(id))
        const couples = new Set(marriages.map((marriage) => personsOf(marriage).toSorted().join()))
        if (couples.size > 1) assert.is(status, 'disputed')
        if (status === 'married')
          assert.not(open.some((conflict) => conflict.cases.some((id) => cases.includes(id))))
      }
    }),
  )
})

test('[I4] whoever is in an open conflict about their status is told before they are accepted anywhere', () => {
  always(
    fc.property(overseen, (actions) => {
      const held = casesOf(actions)
      const disputedHere = disputedPersons(held)
      for (const person of everybody(held)) {
        const { conflicts: open } = maritalStatusOn(held, person, lastDay)
        if (open.length > 0) assert.ok(disputedHere.has(person))
      }
    }),
  )
})

test('[I5] no number is active in two cases unless a conflict names both; each of a segment is accounted for once', () => {
  const segments = rowsOf(office.rows, 'segment').map(({ body }) => body)
  always(
    fc.property(overseen, (actions) => {
      const held = casesOf(actions)
      const usages = marriagesIn(held).flatMap(([id, log]) => usagesOf(id, log))
      const named = [...conflicts(held), ...settledConflicts(held)].filter(({ code }) => code === 'K8')
      for (const one of usages) {
        for (const other of usages) {
          if (one.case >= other.case || one.certificate !== other.certificate) continue
          if (one.status === 'gap' || other.status === 'gap') continue
          assert.ok(named.some(({ cases }) => cases.includes(one.case) && cases.includes(other.case)))
        }
      }
      const { numbers } = account(segments, usages)
      assert.is(new Set(numbers.map(({ certificate }) => certificate)).size, numbers.length)
      assert.ok(numbers.every(({ status, reason }) => (status === 'gap') === (reason !== null)))
    }),
  )
})

test('[I9] what was once recorded as disputed stays open until it is settled, whatever else is done', () => {
  always(
    fc.property(plain, fc.nat(), (actions, pick) => {
      const held = casesOf(actions)
      const candidates = conflicts(held).filter((conflict) => disputed(conflict, held, 'open').length > 0)
      const conflict = candidates[pick % Math.max(candidates.length, 1)]
      if (!conflict) return
      const open = casesOf([...actions, ...disputed(conflict, held, 'open')])
      assert.ok(keysOf(conflicts(open)).includes(conflict.key))
      const half = casesOf([...actions, ...disputed(conflict, held, 'settled-in-one')])
      if (conflict.cases.length > 1) assert.ok(keysOf(conflicts(half)).includes(conflict.key))
      const settled = casesOf([...actions, ...disputed(conflict, held, 'settled')])
      assert.not(keysOf(conflicts(settled)).includes(conflict.key))
      assert.ok(keysOf(settledConflicts(settled)).includes(conflict.key))
    }),
  )
})

test('[I10] no act takes another out of its case: each is placed or waits, and none is gone', () => {
  always(
    fc.property(overseen, (actions) => {
      const held = casesOf(actions)
      const ids = new Set(actions.map(({ id }) => id))
      assert.is(
        [...held.values()].reduce((sum, log) => sum + log.size, 0),
        ids.size,
      )
      for (const log of held.values()) {
        const kind = kindOf([...log.values()][0]?.body.kind ?? '')
        if (kind) assert.is(fold(kind, log).placed, log.size)
      }
    }),
  )
})

test.run()
