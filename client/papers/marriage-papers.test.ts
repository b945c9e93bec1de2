import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  agreed,
  fold,
  hashBytes,
  type MarriageState,
  marriage,
  marriagePapers,
  type Paper,
  type Person,
  type PlainDate,
  type Printing,
  partyIds,
  personBlock,
} from '../../domain/index.ts'
import { inventedCouple } from '../../domain/testing/couples.ts'
import { unsignedScript } from '../../domain/testing/marriage-script.ts'
import { numberOf, serialsOf, testOffice } from '../../domain/testing/office.ts'
import { type DrawingMaterial, drawPaper } from './draw.ts'
import { jpegSize } from './jpeg.ts'
import { drawn, inventedPhoto, materialOf, paperFont } from './testing/material.ts'
import { extractDense, withoutSpace } from './testing/poppler.ts'

const office = await testOffice(20)
const [author] = office.clerks
const font = paperFont()
const photo = inventedPhoto()
const printing: Printing = {
  authority: '西安市新城区民政局',
  on: '2026-11-23',
  certificate: numberOf(1),
  blanks: serialsOf(1),
  remark: '',
}

type Change = Partial<Person>

/** A marriage from the call to the delivery, its couple photographed with the invented photograph. */
function married(man: Change = {}, woman: Change = {}): MarriageState {
  const couple = inventedCouple(1)
  const changed = { man: { ...couple.man, ...man }, woman: { ...couple.woman, ...woman } }
  const { log } = unsignedScript({ office, author, index: 0, couple: changed, to: 'delivered' })
  const { state } = fold(marriage, log)
  const certificatePhoto = { sha256: hashBytes(photo), bytes: photo.length, media: 'image/jpeg' as const }
  return {
    ...state,
    capture: state.capture.map((taken) => ({ ...taken, value: { ...taken.value, certificatePhoto } })),
  }
}

/** The same couple, who have lived as spouses since a day and have it registered now. */
const makeUp = (state: MarriageState, since: PlainDate): MarriageState => ({
  ...state,
  variant: state.variant.map((entry) => ({ ...entry, value: 'make-up' as const })),
  acceptance: state.acceptance.map((entry) => ({
    ...entry,
    value: { ...entry.value, cohabitation: { since, still: true } },
  })),
})

const material: DrawingMaterial = materialOf(font, new Map([[hashBytes(photo), photo]]))

const longest = '阿卜杜热合曼·买买提艾力·阿不都热西提·吐尔逊江·库尔班尼亚'
const longestOfHer = '阿依努尔古丽·买买提艾力·阿不都热西提·吐尔逊江·库尔班尼亚'
const longResidence =
  '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县琼博拉镇第三居民小组十七号楼二单元一千二百零三室'

const ordinary = married()
const acrossTheStrait = married(
  {
    name: longest,
    type: 'hong-kong',
    document: { type: 'HKM_PERMIT', number: 'H1234567801', validFrom: null, validTo: null },
    residence: '香港特别行政区九龙城区太子道西二百零三号嘉乐阁十七楼甲座',
  },
  {
    name: longestOfHer,
    type: 'taiwan',
    document: { type: 'TW_PERMIT', number: '12345678', validFrom: null, validTo: null },
    residence: '台湾省台北市中正区重庆南路一段一百二十二号之三十七楼',
  },
)
const stateless = married(
  { name: longest, residence: longResidence },
  {
    name: longestOfHer,
    type: 'foreigner',
    nationality: 'XXX',
    ethnicity: null,
    document: { type: 'TRAVEL_DOC', number: '国际旅行证件字第20260001号', validFrom: null, validTo: null },
    residence: longResidence,
  },
)

const cases: readonly (readonly [string, MarriageState])[] = [
  ['ordinary', ordinary],
  ['make-up', makeUp(ordinary, '2001-05-01')],
  ['Hong Kong and Taiwan', acrossTheStrait],
  ['stateless', stateless],
  ['stateless, make-up', makeUp(stateless, '2001-05-01')],
]

