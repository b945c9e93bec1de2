import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fold } from '../log/fold.ts'
import { logOf } from '../log/log.ts'
import { archiveBoxAct, numberOfFile, putExample } from '../testing/archive-box-examples.ts'
import { caseIdOf } from '../testing/case-id.ts'
import { play, type Step } from '../testing/histories.ts'
import type { ArchiveBoxAct } from './action.ts'
import { archiveBox } from './kind.ts'
import { boxCheck, boxCover, boxList, boxSpine, transferList } from './papers.ts'
import { stageOf, volumesOf } from './state.ts'

type Made = Step<string | ArchiveBoxAct>
const at0 = (make: string | ArchiveBoxAct): Made => ({ device: 0, make })
const at1 = (make: string | ArchiveBoxAct): Made => ({ device: 1, make })
const hears: Made = { device: 1, hears: 0 }

const folded = (...steps: Made[]) => {
  const { actions } = play<ArchiveBoxAct, string | ArchiveBoxAct>(
    steps,
    ({ log }, what) => (typeof what === 'string' ? archiveBoxAct(what, fold(archiveBox, log).state) : what),
    [],
    'archive-box',
  )
  return fold(archiveBox, logOf(actions)).state
}

const filled = [at0('open'), at0('put.first'), at0('put.second')]

test('[archive-box] a box is opened, filled, closed and handed over', () => {
  assert.is(stageOf(folded()), 'unopened')
  assert.is(stageOf(folded(...filled)), 'opened')
  assert.is(stageOf(folded(...filled, at0('close'))), 'closed')
  assert.is(stageOf(folded(...filled, at0('close'), at0('transfer'))), 'transferred')
})

test('[archive-box] a file laid in beside the closing is not lost: the box is counted again', () => {
  const beside = [...filled, hears, at0('close'), at1('put.third')]
  assert.is(stageOf(folded(...beside)), 'contested')
  assert.is(volumesOf(folded(...beside)).length, 3)
  assert.is(stageOf(folded(...beside, { device: 0, hears: 1 }, at0('close'))), 'closed')
})

test('[archive-box] a file laid in beside the handing over is listed once more', () => {
  const beside = [...filled, at0('close'), hears, at0('transfer'), at1('put.third')]
  assert.is(stageOf(folded(...beside)), 'contested')
  const counted = [...beside, { device: 0, hears: 1 }, at0('close')]
  assert.is(stageOf(folded(...counted)), 'contested')
  assert.is(stageOf(folded(...counted, at0('transfer'))), 'transferred')
})

test('[K22] a file that was renumbered has its new number, and its old one is kept', () => {
  const [first] = volumesOf(folded(...filled, at0('renumber'))).filter(
    (volume) => volume.case === caseIdOf('first'),
  )
  assert.equal(first?.number, numberOfFile(19))
  assert.equal(first?.formerly, [numberOfFile(17)])
})

test('[archive-box] one file laid in by two who did not know of one another lies there once', () => {
  const state = folded(at0('open'), hears, at0('put.first'), at1(putExample('first', 17)))
  assert.is(volumesOf(state).length, 1)
})

test('[No. 32 art. 10] cover, spine, lists and 备考表 say what the article asks for', () => {
  const state = folded(...filled, at0('note'), at0('close'), at0('transfer'))
  const files = new Map([
    [caseIdOf('first'), { names: ['赵承宇', '陆清嘉'], certificate: 'J610102-2026-000017' }],
  ])
  assert.match(JSON.stringify(boxCover(state)), '西安市新城区民政局')
  assert.match(JSON.stringify(boxSpine(state)), '17—18')
  const list = JSON.stringify(boxList(state, files))
  for (const words of ['0123-2026-JH-00017', '赵承宇、陆清嘉', 'J610102-2026-000017', 'G-1']) {
    assert.match(list, words)
  }
  assert.match(JSON.stringify(boxCheck(state, (clerk) => `姓名${clerk}`)), '0123-2027-CX-00002')
  assert.match(JSON.stringify(transferList(state, files)), 'YJ-2027-01')
})

test('[archive-box] every act reads back as it was written, and no program knows one that disposes', () => {
  const state = folded(...filled, at0('close'))
  for (const name of ['open', 'put.first', 'renumber', 'close', 'transfer', 'note']) {
    const act = archiveBoxAct(name, state)
    assert.equal(archiveBox.readAct(act), { ok: true, value: act })
  }
  for (const type of ['dispose', 'destroy', 'remove', 'take-out']) {
    assert.not(archiveBox.readAct({ type, case: caseIdOf('first') }).ok)
  }
})

test.run()
