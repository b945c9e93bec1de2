import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readExamples, tablesIn } from './example-table.ts'

const table = (...lines: readonly (readonly string[])[]) => lines.map((line) => line.join('\t')).join('\n')

test('[example-table] columns are found by their heading, in any order, and those of a kind of its own are kept', () => {
  const [example] = readExamples(
    table(
      ['verdict', 'rule', 'receivedOn', 'day', 'why'],
      ['DR10, missing id-card.man', 'DR10', '2026-01-31', '2026-03-02', 'too early'],
    ),
  )
  assert.equal(example?.verdict, ['DR10', 'missing id-card.man'])
  assert.is(example?.rule, 'DR10')
  assert.is(example?.columns.receivedOn, '2026-01-31')
  assert.is(example?.act, '')
  assert.equal(example?.settings, [])
})

test('[example-table] a fact says the act, its day, who does it, and what is different', () => {
  const [example] = readExamples(
    table(
      ['rule', 'facts', 'verdict'],
      [
        'one-sitting',
        'sign@2026-11-23T09:03: as head-1, sitting=a=b | check-status.man: absent | call',
        'admitted',
      ],
    ),
  )
  const setting = { at: null, absent: false, beside: false, knowing: null, clerk: null, changes: [] }
  assert.equal(example?.settings, [
    { ...setting, name: 'sign', at: '2026-11-23T09:03', clerk: 'head-1', changes: [['sitting', 'a=b']] },
    { ...setting, name: 'check-status.man', absent: true },
    { ...setting, name: 'call' },
  ])
})

test('[example-table] a table about something else has no examples, and neither has a folder that is not there', () => {
  assert.equal(readExamples(table(['branches', 'stage', 'why'], ['-', 'opened', 'nothing happened'])), [])
  assert.equal(tablesIn(new URL('./no-such-folder/', import.meta.url)), [])
})

test.run()
