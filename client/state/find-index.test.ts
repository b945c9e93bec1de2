import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Findable, FindIndex } from './find-index.ts'

const row = (
  id: string,
  names: string[],
  initials: string[],
  numbers: string[],
  certificate?: string,
): Findable => ({
  id,
  names,
  initials,
  numbers,
  certificate: certificate ?? null,
})

const index = new FindIndex([
  row(
    '01A',
    ['丁一川', '沈知夏'],
    ['dyc', 'szx'],
    ['610103199001011234', '61010319980505002X'],
    'J610103-2026-004125',
  ),
  row('01B', ['宋仲轩', '沐晴'], ['szx', 'mq'], ['610104199203032019', '610102199304044127']),
  row('01C', ['𠮷田', '马兰'], ['jt', 'ml'], ['610113199001015531', '610113199001015549']),
])
const ids = (query: string): string[] => index.find(query).map(({ id }) => id)

test('[find] one character, two characters and whole names', () => {
  assert.equal(ids('沈'), ['01A'])
  assert.equal(ids('知夏'), ['01A'])
  assert.equal(ids('𠮷'), ['01C'])
})

test('[find] initials find every name that has them, each row once', () => {
  assert.equal(index.find('SZX'), [
    { id: '01A', in: 'pinyin' },
    { id: '01B', in: 'pinyin' },
  ])
})

test('[find] the end of an identity number, also with a small x, and a certificate number', () => {
  assert.equal(index.find('02x'), [{ id: '01A', in: 'number' }])
  assert.equal(index.find('004125'), [{ id: '01A', in: 'certificate' }])
  assert.equal(ids('J610103-2026'), ['01A'])
})

test('[find] a question mark, wide or narrow, stands for one character', () => {
  assert.equal(ids('沈？夏'), ['01A'])
  assert.equal(ids('?田'), ['01C'])
  assert.equal(ids('(?'), [])
})

test('[find] a hit never spans two rows, and nothing is found for nothing', () => {
  assert.equal(ids('夏\n宋'), [])
  assert.equal(ids('  '), [])
  assert.equal(new FindIndex([]).find('沈'), [])
})

test('[find] no more rows than asked for', () => {
  const many = new FindIndex(Array.from({ length: 50 }, (_, n) => row(`c${n}`, ['王'], ['w'], [])))
  assert.is(many.find('王', 20).length, 20)
})

test.run()
