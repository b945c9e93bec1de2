import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { ActField, FieldSight } from './act-field.ts'
import { finishedAct } from './finished-act.ts'

/** A table sees no more of its case here than what is typed. */
const sight = {} as Omit<FieldSight, 'get' | 'put' | 'putAll' | 'party'>
const finished = (fields: readonly ActField[], values: object): object => finishedAct(fields, values, sight)

const died: ActField = {
  at: 'died',
  words: 'transcribe.died',
  as: 'text',
  isOptional: true,
  shownWhen: ({ get }) => get('of') === 'spouse-death',
}

test('[fields] what may be left out and was is said to be null; what must not be is left to the reading', () => {
  const fields: readonly ActField[] = [
    { at: 'date', words: 'transcribe.date', as: 'date' },
    { at: 'number', words: 'transcribe.number', as: 'text', isOptional: true },
    { at: 'remark', words: 'transcribe.remark', as: 'long-text', isOptional: true },
  ]
  assert.equal(finished(fields, { type: 'x', remark: '' }), { type: 'x', number: null, remark: null })
})

test('[fields] a field of each party is one of two places', () => {
  const fields: readonly ActField[] = [
    { at: 'persons.{party}.born', words: 'field.born', as: 'date', isOptional: true },
  ]
  assert.equal(finished(fields, { persons: { man: { born: '1960-01-15' }, woman: { name: '孙玉兰' } } }), {
    persons: { man: { born: '1960-01-15' }, woman: { name: '孙玉兰', born: null } },
  })
})

test('[fields] what is no longer asked is not said, whatever was typed before', () => {
  assert.equal(finished([died], { of: 'spouse-death', died: 'man' }), { of: 'spouse-death', died: 'man' })
  assert.equal(finished([died], { of: 'marriage', died: 'man' }), { of: 'marriage', died: null })
  assert.equal(finished([{ ...died, isOptional: false }], { of: 'marriage', died: 'man' }), {
    of: 'marriage',
  })
})

test('[fields] what is only shown leaves nothing in the act', () => {
  const shown: ActField = { at: '{party}.name', words: 'field.name', as: 'shown', value: () => '钱守恒' }
  assert.equal(finished([shown], { compared: true }), { compared: true })
})

test('[fields] each row is finished by its own table', () => {
  const rows: ActField = {
    at: 'children',
    words: 'field.name',
    as: 'rows',
    add: 'field.name',
    fields: [
      { at: 'name', words: 'field.name', as: 'text' },
      { at: 'born', words: 'field.born', as: 'date', isOptional: true },
    ],
  }
  assert.equal(finished([rows], { children: [{ name: '钱小满' }] }), {
    children: [{ name: '钱小满', born: null }],
  })
})

test.run()
