import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { drawPaper } from './draw.ts'
import { textsOf } from './paper-texts.ts'
import { certificateSample, declarationSample, examinationSample, honestySample } from './samples.ts'
import { drawn, inventedPhoto, materialOf, paperFont, sheetOf } from './testing/material.ts'
import { extractDense, renderPages, withoutSpace } from './testing/poppler.ts'

const font = paperFont()
const material = materialOf(font, new Map([['photo', inventedPhoto()]]))
const samples = [
  declarationSample,
  examinationSample('photo'),
  honestySample,
  certificateSample('man', 'photo'),
  certificateSample('woman', null),
]

const refusalOf = (name: string) => {
  const result = drawPaper(sheetOf(['姓名', name]), material)
  return result.ok ? null : result.error
}

test('[papers] each sample fits on one page and all its texts can be read out of the PDF again', () => {
  for (const paper of samples) {
    const { bytes, pages } = drawn(paper, material)
    const text = extractDense(bytes)
    assert.is(pages, 1, paper.id)
    for (const { at, text: given } of textsOf(paper)) {
      if (/^\d{4}-\d\d-\d\d$/.test(given)) continue
      for (const line of given.split('\n')) assert.ok(text.includes(withoutSpace(line)), `${paper.id} ${at}`)
    }
  }
})

test('[papers] a date is written ××××年××月××日, an open one leaves its places', () => {
  const dated = (date: string | null) =>
    extractDense(drawn({ ...sheetOf(), blocks: [{ type: 'date', label: '日期', date }] }, material).bytes)
  assert.is(dated('2026-01-05'), '试样日期：2026年01月05日')
  assert.is(dated(null), '试样日期：年月日')
})

test('[papers] the same paper gives the same bytes, in every time zone', () => {
  const zone = process.env.TZ
  const first = drawn(declarationSample, material).bytes
  process.env.TZ = 'America/New_York'
  const second = drawn(declarationSample, material).bytes
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
  assert.equal(first, second)
})

test('[papers] a name with 𠮷, which the font lacks, is refused and named', () => {
  assert.equal(refusalOf('𠮷明'), {
    code: 'uncovered-characters',
    characters: [{ character: '𠮷', codePoint: 'U+20BB7', why: 'not-in-font', at: '姓名' }],
  })
})

test('[papers] a name of 26 Han characters with the interpunct comes out whole', () => {
  const name = '阿卜杜热合曼·买买提艾力·阿不都热西提·吐尔逊江·库尔班'
  assert.is([...name].filter((character) => character !== '·').length, 24)
  const longer = `${name}尼亚`
  assert.is(refusalOf(longer), null)
  assert.ok(extractDense(drawn(sheetOf(['姓名', longer]), material).bytes).includes(longer))
})

test('[papers] extension A and characters beyond U+FFFF that the font has extract as what they are', () => {
  const text = extractDense(drawn(sheetOf(['姓名', '欧阳㐂先生𬭩𬘭明珺']), material).bytes)
  assert.is(text, '试样姓名欧阳㐂先生𬭩𬘭明珺')
})

test('[papers] two characters with one outline both extract as what they are', () => {
  const [kangxi, han] = ['\u2f00', '一']
  assert.is(font.glyphOf(0x2f00), font.glyphOf(0x4e00))
  const text = extractDense(drawn(sheetOf(['姓名', `${kangxi}${han}${kangxi}`]), material).bytes)
  assert.is(text, `试样姓名${kangxi}${han}${kangxi}`)
})

test('[papers] a picture that was not handed over, or is no JPEG, is refused', () => {
  assert.equal(drawPaper(examinationSample('other'), material), {
    ok: false,
    error: { code: 'picture-missing', blobs: ['other'] },
  })
  const png = new Map([['png', new Uint8Array([0x89, 0x50, 0x4e, 0x47])]])
  assert.equal(drawPaper(examinationSample('png'), materialOf(font, png)), {
    ok: false,
    error: { code: 'picture-not-jpeg', blobs: ['png'] },
  })
})

test('[papers] the booklet is 180 mm wide and 125 mm high, the sheet A4', () => {
  const isSize = (bytes: Uint8Array, width: number, height: number) => {
    const [page] = renderPages(bytes, 25.4)
    return page !== undefined && Math.abs(page.width - width) <= 1 && Math.abs(page.height - height) <= 1
  }
  assert.ok(isSize(drawn(certificateSample('man', null), material).bytes, 180, 125))
  assert.ok(isSize(drawn(declarationSample, material).bytes, 210, 297))
})

test('[papers] a booklet that cannot hold its names is refused, never cut off', () => {
  const paper = certificateSample('man', null)
  const blocks = paper.blocks.map((block) =>
    block.type === 'fields'
      ? {
          ...block,
          rows: block.rows.map((row) => ({ ...row, values: row.values.map(() => '长'.repeat(200)) })),
        }
      : block,
  )
  assert.equal(drawPaper({ ...paper, blocks }, material), {
    ok: false,
    error: { code: 'too-long-for-booklet' },
  })
})

test('[papers] the PDF carries no title, author or other words about the paper', () => {
  const raw = Buffer.from(drawn(declarationSample, material).bytes).toString('latin1')
  assert.not.match(raw, /\/(Title|Author|Subject|Keywords)\b/)
})

test.run()
