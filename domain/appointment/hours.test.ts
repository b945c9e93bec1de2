import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isHours, spansOf } from './hours.ts'

const said = (text: string) => spansOf(text).map(({ from, until }) => `${from}-${until}`)

test('[6.1.1] hours are the same however they are written', () => {
  assert.equal(said('9:00-12:00,13:30-17:00'), said('09:00-12:00,13:30-17:00'))
  assert.equal(said('13:30-17:00,09:00-12:00'), said('09:00-12:00,13:30-17:00'))
})

test('[6.1.1] spans that overlap are one; those that touch stay two', () => {
  assert.equal(said('09:00-11:00,10:15-12:00'), ['540-720'])
  assert.equal(said('09:00-11:00,11:00-12:00'), ['540-660', '660-720'])
  assert.equal(said('09:00-12:00,10:00-11:00'), ['540-720'])
})

test('[6.1.1] hours may go on after midnight until eight, and not around the clock', () => {
  assert.equal(said('20:00-02:00'), ['1200-1560'])
  assert.equal(said('20:00-24:00'), ['1200-1440'])
  assert.equal(said('20:00-08:00'), ['1200-1920'])
  for (const text of ['20:00-08:01', '10:00-09:00', '09:00-09:00']) assert.not(isHours(text), text)
})

test('[6.1.1] what is no time of day says no hours', () => {
  for (const text of ['', '25:00-26:00', '09:60-10:00', '09:00', '09:00-12:00,', '900-1200', '09:00-24:30'])
    assert.not(isHours(text), text)
  assert.ok(isHours('closed'))
  assert.not(isHours(Array(7).fill('09:00-10:00').join(',')))
})

test.run()
