import { writtenDate } from '../counter/person-block.ts'
import { NATIONALITIES, nationalityOf } from '../shared/codes/nationality.ts'
import { SEXES } from '../shared/codes/sex.ts'
import type { Paper } from '../shared/paper.ts'
import type { ECertificateActOf } from './action.ts'

const titles = { marriage: '结婚证（电子证照）', divorce: '离婚证（电子证照）' } as const
const numbers = { marriage: '结婚证字号', divorce: '离婚证字号' } as const

/**
 * 婚姻电子证照 as it is shown and sealed: field by field what the booklet says. A marriage certificate has the
 * couple's photograph, a divorce certificate its holder's own (rules.md 3.3).
 */
export function eCertificatePaper({
  content,
  photo,
}: Pick<ECertificateActOf<'make'>, 'content' | 'photo'>): Paper {
  const { kind, holder, number, registeredOn, authority, parties, remark } = content
  const both = (value: (party: typeof parties.man) => string) => [value(parties.man), value(parties.woman)]
  const isMarriage = kind === 'marriage'
  return {
    id: `e-certificate.${kind}.${holder}`,
    title: titles[kind],
    format: 'booklet',
    blocks: [
      {
        type: 'fields',
        columns: [],
        rows: [
          { label: '持证人', values: [parties[holder].name] },
          { label: '登记日期', values: [writtenDate(registeredOn)] },
          { label: numbers[kind], values: [number] },
          { label: '备注', values: [remark] },
        ],
      },
      { type: 'photo', width: isMarriage ? 53 : 35, height: isMarriage ? 35 : 53, blob: photo.sha256 },
      { type: 'fold' },
      {
        type: 'fields',
        columns: ['', ''],
        rows: [
          { label: '姓名', values: both(({ name }) => name) },
          { label: '性别', values: both(({ sex }) => SEXES[sex].zh) },
          { label: '国籍', values: both(({ nationality }) => printed(nationality)) },
          { label: '出生日期', values: both(({ born }) => writtenDate(born)) },
          { label: '身份证件号', values: both(({ document }) => document) },
        ],
      },
      { type: 'seal', authority },
    ],
  }
}

/** Forms print 中国 for Hong Kong, Macao and Taiwan, and 无国籍 for `XXX` and `XXA`. */
function printed(code: string): string {
  const known = code === 'XXX' ? 'XXA' : code
  return Object.hasOwn(NATIONALITIES, known)
    ? NATIONALITIES[nationalityOf(known as keyof typeof NATIONALITIES)].zh
    : code
}
