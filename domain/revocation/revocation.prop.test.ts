import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fold, foldBy } from '../log/fold.ts'
import { logOf } from '../log/log.ts'
import { anyTieBreak, arrival, play, steps } from '../testing/histories.ts'
import { always } from '../testing/property.ts'
import { received, revocationAct } from '../testing/revocation-acts.ts'
import type { RevocationAct, RevocationActOf } from './action.ts'
import { revokedIn } from './annotating.ts'
import { revocationConflicts } from './conflicts.ts'
import { revocation } from './kind.ts'
import { stages } from './state.ts'

const first = fc.constantFrom(...Object.values(received))
const types = fc.constantFrom(
  ...(Object.keys(revocation.flow) as RevocationAct['type'][]).filter((type) => type !== 'receive'),
)

type What = { readonly type: Exclude<RevocationAct['type'], 'receive'> | 'receive'; readonly variant: number }

/** Anything in any order by anybody, a settlement of one of the acts that its author knows among it. */
const histories = fc
  .tuple(
    first,
    steps<What>(
      fc.record({ type: fc.oneof(types, types, fc.constant('receive' as const)), variant: fc.nat(3) }),
    ),
  )
  .map(([reception, list]) =>
    play<RevocationAct, What>(
      [{ device: 0, make: { type: 'receive', variant: 0 } }, { device: 1, hears: 0 }, ...list],
      ({ log, at }, { type, variant }) => varied(type, variant, reception, at, [...log.keys()]),
      [],
      'revocation',
    ),
  )

function varied(
  type: What['type'],
  variant: number,
  reception: RevocationActOf<'receive'>,
  at: string,
  known: readonly string[],
): RevocationAct {
  if (type === 'receive') return reception
  const act = revocationAct(type, reception, at)
  const last = known.at(-1 - variant)
  if (act.type === 'settle' && last) return { ...act, keep: last }
  if (act.type === 'set-effect-date' && variant === 1) return { ...act, effectiveOn: '2026-04-25' }
  return act
}

test('[I3] a revocation adds up to the same in every order of arrival, to one of its stages', () => {
  always(
    fc.property(histories, fc.integer(), ({ actions }, seed) => {
      const log = logOf(actions)
      const { state } = fold(revocation, log)
      assert.ok(stages.includes(revocation.stageOf(state)))
      assert.equal(fold(revocation, logOf(arrival(actions, seed))).state, state)
      const otherwise = foldBy(revocation, log, anyTieBreak(seed)).state
      assert.is(revocation.stageOf(otherwise), revocation.stageOf(state))
      assert.equal(revokedIn(otherwise).length, revokedIn(state).length)
    }),
  )
})

test('[O3] an annotation is never taken back by what comes later, and names what was annotated', () => {
  always(
    fc.property(histories, ({ actions }) => {
      const { state } = fold(revocation, logOf(actions))
      const annotated = actions.filter(({ body }) => body.act.type === 'annotate')
      assert.is(state.annotations.length, annotated.length)
      for (const { case: id } of revokedIn(state))
        assert.ok(
          annotated.some(
            ({ body: { act } }) => act.type === 'annotate' && act.affected.some((one) => one.case === id),
          ),
        )
    }),
  )
})

test('[K7] a contested case is told of as a conflict, and nothing else is', () => {
  always(
    fc.property(histories, ({ actions }) => {
      const { state } = fold(revocation, logOf(actions))
      const told = revocationConflicts('case', state).some(({ at }) => at === 'stage')
      assert.is(told, revocation.stageOf(state) === 'contested')
    }),
  )
})

test.run()
