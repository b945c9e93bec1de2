import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Printing } from '../counter/paper-blocks.ts'
import { fold } from '../log/fold.ts'
import type { Paper, PaperBlock } from '../shared/paper.ts'
import { type PartyId, type Person, partyIds } from '../shared/person.ts'
import { inventedCouple } from '../testing/couples.ts'
import { unsignedScript } from '../testing/marriage-script.ts'
import { numberOf, serialsOf, testOffice } from '../testing/office.ts'
import { marriage } from './kind.ts'
import { honestyNotice, refusalNotice } from './notices.ts'
import { certificatePaper, declarationPaper, examinationPaper, marriagePapers } from './papers.ts'
import { initialState, type MarriageState } from './state.ts'

const office = await testOffice(20)
const [author] = office.clerks
const printing: Printing = {
  authority: '西安市新城区民政局',
  on: '2026-11-23',
  certificate: numberOf(1),
  blanks: serialsOf(1),
  remark: '',
}

/** The state of a case once it is examined, for a couple of which one may be somebody special. */
function examined(change: Partial<Person> = {}, party: PartyId = 'woman'): MarriageState {
  const couple = inventedCouple(1)
  const changed = { ...couple, [party]: { ...couple[party], ...change } }
  return fold(marriage, unsignedScript({ office, author, index: 0, couple: changed, to: 'examined' }).log)
    .state
}

const linesOf = (paper: Paper): Map<string, readonly string[]> =>
  new Map(
    paper.blocks.flatMap((block) =>
      block.type === 'fields' ? block.rows.map(({ label, values }) => [label, values] as const) : [],
    ),
  )

const signsOf = (paper: Paper) =>
  paper.blocks.filter((block): block is Extract<PaperBlock, { type: 'sign' }> => block.type === 'sign')

test('[form 3] both certificates say what the examination form says, field by field', () => {
  const state = examined()
  const form = linesOf(examinationPaper(state, printing))
  for (const holder of partyIds) {
    const certificate = linesOf(certificatePaper(state, holder, printing))
    for (const label of ['姓名', '性别', '国籍', '出生日期', '身份证件号', '结婚证字号', '备注']) {
      assert.equal(certificate.get(label), form.get(label), label)
    }
    assert.equal(certificate.get('登记日期'), form.get('结婚登记日期'))
    assert.equal(certificate.get('持证人'), [form.get('姓名')?.[holder === 'man' ? 0 : 1]])
  }
})

test('[form 2] the fields stand in the order of the form', () => {
  assert.equal(
    [...linesOf(examinationPaper(examined(), printing)).keys()],
    [
      ...[
        '姓名',
        '性别',
        '国籍',
        '出生日期',
        '民族',
        '职业',
        '文化程度',
        '身份证件号',
        '常住户口所在地',
        '婚姻状况',
      ],
      ...['提供证件情况', '审查意见', '结婚登记日期', '结婚证字号', '结婚证印制号', '承办机关名称', '备注'],
    ],
  )
})

test('[form 2] the opinion, the documents and the dates are written as the rules say', () => {
  const form = linesOf(examinationPaper(examined(), printing))
  assert.equal(form.get('审查意见'), ['符合结婚条件，准予登记'])
  assert.equal(form.get('提供证件情况'), ['男方：居民身份证、本人声明；女方：居民身份证、本人声明'])
  assert.equal(form.get('结婚登记日期'), ['2026年11月23日'])
  assert.match(form.get('出生日期')?.[0] ?? '', /^\d{4}年\d{2}月\d{2}日$/)
})

test('[form 2] the parties sign and press their fingers; the registrar signs by hand, so no name is printed', () => {
  const signs = signsOf(examinationPaper(examined(), printing))
  assert.equal(
    signs.map(({ label, fingerprint }) => [label, fingerprint]),
    [
      ['婚姻登记员（签名）', false],
      ['男方领证签名并按指纹', true],
      ['女方领证签名并按指纹', true],
    ],
  )
  assert.is(signs[0]?.name, null)
})

