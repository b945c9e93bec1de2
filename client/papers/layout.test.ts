import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Paper } from '../../domain/index.ts'
import { layOutBooklet } from './booklet.ts'
import type { Leaf, TextMark } from './marks.ts'
import { certificateSample, declarationSample, examinationSample, honestySample } from './samples.ts'
import { layOutSheet } from './sheet.ts'
import { paperFont } from './testing/material.ts'
import { emOf, typeSetterOf } from './type-setting.ts'

const setter = typeSetterOf(paperFont())

const leavesOf = (paper: Paper): readonly Leaf[] =>
  paper.format === 'sheet'
    ? layOutSheet(paper, setter)
    : [layOutBooklet(paper, setter)].filter((leaf) => leaf !== null)

const longName = '阿卜杜热合曼·买买提艾力·阿不都热西提·吐尔逊江·库尔班'

/** The same paper with every name and value drawn out. */
const stretched = (paper: Paper): Paper => ({
  ...paper,
  blocks: paper.blocks.map((block) => {
    if (block.type === 'sign') return { ...block, name: longName }
    if (block.type !== 'fields') return block
    return {
      ...block,
      rows: block.rows.map((row) => ({
        ...row,
        values: row.values.map((value) => longest(row.label, value)),
      })),
    }
  }),
})

const longest = (label: string, value: string): string =>
  label === '姓名' || label === '持证人' ? longName : label === '常住户口所在地' ? value.repeat(3) : value

const samples = [
  declarationSample,
  examinationSample('photo'),
  honestySample,
  certificateSample('man', 'photo'),
  certificateSample('woman', null),
].flatMap((paper) => [paper, stretched(paper)])

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The square the characters of a line stand in, a little shrunk: neighbours may touch. */
function boxOf(mark: TextMark): Box {
  const em = emOf(mark.size)
  const width = setter.measureAt(mark.size)(mark.text) + mark.spread * ([...mark.text].length - 1)
  return { left: mark.x, right: mark.x + width, top: mark.y - 0.8 * em, bottom: mark.y + 0.05 * em }
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - 0.01 && b.left < a.right - 0.01 && a.top < b.bottom && b.top < a.bottom

const textsOn = (leaf: Leaf) =>
  leaf.marks.filter((mark): mark is TextMark => mark.type === 'text' && mark.text !== '')

test('[papers] no two lines of text overlap, with ordinary and with the longest names', () => {
  for (const paper of samples) {
    for (const leaf of leavesOf(paper)) {
      const texts = textsOn(leaf)
      texts.forEach((mark, index) => {
        for (const other of texts.slice(index + 1)) {
          assert.not.ok(overlap(boxOf(mark), boxOf(other)), `${paper.id}: ${mark.text} / ${other.text}`)
        }
      })
    }
  }
})

test('[papers] no line of text runs through a rule, a frame or a picture', () => {
  for (const paper of samples) {
    for (const leaf of leavesOf(paper)) {
      const rules = leaf.marks.flatMap((mark): Box[] => {
        if (mark.type === 'text') return []
        if (mark.type === 'line') {
          return [{ left: mark.from[0], right: mark.to[0], top: mark.from[1], bottom: mark.to[1] }]
        }
        const [right, bottom] = [mark.x + mark.width, mark.y + mark.height]
        const sides = { left: mark.x, right, top: mark.y, bottom }
        if (mark.type === 'picture') return [sides]
        return [
          { ...sides, bottom: mark.y },
          { ...sides, top: bottom },
          { ...sides, right: mark.x },
          { ...sides, left: right },
        ]
      })
      for (const mark of textsOn(leaf)) {
        assert.not.ok(
          rules.some((rule) => overlap(boxOf(mark), rule)),
          `${paper.id}: ${mark.text}`,
        )
      }
    }
  }
})

test('[papers] everything stays within the margins of its page', () => {
  for (const paper of samples) {
    const side = paper.format === 'sheet' ? 23.9 : 7.9
    for (const leaf of leavesOf(paper)) {
      for (const mark of textsOn(leaf)) {
        const box = boxOf(mark)
        assert.ok(box.left >= side && box.right <= leaf.width - side + 0.01, `${paper.id}: ${mark.text}`)
        assert.ok(box.top >= 8 && box.bottom <= leaf.height - 8, `${paper.id}: ${mark.text}`)
      }
    }
  }
})

test('[papers] nothing in the booklet is written across its fold', () => {
  for (const paper of samples.filter((each) => each.format === 'booklet')) {
    for (const mark of leavesOf(paper).flatMap(textsOn)) {
      const box = boxOf(mark)
      assert.ok(box.right <= 82.1 || box.left >= 97.9, `${paper.id}: ${mark.text}`)
    }
  }
})

test.run()
