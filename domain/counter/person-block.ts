import { EDUCATIONS } from '../shared/codes/education.ts'
import { ETHNIC_GROUPS } from '../shared/codes/ethnic-groups.ts'
import { MARITAL_STATUSES } from '../shared/codes/marital-status.ts'
import { NATIONALITIES, nationalityOf } from '../shared/codes/nationality.ts'
import { occupationName } from '../shared/codes/occupation.ts'
import { SEXES } from '../shared/codes/sex.ts'
import type { PartyId } from '../shared/person.ts'
import { type Facts, factOf, type WithFacts } from './facts.ts'

/** The fields that the forms print for each party, in their order (rules.md 3.4, PB). */
export const personFields = [
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
] as const

/** One line of a form: what is asked and what stands there, empty while it is not known. */
export interface FormLine {
  readonly label: (typeof personFields)[number]
  readonly value: string
}

/** A party as the forms print one, from the facts as they stand now. */
export function personBlock(
  state: WithFacts,
  party: PartyId,
  status: string | null | undefined,
): readonly FormLine[] {
  const fact = <F extends keyof Facts>(name: F) => factOf(state, party, name)
  const values: Record<FormLine['label'], string> = {
    姓名: fact('name') ?? '',
    性别: named(SEXES, fact('sex')),
    国籍: nationality(fact('nationality')),
    出生日期: writtenDate(fact('born')),
    民族: named(ETHNIC_GROUPS, fact('ethnicity')),
    职业: occupation(fact('occupation')),
    文化程度: named(EDUCATIONS, fact('education')),
    身份证件号: documentNumber(fact('document')?.number, fact('type')),
    常住户口所在地: fact('residence') ?? '',
    婚姻状况: named(MARITAL_STATUSES, status),
  }
  return personFields.map((label) => ({ label, value: values[label] }))
}

/** A date as forms print it: `××××年××月××日`; empty when there is none. */
export function writtenDate(date: string | null | undefined): string {
  const [year, month, day] = date?.split('-') ?? []
  return year && month && day ? `${year}年${month}月${day}日` : ''
}

function named(
  table: Readonly<Record<string, { readonly zh: string }>>,
  code: string | null | undefined,
): string {
  if (code === null || code === undefined) return ''
  return Object.hasOwn(table, code) ? (table[code]?.zh ?? code) : code
}

const occupation = (code: string | undefined): string =>
  code ? (occupationName({ edition: '2015', code })?.zh ?? code) : ''

/** Rules.md 3.4: numbers of people from Hong Kong, Macao and Taiwan are followed by where they come from. */
function documentNumber(number: string | undefined, type: string | undefined): string {
  return number === undefined ? '' : number + (type === undefined ? '' : (origins.get(type) ?? ''))
}

const origins: ReadonlyMap<string, string> = new Map([
  ['hong-kong', '（香港）'],
  ['macao', '（澳门）'],
  ['taiwan', '（台湾）'],
])

/** Forms print 中国 for Hong Kong, Macao and Taiwan, and 无国籍 for `XXX` and `XXA`. */
function nationality(code: string | undefined): string {
  if (code === undefined) return ''
  const known = code === 'XXX' ? 'XXA' : code
  return Object.hasOwn(NATIONALITIES, known)
    ? NATIONALITIES[nationalityOf(known as keyof typeof NATIONALITIES)].zh
    : code
}