test('[fill] numbers from Hong Kong, Macao and Taiwan are followed by their origin, and the nationality is 中国', () => {
  for (const [type, origin] of [
    ['hong-kong', '（香港）'],
    ['macao', '（澳门）'],
    ['taiwan', '（台湾）'],
  ] as const) {
    const form = linesOf(examinationPaper(examined({ type, nationality: 'CHN' }), printing))
    assert.ok(form.get('身份证件号')?.[1]?.endsWith(origin))
    assert.is(form.get('国籍')?.[1], '中国')
  }
})

test('[fill] somebody without a nationality is 无国籍', () => {
  const form = linesOf(examinationPaper(examined({ nationality: 'XXX', ethnicity: null }), printing))
  assert.is(form.get('国籍')?.[1], '无国籍')
  assert.is(form.get('民族')?.[1], '')
})

test('[form 1] each declaration names its declarant first and carries the text of 2025', () => {
  const state = examined()
  const [man, woman] = partyIds.map((party) => declarationPaper(state, party, printing))
  const names = (paper: Paper | undefined) =>
    paper?.blocks.flatMap((block) => (block.type === 'fields' ? [block.rows[0]?.values[0]] : []))
  assert.equal(names(man), [...(names(woman) ?? [])].reverse())
  assert.is(man?.title, '申请结婚登记声明书')
  const words = man?.blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('')
  assert.ok(
    words?.includes('本人与对方均无配偶，没有直系血亲和三代以内旁系血亲关系，了解对方的身体健康状况。'),
  )
})

test('[form 1] a make-up declaration has its own title and says since when they live as spouses', () => {
  const state = examined()
  const [accepted] = state.acceptance
  if (!accepted) throw new Error('accepted')
  const makeUp: MarriageState = {
    ...state,
    variant: state.variant.map((entry) => ({ ...entry, value: 'make-up' })),
    acceptance: [
      { ...accepted, value: { ...accepted.value, cohabitation: { since: '2001-05-01', still: true } } },
    ],
  }
  const paper = declarationPaper(makeUp, 'woman', printing)
  assert.is(paper.title, '申请补办结婚登记声明书')
  const words = paper.blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('')
  assert.ok(words.includes('自2001年05月01日起以夫妻名义同居生活，现仍以夫妻名义共同生活'))
})

test('[form 16] the notice of honesty is signed by both', () => {
  assert.equal(
    signsOf(honestyNotice(examined(), printing)).map(({ fingerprint }) => fingerprint),
    [true, true],
  )
})

test('[form 17] a refusal names its grounds with their law, and what may be done against it', () => {
  const refused: MarriageState = {
    ...initialState,
    refusal: [
      {
        value: { type: 'refuse', codes: ['MR01', 'MR07'], explanation: '女方未到场', noticeGiven: true },
        by: 'sha256-0',
        at: '2026-11-23T10:00:00+08:00',
        clerk: 'registrar-1',
      },
    ],
  }
  const words = refusalNotice(refused, printing)
    .blocks.flatMap((block) => (block.type === 'text' ? [block.text] : []))
    .join('\n')
  for (const expected of ['第一千零四十九条', '女方未到场', '六十日', '六个月', '2026年11月23日']) {
    assert.ok(words.includes(expected), expected)
  }
})

test('[papers] nothing is undefined, whether the case is complete or has just begun', () => {
  for (const state of [examined(), initialState]) {
    const papers = [...marriagePapers(state, printing), refusalNotice(state, printing)]
    assert.is(new Set(papers.map(({ id }) => id)).size, papers.length)
    assert.not.match(
      JSON.stringify(papers, (_, value) => (value === undefined ? '!undefined' : value)),
      /undefined/,
    )
  }
})

test('[papers] the papers of a complete case have no empty field but the remark', () => {
  for (const paper of marriagePapers(examined(), printing)) {
    for (const [label, values] of linesOf(paper)) {
      if (label !== '备注') assert.not(values.includes(''), `${paper.id} ${label}`)
    }
  }
})

test.run()
