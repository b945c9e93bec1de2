import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Action } from '../domain/index.ts'
import { inCauseOrder } from './cause-order.ts'
import type { Offer } from './offer.ts'

const idOf = (n: number): Action['id'] => `sha256-${String(n).padStart(64, '0')}`

/** Acts each of which names some of those before it, and perhaps one that is not there. */
const offers = fc.array(fc.array(fc.nat(40), { maxLength: 4 }), { maxLength: 30 }).map((causes) =>
  causes.map((named, n) => {
    const prev = named.map((cause) => (cause < n ? idOf(cause) : idOf(cause + 1000)))
    return { id: idOf(n), rev: '', json: '', action: { id: idOf(n), body: { prev } } } as unknown as Offer
  }),
)

test('[gate] causes come before effects, whatever the order, and nothing is lost or doubled', () => {
  fc.assert(
    fc.property(offers, fc.infiniteStream(fc.nat()), (made, ranks) => {
      const shuffled = made
        .map((offer) => ({ offer, rank: ranks.next().value }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ offer }) => offer)
      const ordered = inCauseOrder(shuffled)
      assert.is(ordered.length, made.length)
      const placed = new Set<string>()
      for (const { action } of ordered) {
        for (const cause of action.body.prev) {
          assert.ok(placed.has(cause) || !made.some(({ id }) => id === cause))
        }
        placed.add(action.id)
      }
      assert.is(placed.size, made.length)
    }),
    { numRuns: 1000 },
  )
})

test.run()
