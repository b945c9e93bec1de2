import { checkDigit } from '../shared/mod-11-2.ts'
import type { EachParty, PartyId, Person } from '../shared/person.ts'
import { type PlainDate, plainDate } from '../shared/plain-date.ts'
import { type Chance, chanceOf } from './random.ts'

const surnames = [
  '赵',
  '钱',
  '孙',
  '李',
  '周',
  '吴',
  '郑',
  '冯',
  '陈',
  '褚',
  '卫',
  '蒋',
  '欧阳',
  '司马',
] as const
const givenToMen = ['承宇', '志远', '明轩', '浩然', '子墨', '云舟', '建', '思齐', '景行', '书航'] as const
const givenToWomen = ['雨桐', '静姝', '佳宁', '若溪', '语嫣', '晓', '清越', '思琪', '婉仪', '念真'] as const
const ethnicities = ['01', '01', '01', '01', '03', '11', '15'] as const
const districts = ['610102', '610103', '610104', '610113'] as const
const roads = ['连理路', '同心巷', '比翼街', '鸳桥路'] as const

/** Two invented people who may marry on any day from 2025 on; the same for the same seed. */
export const inventedCouple = (seed: number): EachParty<Person> => ({
  man: inventedPerson('man', seed, chanceOf(seed * 2)),
  woman: inventedPerson('woman', seed, chanceOf(seed * 2 + 1)),
})

function inventedPerson(party: PartyId, seed: number, chance: Chance): Person {
  const born = plainDate(1980 + chance.below(21), 1 + chance.below(12), 1 + chance.below(28))
  const isMan = party === 'man'
  return {
    name: chance.pick(surnames) + chance.pick(isMan ? givenToMen : givenToWomen),
    sex: isMan ? '1' : '2',
    nationality: 'CHN',
    born,
    ethnicity: chance.pick(ethnicities),
    type: 'mainland',
    document: {
      type: 'CN_ID',
      number: inventedResidentId(chance.pick(districts), born, (seed % 500) * 2 + (isMan ? 1 : 0)),
      validFrom: '2018-03-01',
      validTo: '2038-03-01',
    },
    residence: `陕西省西安市新城区${chance.pick(roads)}${1 + chance.below(99)}号`,
    grade: 'chip',
  }
}

/** A citizen number with a right check digit; an odd `sequence` is a man's. */
export function inventedResidentId(district: string, born: PlainDate, sequence: number): string {
  const body = `${district}${born.replaceAll('-', '')}${String(sequence % 1000).padStart(3, '0')}`
  return body + checkDigit(body)
}
