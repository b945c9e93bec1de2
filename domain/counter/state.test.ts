import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Action } from '../log/action.ts'
import { agreed, type Knowledge } from '../log/slot.ts'
import { minutesLater } from '../testing/instants.ts'
import { unsignedScript } from '../testing/marriage-script.ts'
import { testOffice } from '../testing/office.ts'
import type { CounterAct, CounterActOf } from './acts.ts'
import { placesAmong } from './contested-places.ts'
import { oneSitting } from './registration.ts'
import { applyCommon, type CounterState, counterStart, reached } from './state.ts'

const office = await testOffice(1)
const { actions } = unsignedScript({ office, author: office.clerks[0], index: 0, to: 'signed' })
const [first] = actions as readonly [Action<never>, ...unknown[]]

/** The act of the couple's script; what is said of one party can be taken out of it. */
const written = <T extends CounterAct['type']>(type: T): CounterActOf<T> =>
  actions.find(({ body }) => body.act.type === type)?.body.act as unknown as CounterActOf<T>
const captured = written('capture')
const printed = written('print')
const signed = written('sign')

const knowing = (isKnown: boolean): Knowledge<CounterState> => ({
  knows: () => isKnown,
  leadsTo: () => false,
  seen: () => counterStart,
})

/** An act of the n-th minute, by somebody who knew all that was before it, or nothing. */
const after = (state: CounterState, minute: number, act: CounterAct, isKnown = true): CounterState => {
  const action = {
    ...first,
    id: `sha256-${String(minute).padStart(64, '0')}`,
    body: { ...first.body, act, at: minutesLater(first.body.at, minute) },
  } as Action<unknown>
  return applyCommon(state, act, action, knowing(isKnown))
}

test('[counter] a party who takes no part gets no details and no booklet', () => {
  const once = after(counterStart, 1, { ...captured, details: { ...captured.details, woman: null } })
  const state = after(once, 2, { ...printed, blanks: { ...printed.blanks, woman: null } })
  assert.is(agreed(state.facts.man.occupation), captured.details.man?.occupation)
  assert.equal(state.facts.woman.occupation, [])
  assert.is(agreed(state.blanks.man), printed.blanks.man)
  assert.equal(state.blanks.woman, [])
})

test('[counter] an act that leads nowhere leaves the stage as it is', () => {
  const action = first as Action<unknown>
  const there: CounterState = reached<CounterState>(counterStart, 'print', 'printed', action, knowing(true))
  assert.is(agreed(there.stage)?.to, 'printed')
  assert.is(reached(there, 'spoil', null, action, knowing(true)), there)
})

test('[K7] two printings that did not know of one another are contested places', () => {
  const places = placesAmong<CounterState>(['capture', 'print'])
  const once = after(counterStart, 1, printed)
  assert.equal(places(once), [])
  const other = { ...printed, blanks: { man: 'AB 0001', woman: printed.blanks.woman } }
  const twice = after(once, 2, other, false)
  assert.equal(
    places(twice).map(({ at }) => at),
    ['blanks.man', 'print'],
  )
})

test('[one-sitting] after an interruption everybody who takes part confirms again, nobody else is asked', () => {
  const { broken } = oneSitting('民法典 第一千零四十九条')
  const state = after(counterStart, 1, { ...signed, sitting: 'sitting-1' })
  const isHeld = (present: boolean | null, confirmed: boolean | null): boolean => {
    const reconfirmed = after(state, 2, {
      type: 'reconfirm',
      present: { man: true, woman: present },
      confirmed: { man: true, woman: confirmed },
      sitting: 'sitting-2',
    })
    const at = minutesLater(first.body.at, 3)
    const circumstances = { on: at.slice(0, 10), at, by: first.body.by, rows: [] }
    return broken(reconfirmed, { sitting: 'sitting-2' }, circumstances).length > 0
  }
  assert.is(isHeld(true, true), false)
  assert.is(isHeld(true, false), true)
  assert.is(isHeld(true, null), true)
  assert.is(isHeld(false, true), true)
  assert.is(isHeld(null, null), false)
})

test.run()