const extracted = (paper: Paper): string => extractDense(drawn(paper, material).bytes)

const paperOf = (state: MarriageState, id: string): Paper => {
  const paper = marriagePapers(state, printing).find((each) => each.id === id)
  if (!paper) throw new Error(`no paper ${id}`)
  return paper
}

const linesOf = (paper: Paper): ReadonlyMap<string, readonly string[]> =>
  new Map(
    paper.blocks.flatMap((block) =>
      block.type === 'fields' ? block.rows.map(({ label, values }) => [label, values] as const) : [],
    ),
  )

/** Every word of a paper as it has to come out, in pieces that no line break divides in another order. */
const wordsOf = (paper: Paper): string[] =>
  paper.blocks.flatMap((block): string[] => {
    if (block.type === 'text') return [block.text]
    if (block.type === 'fields') return block.rows.flatMap(({ label, values }) => [label, ...values])
    if (block.type === 'sign') return [block.label, block.name ?? '']
    if (block.type === 'seal') return [block.authority]
    return []
  })

test('[papers] a marriage gives its six papers, in the order in which they are signed', () => {
  assert.equal(
    marriagePapers(ordinary, printing).map(({ id, title }) => [id, title]),
    [
      ['marriage-examination', '结婚登记审查处理表'],
      ['marriage-declaration.man', '申请结婚登记声明书'],
      ['marriage-declaration.woman', '申请结婚登记声明书'],
      ['honesty-notice', '婚姻登记诚信告知书'],
      ['marriage-certificate.man', '结婚证'],
      ['marriage-certificate.woman', '结婚证'],
    ],
  )
  assert.is(
    paperOf(makeUp(ordinary, '2001-05-01'), 'marriage-declaration.man').title,
    '申请补办结婚登记声明书',
  )
})

for (const [name, state] of cases) {
  test(`[papers] ${name}: each paper is one page`, () => {
    for (const paper of marriagePapers(state, printing)) {
      assert.is(drawn(paper, material).pages, 1, paper.id)
    }
  })

  test(`[papers] ${name}: every word of every paper can be read out of its PDF`, () => {
    for (const paper of marriagePapers(state, printing)) {
      const text = extracted(paper)
      for (const words of [paper.title, ...wordsOf(paper)]) {
        assert.ok(text.includes(withoutSpace(words)), `${paper.id}: ${words}`)
      }
    }
  })

  test(`[form 3] ${name}: both certificates as printed say what the form as printed says`, () => {
    const formPaper = paperOf(state, 'marriage-examination')
    const form = linesOf(formPaper)
    const formText = extracted(formPaper)
    for (const holder of partyIds) {
      const paper = paperOf(state, `marriage-certificate.${holder}`)
      const certificate = linesOf(paper)
      const text = extracted(paper)
      for (const label of ['姓名', '性别', '国籍', '出生日期', '身份证件号', '结婚证字号', '备注']) {
        assert.equal(certificate.get(label), form.get(label), label)
      }
      assert.equal(certificate.get('登记日期'), form.get('结婚登记日期'))
      assert.equal(certificate.get('持证人'), [form.get('姓名')?.[partyIds.indexOf(holder)]])
      for (const value of [...certificate.values()].flat()) {
        assert.ok(text.includes(value) && formText.includes(value), `${paper.id}: ${value}`)
      }
    }
  })
}

test('[fill] numbers from Hong Kong and Taiwan come out with their origin, the nationality as 中国', () => {
  for (const id of ['marriage-examination', 'marriage-certificate.man', 'marriage-declaration.woman']) {
    const text = extracted(paperOf(acrossTheStrait, id))
    assert.ok(text.includes('H1234567801（香港）') && text.includes('12345678（台湾）'), id)
    assert.not(text.includes('无国籍'), id)
  }
  assert.ok(extracted(paperOf(stateless, 'marriage-certificate.woman')).includes('无国籍'))
})

