import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Paper } from '../../domain/index.ts'
import { layOutBooklet } from './booklet.ts'
import { certificateSample, declarationSample, examinationSample } from './samples.ts'
import { layOutSheet } from './sheet.ts'
import { inkCount, inkPattern } from './testing/ink.ts'
import { drawn, inventedPhoto, materialOf, paperFont, sheetOf } from './testing/material.ts'
import { renderPages } from './testing/poppler.ts'
import { emOf, typeSetterOf } from './type-setting.ts'

const DPI = 150
const font = paperFont()
const material = materialOf(font, new Map([['photo', inventedPhoto()]]))
const setter = typeSetterOf(font)

const leafOf = (paper: Paper) =>
  paper.format === 'sheet' ? layOutSheet(paper, setter)[0] : layOutBooklet(paper, setter)

/** The square of every character a paper draws, without the blanks. */
function squaresOf(paper: Paper) {
  return (leafOf(paper)?.marks ?? []).flatMap((mark) => {
    if (mark.type !== 'text' || mark.tone === 'hint') return []
    const em = emOf(mark.size)
    let x = mark.x
    return [...mark.text].flatMap((character) => {
      const width = setter.measureAt(mark.size)(character)
      const area = { x, y: mark.y - 0.86 * em, width, height: 0.98 * em }
      x += width + mark.spread
      return character.trim() === '' ? [] : [{ character, area }]
    })
  })
}

test('[papers] every single character leaves ink where it is set', () => {
  for (const paper of [declarationSample, examinationSample('photo'), certificateSample('woman', null)]) {
    const [page] = renderPages(drawn(paper, material).bytes, DPI)
    const empty = squaresOf(paper).filter(({ area }) => page && inkCount(page, DPI, area) === 0)
    assert.equal(empty, [], paper.id)
  }
})

test('[papers] different characters of names come out different, the same ones alike', () => {
  const name = '欧阳㐂先生𬭩𬘭明珺翾璟贺兰若雪琪'
  const paper = sheetOf(['姓名', name])
  const [page] = renderPages(drawn(paper, material).bytes, 300)
  const squares = squaresOf(paper).filter(({ character }) => name.includes(character))
  assert.is(squares.length, [...name].length)
  const patterns = new Set(squares.map(({ area }) => page && inkPattern(page, 300, area)))
  assert.is(patterns.size, squares.length)
})

test('[papers] the title is bolder than running text', () => {
  const paper: Paper = {
    ...sheetOf(),
    title: '声明书',
    blocks: [{ type: 'text', text: '声明书', indent: false }],
  }
  const [page] = renderPages(drawn(paper, material).bytes, 300)
  const shares = squaresOf(paper).map(({ area }) =>
    page ? inkCount(page, 300, area) / (area.width * area.height) : 0,
  )
  for (const index of [0, 1, 2]) assert.ok((shares[index] ?? 0) > 1.15 * (shares[index + 3] ?? 1))
})

test('[papers] the photograph is printed in its frame of 53 × 35 mm', () => {
  const paper = certificateSample('man', 'photo')
  const [page] = renderPages(drawn(paper, material).bytes, DPI)
  const frame = layOutBooklet(paper, setter)?.marks.find((mark) => mark.type === 'picture')
  if (page === undefined || frame?.type !== 'picture') return assert.unreachable()
  assert.equal([frame.width, frame.height], [53, 35])
  const ground = inkCount(page, DPI, { x: frame.x + 1, y: frame.y + 1, width: 10, height: 10 })
  assert.ok(ground > 0.95 * ((10 / 25.4) * DPI) ** 2)
})

test('[papers] a picture of other proportions is not stretched, its frame stays open beside it', () => {
  const paper: Paper = { ...sheetOf(), blocks: [{ type: 'photo', width: 53, height: 53, blob: 'photo' }] }
  const [page] = renderPages(drawn(paper, material).bytes, DPI)
  const frame = leafOf(paper)?.marks.find((mark) => mark.type === 'picture')
  if (page === undefined || frame?.type !== 'picture') return assert.unreachable()
  const strip = { x: frame.x + 1, width: 10, height: 5 }
  assert.is(inkCount(page, DPI, { ...strip, y: frame.y + 2 }), 0)
  assert.ok(inkCount(page, DPI, { ...strip, y: frame.y + 12 }) > 0)
})

test.run()
