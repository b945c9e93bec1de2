import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { TimelineEntry } from '../../state/desk.ts'
import { stepsOf } from './flow-steps.ts'

const Screen = () => null

const screens: Parameters<typeof stepsOf>[0] = {
  phases: [
    { words: 'phase.reading', steps: [{ id: 'transcribe', by: 'transcribe', screen: Screen }] },
    { words: 'phase.confirming', steps: [{ id: 'confirm', by: 'confirm', legal: true, screen: Screen }] },
  ],
  next: { opened: 'transcribe', transcribed: 'confirm', confirmed: null },
}

const done = (type: string, time: string): TimelineEntry =>
  ({ action: { body: { act: { type }, at: `2026-10-12T${time}:00+08:00` } } }) as unknown as TimelineEntry

const toldOn = (today: string, stage: string, ...timeline: TimelineEntry[]) =>
  stepsOf(screens, stage, timeline, today).flatMap(({ steps }) =>
    steps.map(({ id, status, at }) => [id, status, at ?? '']),
  )

const told = (stage: string, ...timeline: TimelineEntry[]) => toldOn('2026-10-12', stage, ...timeline)

test('[steps] a new case stands at its first step', () => {
  assert.equal(told('opened'), [
    ['transcribe', 'current', ''],
    ['confirm', 'to-come', ''],
  ])
})

test('[steps] what lies behind is done, at the time of its last act', () => {
  assert.equal(told('transcribed', done('transcribe', '09:54'), done('transcribe', '10:02')), [
    ['transcribe', 'done', '10:02'],
    ['confirm', 'current', ''],
  ])
})

test('[steps] what was done on another day stands with its date', () => {
  assert.equal(toldOn('2026-11-13', 'transcribed', done('transcribe', '09:54')), [
    ['transcribe', 'done', '10-12'],
    ['confirm', 'current', ''],
  ])
})

test('[steps] where nothing is left to do every step that was taken is done', () => {
  assert.equal(told('confirmed', done('transcribe', '09:54'), done('confirm', '10:02')), [
    ['transcribe', 'done', '09:54'],
    ['confirm', 'done', '10:02'],
  ])
})

test('[steps] a stage that the table does not know, such as contested, has no step of its own', () => {
  assert.equal(told('contested', done('transcribe', '09:54')), [
    ['transcribe', 'done', '09:54'],
    ['confirm', 'to-come', ''],
  ])
})

test.run()
