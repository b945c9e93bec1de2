import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Paper } from '../../domain/index.ts'
import { uncovered, uncoveredIn } from './coverage.ts'
import { certificateSample, declarationSample, examinationSample, honestySample } from './samples.ts'
import { paperFont } from './testing/material.ts'

const font = paperFont()
const reasonsIn = (text: string) => uncoveredIn(text, font).map(({ codePoint, why }) => `${codePoint} ${why}`)

test('[coverage] ordinary names, the interpunct, extension A and level 3 characters of the standard list print', () => {
  assert.equal(reasonsIn('欧阳㐂先生 阿依努尔·买买提 𬭩𬘭 陆明珺（香港）NO2600012801'), [])
})

test('[coverage] a character the font lacks is named', () => {
  assert.equal(uncoveredIn('𠮷', font), [{ character: '𠮷', codePoint: 'U+20BB7', why: 'not-in-font' }])
})

test('[coverage] what a police font put into the private use area is never printed', () => {
  assert.equal(reasonsIn('\ue000'), ['U+E000 private-use'])
})

test('[coverage] half a surrogate pair is never printed', () => {
  assert.equal(reasonsIn('王\ud842明'), ['U+D842 lone-surrogate'])
})

test('[coverage] combining marks and variation selectors, which need shaping, are refused', () => {
  assert.equal(reasonsIn('e\u0301葛\u{e0100}\ufe00'), [
    'U+0301 combining',
    'U+E0100 combining',
    'U+FE00 combining',
  ])
})

test('[coverage] characters that leave no trace are refused, spaces and line feeds are not', () => {
  assert.equal(reasonsIn('甲\u200b乙\t\u202e丙\ufeff'), [
    'U+200B invisible',
    'U+0009 invisible',
    'U+202E invisible',
    'U+FEFF invisible',
  ])
  assert.equal(reasonsIn('甲 乙\u3000丙\n丁'), [])
})

test('[coverage] a paper names each wrong character with the label it stands under', () => {
  const paper: Paper = {
    id: 'x',
    title: '声明书',
    format: 'sheet',
    blocks: [
      { type: 'fields', columns: ['男方', '女方'], rows: [{ label: '姓名', values: ['𠮷明𠮷', '周𠮷'] }] },
      { type: 'sign', label: '声明人', name: '𠮷明', fingerprint: true },
    ],
  }
  assert.equal(
    uncovered(paper, font).map(({ at, character }) => `${at} ${character}`),
    ['男方 姓名 𠮷', '女方 姓名 𠮷', '声明人 𠮷'],
  )
})

test('[coverage] the sample papers are covered', () => {
  for (const paper of [
    declarationSample,
    examinationSample(null),
    honestySample,
    certificateSample('man', null),
  ]) {
    assert.equal(uncovered(paper, font), [])
  }
})

test.run()
