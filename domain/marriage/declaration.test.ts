import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fold } from '../log/fold.ts'
import { logOf } from '../log/log.ts'
import type { Written } from '../log/slot.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { unsignedScript } from '../testing/marriage-script.ts'
import { testOffice } from '../testing/office.ts'
import { declarationText, declarationTextHash } from './declaration.ts'
import { marriage } from './kind.ts'
import type { MarriageState } from './state.ts'

const office = await testOffice(20)
const couple = {
  man: {
    name: '欧阳𠮷安',
    sex: '1',
    nationality: 'CHN',
    born: '1990-03-07',
    ethnicity: '01',
    type: 'mainland',
    document: { type: 'CN_ID', number: '610102199003071238', validFrom: '2018-03-01', validTo: 'long-term' },
    residence: '陕西省西安市新城区连理路1号',
    grade: 'chip',
  },
  woman: {
    name: '阿依古丽·买买提',
    sex: '2',
    nationality: 'CHN',
    born: '2000-02-29',
    ethnicity: '05',
    type: 'mainland',
    document: { type: 'CN_ID', number: '610103200002294562', validFrom: '2018-03-01', validTo: '2038-03-01' },
    residence: '陕西省西安市碑林区同心巷2号',
    grade: 'chip',
  },
} as const

const { actions } = unsignedScript({ office, author: office.clerks[0], index: 0, couple, to: 'captured' })
const { state } = fold(marriage, logOf(actions))

/** The same case as a make-up registration, living together since a day. */
const makeUp = (since: PlainDate): MarriageState => ({
  ...state,
  variant: state.variant.map((written): Written<'make-up'> => ({ ...written, value: 'make-up' })),
  acceptance: state.acceptance.map((written) => ({
    ...written,
    value: { ...written.value, cohabitation: { since, still: true } },
  })),
})

test('[form 1] the declaration says who declares, who the other is, and the law’s words', () => {
  assert.is(
    declarationText(state, 'man', '10'),
    `申请结婚登记声明书
本人申请结婚登记，谨此声明：
声明人
姓名：欧阳𠮷安
性别：男
国籍：中国
出生日期：1990年03月07日
民族：汉
职业：专业技术人员
文化程度：大学本科毕业
身份证件号：610102199003071238
常住户口所在地：陕西省西安市新城区连理路1号
婚姻状况：未婚
对方
姓名：阿依古丽·买买提
性别：女
国籍：中国
出生日期：2000年02月29日
民族：维吾尔
职业：专业技术人员
文化程度：大学本科毕业
身份证件号：610103200002294562
常住户口所在地：陕西省西安市碑林区同心巷2号
婚姻状况：未婚
本人与对方均无配偶，没有直系血亲和三代以内旁系血亲关系，了解对方的身体健康状况。现依照《中华人民共和国民法典》的规定，自愿结为夫妻。本人上述声明完全真实，如有虚假，愿承担法律责任。`,
  )
})

test('[form 1] the make-up declaration also says since when they have lived together', () => {
  const lines = declarationText(makeUp('2010-05-01'), 'woman', '10').split('\n')
  assert.is(lines[0], '申请补办结婚登记声明书')
  assert.is(
    lines.at(-1),
    '本人与对方均无配偶，没有直系血亲和三代以内旁系血亲关系，了解对方的身体健康状况。' +
      '自2010年05月01日起以夫妻名义同居生活，现仍以夫妻名义共同生活。' +
      '现依照《中华人民共和国民法典》的规定，自愿结为夫妻。本人上述声明完全真实，如有虚假，愿承担法律责任。',
  )
})

test('[form 1] the hash differs for each party, each status and each fact', () => {
  const hashes = [
    declarationTextHash(state, 'man', '10'),
    declarationTextHash(state, 'woman', '10'),
    declarationTextHash(state, 'man', '40'),
    declarationTextHash(makeUp('2010-05-01'), 'man', '10'),
    declarationTextHash(makeUp('2010-05-02'), 'man', '10'),
  ]
  assert.is(new Set(hashes).size, hashes.length)
  assert.ok(hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash)))
})

test.run()
