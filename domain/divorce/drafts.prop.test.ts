import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fold } from '../log/fold.ts'
import { logOf } from '../log/log.ts'
import { circumstancesOf, type Draft, review } from '../log/rule.ts'
import { withdrawalBy } from '../testing/divorce-acts.ts'
import { unsignedDivorce, withDivorceSupplies } from '../testing/divorce-script.ts'
import { testOffice } from '../testing/office.ts'
import { always } from '../testing/property.ts'
import type { DivorceAct } from './action.ts'
import { divorce } from './kind.ts'

const office = await withDivorceSupplies(await testOffice(20))
const [author] = office.clerks
const divorced = unsignedDivorce({ office, author, index: 0, to: 'filed' }).actions
const withdrawn = unsignedDivorce({
  office,
  author,
  index: 1,
  receivedOn: '2026-10-12',
  to: 'waiting',
  finally: [{ make: withdrawalBy('man'), at: '2026-11-10T10:00:00+08:00' }],
}).actions

/** A finished act and the case before it. */
const moments = [divorced, withdrawn].flatMap((actions) =>
  actions.map((action, index) => ({
    action,
    state: fold(divorce, logOf(actions.slice(0, index))).state,
    circumstances: circumstancesOf(
      action,
      action.body.basis.flatMap((id) => office.reference.get(id) ?? []),
    ),
  })),
)

type Draftable = Draft<DivorceAct> & { readonly type: DivorceAct['type'] }

/** The act as far as it may be filled in: at each place the seed decides whether something is there. */
function partly(act: DivorceAct, seed: number): Draftable {
  let place = seed
  const part = (value: unknown): unknown => {
    place = (Math.imul(place, 1_103_515_245) + 12_345) >>> 0
    if (place % 5 === 0) return place % 2 === 0 ? undefined : null
    if (Array.isArray(value)) return value.map(part).filter((each) => each !== undefined && each !== null)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, part(each)]))
  }
  return { ...(part({ ...act }) as object), type: act.type } as Draftable
}

test('[drafts] whatever is still missing is asked for by the checklist and refused by no rule', () => {
  always(
    fc.property(fc.constantFrom(...moments), fc.nat(), ({ action, state, circumstances }, seed) => {
      const seen = review(divorce, state, partly(action.body.act, seed), circumstances)
      assert.equal(seen.refusals, [])
      assert.ok(seen.inPlace)
    }),
  )
})

test('[drafts] an empty draft is refused by no rule, either', () => {
  for (const { action, state, circumstances } of moments) {
    const { type } = action.body.act
    assert.equal(review(divorce, state, { type } as Draftable, circumstances).refusals, [], type)
  }
})

test('[drafts] a finished act leaves nothing on its checklist', () => {
  for (const { action, state, circumstances } of moments) {
    const { evidence } = review(divorce, state, action.body.act as Draftable, circumstances)
    assert.equal(
      evidence.filter(({ presence }) => presence !== 'present'),
      [],
      action.body.act.type,
    )
  }
})

test.run()
