import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Paper } from '../../domain/index.ts'
import { layOutSheet } from './sheet.ts'
import { drawn, materialOf, paperFont, sheetOf } from './testing/material.ts'
import { extractDense } from './testing/poppler.ts'
import { typeSetterOf } from './type-setting.ts'

const font = paperFont()
const material = materialOf(font)
const setter = typeSetterOf(font)

const countOf = (text: string, part: string): number => text.split(part).length - 1

test('[papers] a long address wraps and nothing of it is lost', () => {
  const address = Array.from({ length: 30 }, (_, index) => `第${index}村民小组之${index * 7}号`).join('')
  const text = extractDense(drawn(sheetOf(['住所', address], ['民族', '汉族']), material).bytes)
  assert.is(text, `试样住所${address}民族汉族`)
})

test('[papers] a table that runs over the page repeats its heading, and every page says which it is', () => {
  const rows = Array.from({ length: 60 }, (_, index) => ({
    label: `第${index}项`,
    values: [`男${index}`, `女${index}`],
  }))
  const paper: Paper = { ...sheetOf(), blocks: [{ type: 'fields', columns: ['男方', '女方'], rows }] }
  const { bytes, pages } = drawn(paper, material)
  const text = extractDense(bytes)
  assert.is(pages, 3)
  assert.is(countOf(text, '男方女方'), 3)
  assert.ok(text.includes('第1页共3页') && text.includes('第3页共3页'))
  assert.is(countOf(text, '试样（续）'), 2)
  for (const row of rows) assert.ok(text.includes(`${row.label}${row.values.join('')}`), row.label)
})

test('[papers] a single field longer than a page goes on over the next', () => {
  const long = Array.from({ length: 900 }, (_, index) => `文${index}字`).join('')
  const { bytes, pages } = drawn(sheetOf(['说明', long]), material)
  assert.ok(pages > 1)
  const text = extractDense(bytes)
    .replace(/第\d页共\d页\f?/gu, '')
    .replaceAll('试样（续）', '')
    .replaceAll('说明', '')
  assert.is(text, `试样${long}`)
})

test('[papers] a signature and its fingerprint stay together when the page breaks', () => {
  for (let lines = 20; lines < 60; lines++) {
    const text = {
      type: 'text',
      indent: false,
      text: Array.from({ length: lines }, () => '占位').join('\n'),
    } as const
    const sign = { type: 'sign', label: '签名', name: '陆明珺', fingerprint: true } as const
    const leaves = layOutSheet({ ...sheetOf(), blocks: [text, sign] }, setter)
    const places = leaves.flatMap((leaf, page) =>
      leaf.marks.flatMap((mark) =>
        mark.type === 'text' && ['签名：', '指纹', '（陆明珺）'].includes(mark.text) ? [page] : [],
      ),
    )
    assert.is(new Set(places).size, 1)
  }
})

test.run()
