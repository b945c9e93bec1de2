import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { breakLines } from './line-break.ts'

/** Every character one wide, so that the width is a count. */
const count = (text: string): number => [...text].length

test('[line-break] Chinese breaks between any two characters', () => {
  assert.equal(breakLines('西安市新城区民政局', 4, count), ['西安市新', '城区民政', '局'])
})

test('[line-break] no line starts with a closing mark, none ends with an opening one', () => {
  assert.equal(breakLines('一二三四，五六七八', 4, count), ['一二三', '四，五六', '七八'])
  assert.equal(breakLines('一二三《民法典》', 4, count), ['一二三', '《民法', '典》'])
})

test('[line-break] a number or a Latin word stays whole', () => {
  assert.equal(breakLines('字号J610102号', 8, count), ['字号', 'J610102号'])
  assert.equal(breakLines('证L610102-2022', 12, count), ['证', 'L610102-2022'])
})

test('[line-break] a word wider than a line breaks where the line ends', () => {
  assert.equal(breakLines('610102199403080018', 8, count), ['61010219', '94030800', '18'])
})

test('[line-break] a row of closing marks wider than a line still ends', () => {
  assert.equal(breakLines('。。。。。', 2, count), ['。。', '。。', '。'])
})

test('[line-break] the first line leaves room for the indent', () => {
  assert.equal(breakLines('一二三四五六', 4, count, 2), ['一二', '三四五六'])
})

test('[line-break] a line feed starts a new line, and an empty text is one empty line', () => {
  assert.equal(breakLines('甲\n乙', 9, count), ['甲', '乙'])
  assert.equal(breakLines('', 9, count), [''])
})

test.run()
