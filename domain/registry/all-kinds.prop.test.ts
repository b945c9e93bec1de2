import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { factOf } from '../counter/facts.ts'
import { divorce } from '../divorce/kind.ts'
import type { Act, Action } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { fold } from '../log/fold.ts'
import { agreed } from '../log/slot.ts'
import { conflictCode } from '../shared/conflict-codes.ts'
import { shanghaiDate } from '../shared/instant.ts'
import { partyIds } from '../shared/person.ts'
import { disputed } from '../testing/centre-disputes.ts'
import { arrival } from '../testing/histories.ts'
import { always } from '../testing/property.ts'
import { wideHistories, wideTown } from '../testing/wide-town.ts'
import { type Claim, claimsOf, conflictsAmong } from './claims.ts'
import { conflicts, settledConflicts } from './conflicts.ts'
import { counterCasesIn, isPastLegalMoment } from './counter-cases.ts'
import { casesOf, divorcesIn, type HeldCases } from './held-cases.ts'
import { kindOf } from './kinds.ts'
import { lifeEventsIn, peopleOf } from './life-events.ts'
import { maritalStatusOn } from './marital-status.ts'
import { personsOfCase } from './persons-of-case.ts'

const lastDay = '2027-03-31' as const
const everybody = (held: HeldCases) => new Set([...held].flatMap(([id, log]) => personsOfCase(id, log)))
const keysOf = (found: readonly Conflict[]) => found.map(({ key }) => key)

test('[town] what the conflicts are about does happen in these histories', () => {
  const codes = new Set(conflicts(casesOf(wideTown.flat())).map(({ code }) => code))
  const expected = 'K1 K2 K6 K7 K13 K15 K16 K18 K19 K22 dead-certificate'.split(' ')
  assert.equal(
    expected.filter((code) => !codes.has(code)),
    [],
  )
})

test('[I2] over all kinds the same acts give the same conflicts, in whatever order and however often they came', () => {
  always(
    fc.property(wideHistories, fc.nat(), (actions, seed) => {
      const again = casesOf(arrival<Act>([...actions, ...actions.slice(0, 5)], seed))
      assert.equal(conflicts(again), conflicts(casesOf(actions)))
      assert.equal(settledConflicts(again), settledConflicts(casesOf(actions)))
    }),
  )
})

test('[index] over all kinds the cases that share a claim, and what tells of these, show every conflict of the whole', () => {
  always(
    fc.property(wideHistories, (actions) => {
      const held = casesOf(actions)
      const casesBy = new Map<Claim, string[]>()
      for (const [id, log] of held)
        for (const claim of claimsOf(id, log)) casesBy.set(claim, [...(casesBy.get(claim) ?? []), id])
      const sharing = (ids: Iterable<string>, which: RegExp) =>
        [...ids].flatMap((id) =>
          claimsOf(id, held.get(id) ?? new Map()).flatMap((claim) =>
            which.test(claim) ? (casesBy.get(claim) ?? []) : [],
          ),
        )
      const found = [...held.keys()].flatMap((id) => {
        // As the watch does: what may clash, and what was decided, revoked or ended of that.
        const alike = new Set([id, ...sharing([id], /./)])
        const near = alike.size < 2 ? alike : new Set([...alike, ...sharing(alike, /^(person|case):/)])
        return conflictsAmong(id, new Map([...held].filter(([other]) => near.has(other))))
      })
      const byKey = new Map(found.map((conflict) => [conflict.key, conflict]))
      assert.equal([...byKey.keys()].sort(), keysOf(conflicts(held)))
      for (const conflict of conflicts(held)) assert.equal(byKey.get(conflict.key), conflict)
    }),
  )
})

