import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { currentDivisionCode, DIVISIONS, divisionOf } from './divisions.ts'
import { EDUCATIONS } from './education.ts'
import { ETHNIC_GROUPS, ethnicGroupOf } from './ethnic-groups.ts'
import { DECLARABLE_STATUSES, isDeclarable, MARITAL_STATUSES } from './marital-status.ts'
import { NATIONALITIES, type NationalityCode, nationalityOf } from './nationality.ts'
import { OCCUPATIONS, occupationName } from './occupation.ts'

test("[GB/T 2260] Xi'an has 11 districts and 2 counties in use", () => {
  const current = DIVISIONS.filter(
    ({ code, registry, withdrawn }) => registry && !withdrawn && code > '610101',
  )
  assert.is(current.length, 13)
  assert.is(current.filter(({ name }) => name.zh.endsWith('县')).length, 2)
})

test('[GB/T 2260] a withdrawn division is known and leads to one in use', () => {
  assert.is(divisionOf('610125')?.name.zh, '户县')
  assert.is(currentDivisionCode('610125'), '610118')
  for (const { withdrawn } of DIVISIONS) {
    if (withdrawn) assert.is(divisionOf(withdrawn.successor)?.withdrawn, undefined)
  }
})

test('[GB/T 2260] codes are unique, and an unknown one stays what it is', () => {
  assert.is(new Set(DIVISIONS.map(({ code }) => code)).size, DIVISIONS.length)
  assert.is(divisionOf('610171'), null)
  assert.is(currentDivisionCode('110105'), '110105')
})

test('[GB/T 3304] there are 56 ethnic groups, 01 to 56, of different names', () => {
  const codes = Object.keys(ETHNIC_GROUPS).filter((code) => code <= '56')
  assert.is(codes.length, 56)
  assert.is(new Set(Object.values(ETHNIC_GROUPS).map(({ zh }) => zh)).size, 58)
  assert.equal([ETHNIC_GROUPS['01'].zh, ETHNIC_GROUPS['30'].zh, ETHNIC_GROUPS['56'].zh], ['汉', '土', '基诺'])
})

test('[GB/T 3304] a code that no table knows becomes 97 and keeps what was read', () => {
  assert.equal(ethnicGroupOf('11'), { code: '11', raw: '11' })
  assert.equal(ethnicGroupOf('57'), { code: '97', raw: '57' })
  assert.equal(ethnicGroupOf('constructor'), { code: '97', raw: 'constructor' })
})

test('[GB/T 2261.2] only 未婚, 离婚 and 丧偶 may stand on a marriage declaration', () => {
  assert.equal(
    DECLARABLE_STATUSES.map((code) => MARITAL_STATUSES[code].zh),
    ['未婚', '离婚', '丧偶'],
  )
  assert.ok(isDeclarable('40'))
  assert.not.ok(isDeclarable('20'))
  assert.not.ok(isDeclarable('90'))
})

test('[GB/T 4658] education has its completed levels', () => {
  assert.equal(
    (['11', '14', '21', '31', '41', '61', '71', '81'] as const).map((code) => EDUCATIONS[code].zh.slice(-2)),
    Array(8).fill('毕业'),
  )
})

test('[GB/T 6565] an occupation is read in its own edition', () => {
  assert.is(occupationName({ edition: '2015', code: '7' })?.zh, '军人')
  assert.is(occupationName({ edition: '2009', code: 'X' })?.zh, '军人')
  assert.is(occupationName({ edition: '2015', code: 'X' }), null)
  assert.is(occupationName({ edition: '2015', code: 'constructor' }), null)
  assert.is(Object.keys(OCCUPATIONS['2015']).length, 8)
})

test('[GB/T 2659] the codes are unique in letters, digits and Chinese name', () => {
  const rows = Object.values(NATIONALITIES)
  assert.is(rows.length, 250)
  assert.is(new Set(rows.map(({ numeric }) => numeric)).size, 250)
  assert.is(new Set(rows.map(({ zh }) => zh)).size, 250)
  assert.ok(Object.keys(NATIONALITIES).every((code) => /^[A-Z]{3}$/.test(code)))
})

test('[GB/T 2659] Hong Kong, Macao and Taiwan are regions, the nationality stays 中国', () => {
  for (const code of ['HKG', 'MAC', 'TWN', 'CHN'] as const) assert.is(nationalityOf(code), 'CHN')
  const regions = (Object.keys(NATIONALITIES) as NationalityCode[]).filter(
    (code) => nationalityOf(code) !== code,
  )
  assert.equal(regions, ['HKG', 'MAC', 'TWN'])
  assert.equal(
    [
      NATIONALITIES.HKG.numeric,
      NATIONALITIES.MAC.numeric,
      NATIONALITIES.TWN.numeric,
      NATIONALITIES.CHN.numeric,
    ],
    ['344', '446', '158', '156'],
  )
  assert.is(NATIONALITIES[nationalityOf('XXA')].zh, '无国籍')
})

test.run()
