import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Slot } from '../log/slot.ts'
import { always } from '../testing/property.ts'
import type { MarriageAct } from './action.ts'
import { resolveStage } from './stage.ts'
import { leadsToStage, type StageEntry } from './state.ts'

const movers = (Object.keys(leadsToStage) as MarriageAct['type'][]).filter(
  (act) => leadsToStage[act] !== null || act === 'correct',
)

const branches: fc.Arbitrary<Slot<StageEntry>> = fc
  .array(fc.record({ act: fc.constantFrom(...movers), minute: fc.integer({ min: 10, max: 20 }) }), {
    maxLength: 5,
  })
  .map((entries) =>
    entries.map(({ act, minute }, index) => ({
      value: { act, to: leadsToStage[act] ?? 'captured' },
      by: `sha256-${String(index).repeat(64)}`,
      at: `2026-11-23T09:${minute}:00+08:00`,
      clerk: `registrar-${index}`,
    })),
  )

test('[branches] the stage is the same for every order of the branches', () => {
  always(
    fc.property(branches, fc.nat(), (slot, turns) => {
      const turned = slot.map((_, index) => slot[(index + turns) % slot.length] ?? slot[index])
      const mirrored = slot.toReversed()
      assert.is(resolveStage(turned.flatMap((entry) => entry ?? [])), resolveStage(slot))
      assert.is(resolveStage(mirrored), resolveStage(slot))
    }),
  )
})

test('[branches] one branch more never hides that a person must decide', () => {
  always(
    fc.property(branches, branches, (some, more) => {
      if (resolveStage(some) === 'contested') assert.is(resolveStage([...some, ...more]), 'contested')
    }),
  )
})

test('[branches] a stage is never one that no branch leads to', () => {
  always(
    fc.property(branches, (slot) => {
      const stage = resolveStage(slot)
      const possible = slot.length === 0 ? ['opened'] : ['contested', ...slot.map(({ value }) => value.to)]
      assert.ok(possible.includes(stage), stage)
    }),
  )
})

test.run()
