import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { chineseNumber, findInLaw, type PlaceOfLaw } from './law-search.ts'

const place = (kind: string, cite: string, rule: string, words = ''): PlaceOfLaw => ({
  kind,
  cite,
  rule,
  words,
})
const places = [
  place('marriage', '民法典 第一千零四十七条', 'MR02', '没有到法定婚龄'),
  place('marriage', '民法典 第一百四十三条、第一千零四十六条', 'MR03', '不是自愿'),
  place('marriage', '婚姻登记条例（2025年）第八条', 'MR07', '证件不齐'),
  place('marriage', '婚姻登记条例（2025年）第十八条', 'MR12'),
  place('appointment', 'DB 6101/T 3163—2023 6.1.1', 'slot-free', '这一格已满'),
  place('divorce', '民法典 第一千零七十八条', '', '准予离婚登记'),
]
const rulesFor = (question: string) => findInLaw(places, question).map(({ rule }) => rule)

test('[law-search] an article is found by its number however it is written, and no other with the same digits', () => {
  for (const question of ['1047', '第1047条', '第一千零四十七条', '一千零四十七', '１０４７'])
    assert.equal(rulesFor(question), ['MR02'], question)
  assert.equal(rulesFor('143'), ['MR03'])
  assert.equal(rulesFor('8'), ['MR07'])
  assert.equal(rulesFor('18'), ['MR12'])
  assert.equal(rulesFor('104'), [])
  assert.equal(
    findInLaw(places, '1078').map(({ words }) => words),
    ['准予离婚登记'],
  )
})

test('[law-search] a rule is found by its code, a section of the standard by its number, and anything by words', () => {
  assert.equal(rulesFor('mr02'), ['MR02'])
  assert.equal(rulesFor('MR'), ['MR02', 'MR03', 'MR07', 'MR12'])
  assert.equal(rulesFor('6.1.1'), ['slot-free'])
  assert.equal(rulesFor('slot'), ['slot-free'])
  assert.equal(rulesFor('婚龄'), ['MR02'])
  assert.equal(rulesFor('条例 8'), ['MR07'])
  assert.equal(rulesFor('  '), [])
  assert.equal(rulesFor('没有的话'), [])
})

test('[law-search] numbers are counted as the law counts them', () => {
  const said = [7, 10, 14, 20, 105, 110, 143, 1000, 1005, 1040, 1047, 1260].map(chineseNumber)
  assert.equal(said, [
    '七',
    '十',
    '十四',
    '二十',
    '一百零五',
    '一百一十',
    '一百四十三',
    '一千',
    '一千零五',
    '一千零四十',
    '一千零四十七',
    '一千二百六十',
  ])
})

test.run()
