import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fold } from '../log/fold.ts'
import { logOf } from '../log/log.ts'
import { archiveBoxAct } from '../testing/archive-box-examples.ts'
import { arrival, play, steps } from '../testing/histories.ts'
import { always } from '../testing/property.ts'
import type { ArchiveBoxAct } from './action.ts'
import { archiveBox } from './kind.ts'
import { stageOf, volumesOf } from './state.ts'

const names = fc.constantFrom(
  'open',
  'put.first',
  'put.second',
  'put.third',
  'renumber',
  'close',
  'transfer',
  'note',
)

const histories = steps(names).map((list) =>
  play<ArchiveBoxAct, string>(
    list,
    ({ log }, name) => archiveBoxAct(name, fold(archiveBox, log).state),
    [],
    'archive-box',
  ),
)

test('[I2] [fold] a box adds up to the same in every order of arrival', () => {
  always(
    fc.property(histories, fc.nat(), ({ actions }, seed) => {
      const { state } = fold(archiveBox, logOf(actions))
      const again = fold(archiveBox, logOf(arrival(actions, seed))).state
      assert.equal(again, state)
      assert.equal(volumesOf(again), volumesOf(state))
      assert.is(stageOf(again), stageOf(state))
    }),
  )
})

test('[I10] whatever is done, each file that was laid in lies there', () => {
  always(
    fc.property(histories, ({ actions }) => {
      const laid = new Set(actions.flatMap(({ body: { act } }) => (act.type === 'put' ? [act.case] : [])))
      const lying = new Set(volumesOf(fold(archiveBox, logOf(actions)).state).map((volume) => volume.case))
      assert.equal([...lying].sort(), [...laid].sort())
    }),
  )
})

test.run()
