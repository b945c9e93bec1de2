import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { PlainDate } from '../../domain/index.ts'
import type { CaseSummary } from '../state/desk.ts'
import { dueCases } from './deadline-lists.ts'

const day = (date: string): PlainDate => date as PlainDate
const row = (id: string, more: Partial<CaseSummary> = {}): CaseSummary =>
  ({
    id,
    kind: 'divorce',
    stage: 'waiting',
    isOpen: true,
    registeredOn: null,
    period: {
      receivedOn: day('2026-09-01'),
      endsOn: day('2026-10-08'),
      firstWorkingDay: day('2026-10-09'),
      closesOn: day('2026-11-09'),
      provisional: false,
    },
    ...more,
  }) as CaseSummary

const dueOn = (date: string, more: Partial<CaseSummary> = {}) =>
  dueCases([row('A', more)], day(date)).map(({ due }) => due)

test('[deadlines] the last day of either period, and the first to register, are named on the day', () => {
  assert.equal(dueOn('2026-10-08'), ['withdrawal-ends.today'])
  assert.equal(dueOn('2026-10-09'), ['window-opens.today'])
  assert.equal(dueOn('2026-11-09'), ['window-closes.today'])
})

test('[deadlines] what ends or opens later in the week is named, and nothing of the weeks between', () => {
  assert.equal(dueOn('2026-10-05'), ['withdrawal-ends'])
  assert.equal(dueOn('2026-10-04'), [])
  assert.equal(dueOn('2026-10-12'), [])
  assert.equal(dueOn('2026-11-08'), [])
})

test('[deadlines] behind the last day it is deemed withdrawn until it is filed', () => {
  assert.equal(dueOn('2026-11-10'), ['deemed-withdrawn'])
  assert.equal(dueOn('2026-11-10', { isOpen: false }), [])
})

test('[deadlines] what was withdrawn, registered or is another kind of case has no deadline', () => {
  assert.equal(dueOn('2026-11-09', { stage: 'withdrawn' }), [])
  assert.equal(dueOn('2026-11-09', { registeredOn: day('2026-11-02') }), [])
  assert.equal(dueOn('2026-11-09', { period: null }), [])
})

test('[deadlines] the most pressing stands first', () => {
  const later = { ...row('B'), period: { ...row('B').period, closesOn: day('2026-11-11') } } as CaseSummary
  assert.equal(
    dueCases([later, row('A')], day('2026-11-09')).map((each) => each.row.id as string),
    ['A', 'B'],
  )
})

test.run()