test('[I3] what a person is on any day follows from the acts of all kinds and from nothing else', () => {
  const days = ['2015-12-31', '2026-11-01', '2026-11-23', '2026-12-10', lastDay] as const
  always(
    fc.property(wideHistories, fc.nat(), fc.constantFrom(...days), (actions, seed, day) => {
      const [held, again] = [casesOf(actions), casesOf(arrival<Act>(actions, seed))]
      for (const person of everybody(held))
        assert.equal(maritalStatusOn(again, person, day), maritalStatusOn(held, person, day))
    }),
  )
})

test('[I4] nobody has two marriages in force beside one another that are not in dispute', () => {
  always(
    fc.property(wideHistories, (actions) => {
      const held = casesOf(actions)
      const { unions } = lifeEventsIn(held)
      for (const person of everybody(held)) {
        const { status, cases } = maritalStatusOn(held, person, lastDay)
        const counted = unions.filter((union) => cases.includes(union.case))
        const couples = new Set(counted.map((union) => peopleOf(union).toSorted().join()))
        if (couples.size > 1) assert.is(status, 'disputed')
      }
    }),
  )
})

test('[I6] no divorce is registered outside of its window, unless its act is held or it is in dispute', () => {
  let inTime = 0
  always(
    fc.property(wideHistories, (actions) => {
      const held = casesOf(actions)
      const open = conflicts(held)
      for (const [id, log] of divorcesIn(held)) {
        const { state } = fold(divorce, log)
        const period = agreed(state.printedPeriod)
        const isDisputed = open.some(
          ({ code, cases }) => conflictCode(code)?.severity === 'S1' && cases.includes(id),
        )
        for (const { at } of state.registration) {
          const day = shanghaiDate(at)
          const isInTime = period !== undefined && period.opensOn <= day && day <= period.closesOn
          if (isInTime) inTime += 1
          assert.ok(isInTime || isDisputed, id)
        }
      }
    }),
  )
  assert.ok(inTime > 0)
})

test('[I7] whatever is registered has two identities, the declarations, the examination, the checks and the signatures', () => {
  always(
    fc.property(wideHistories, (actions) => {
      for (const each of counterCasesIn(casesOf(actions)).filter(isPastLegalMoment)) {
        const { state, kind } = each
        const parties =
          kind === 'reissue' ? partyIds.filter((party) => state.facts[party].document.length > 0) : partyIds
        assert.ok(parties.length > 0)
        for (const party of parties) {
          assert.ok(factOf(state, party, 'document') && factOf(state, party, 'name'))
          assert.ok(state.statusChecks.some(({ value }) => value.party === party))
          assert.is(state.signing[0]?.value.signed[party], true)
        }
        assert.ok(state.examination.length > 0)
        assert.ok([...each.log.values()].some(({ body }) => body.act.type === 'declare'))
      }
    }),
  )
})

test('[I9] over all kinds what was once recorded as disputed stays open until it is settled', () => {
  always(
    fc.property(wideHistories, fc.nat(), (actions, pick) => {
      const held = casesOf(actions)
      const candidates = conflicts(held).filter((conflict) => disputed(conflict, held, 'open').length > 0)
      const conflict = candidates[pick % Math.max(candidates.length, 1)]
      if (!conflict) return
      const open = casesOf([...actions, ...disputed(conflict, held, 'open')])
      assert.ok(keysOf(conflicts(open)).includes(conflict.key))
      const settled = casesOf([...actions, ...disputed(conflict, held, 'settled')])
      assert.not(keysOf(conflicts(settled)).includes(conflict.key))
      assert.ok(keysOf(settledConflicts(settled)).includes(conflict.key))
    }),
  )
})

test('[I10] over all kinds no act takes another out of its case', () => {
  always(
    fc.property(wideHistories, (actions) => {
      const held = casesOf(actions)
      assert.is(
        [...held.values()].reduce((sum, log) => sum + log.size, 0),
        new Set(actions.map(({ id }: Action) => id)).size,
      )
      for (const log of held.values()) {
        const kind = kindOf([...log.values()][0]?.body.kind ?? '')
        if (kind) assert.is(fold(kind, log).placed, log.size)
      }
    }),
  )
})

test.run()