test('[form 1] every fact of both stands on the declaration of each, her own before his', () => {
  const text = extracted(paperOf(ordinary, 'marriage-declaration.woman'))
  const block = (party: 'man' | 'woman') =>
    personBlock(ordinary, party, '10')
      .map(({ label, value }) => label + value)
      .join('')
  const [self, other] = [text.indexOf(block('woman')), text.indexOf(block('man'))]
  assert.ok(self > 0 && other > self)
  const signed = agreed(ordinary.declarations)
  assert.ok(signed && text.includes('2026年11月23日'))
})

test('[form 1] the make-up declaration says since when they live as spouses', () => {
  const text = extracted(paperOf(makeUp(ordinary, '2001-05-01'), 'marriage-declaration.man'))
  assert.ok(text.includes('自2001年05月01日起以夫妻名义同居生活，现仍以夫妻名义共同生活。'))
})

test('[form 2] the form reads in its order: what was shown, opinion, numbers, signatures, date, remark', () => {
  const text = extracted(paperOf(ordinary, 'marriage-examination'))
  const inOrder = [
    '提供证件情况',
    '审查意见',
    '结婚登记日期',
    '结婚证字号',
    '结婚证印制号',
    '承办机关名称',
    '婚姻登记员（签名）',
    '男方领证签名并按指纹',
    '女方领证签名并按指纹',
    '领证日期',
    '备注',
  ]
  const places = inOrder.map((label) => text.indexOf(label))
  assert.equal(
    places,
    places.toSorted((a, b) => a - b),
  )
  assert.ok(places.every((place) => place >= 0))
})

test('[form 16] the notice names the conducts and the sanctions, is taken note of and signed by both', () => {
  const text = extracted(paperOf(ordinary, 'honesty-notice'))
  for (const words of ['身份证件', '虚假声明', '民事行为能力', '联合惩戒', '本人已阅知', '2026年11月23日']) {
    assert.ok(text.includes(words), words)
  }
  assert.is(text.split('指纹').length - 1, 4)
})

test('[papers] the couple’s photograph is in the form and in both certificates as it was taken', () => {
  const size = jpegSize(photo)
  assert.ok(size && Math.abs(size.width / size.height - 53 / 35) < 0.01)
  for (const paper of marriagePapers(ordinary, printing)) {
    const raw = Buffer.from(drawn(paper, material).bytes)
    const shows = paper.blocks.some((block) => block.type === 'photo')
    assert.is(raw.includes(Buffer.from(photo)), shows, paper.id)
  }
})

test('[papers] 𠮷 in a name is refused on every paper that shows it, with the character and its place', () => {
  for (const paper of marriagePapers(married({}, { name: '𠮷川若溪' }), printing)) {
    const result = drawPaper(paper, material)
    if (result.ok || result.error.code !== 'uncovered-characters') throw new Error(`${paper.id} was drawn`)
    const { characters } = result.error
    assert.ok(characters.length > 0, paper.id)
    for (const found of characters) {
      assert.is(found.character, '𠮷')
      assert.is(found.codePoint, 'U+20BB7')
      assert.is(found.why, 'not-in-font')
    }
    const places = characters.map(({ at }) => at)
    if (paper.id === 'marriage-examination') assert.equal(places, ['女方 姓名', '女方领证签名并按指纹'])
    if (paper.id === 'honesty-notice') assert.equal(places, ['女方（签名并按指纹）'])
    if (paper.id === 'marriage-certificate.woman') assert.equal(places, ['持证人', '姓名'])
  }
})

test('[papers] two runs over the same acts give identical bytes', () => {
  const [first, second] = [married(), married()].map((state) =>
    marriagePapers(state, printing).map((paper) => hashBytes(drawn(paper, material).bytes)),
  )
  assert.equal(first, second)
  assert.is(new Set(first).size, 6)
})

test.run()
