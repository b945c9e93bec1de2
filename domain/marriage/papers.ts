import { nameOf, type Printing, photo, sides, sign, text } from '../counter/paper-blocks.ts'
import { type FormLine, personBlock, writtenDate } from '../counter/person-block.ts'
import { agreed } from '../log/slot.ts'
import { shanghaiDate } from '../shared/instant.ts'
import type { Paper } from '../shared/paper.ts'
import { type EachParty, type PartyId, partyIds } from '../shared/person.ts'
import { declarationOf } from './declaration.ts'
import { documentNames } from './document-names.ts'
import { honestyNotice } from './notices.ts'
import type { MarriageState } from './state.ts'

/** 申请结婚登记声明书 or 申请补办结婚登记声明书 of one party (form 1): the very text that was signed. */
export function declarationPaper(state: MarriageState, party: PartyId, { on }: Printing): Paper {
  const declared = state.declarations[0]
  const { title, heading, self, other, statement } = declarationOf(state, party, statusOf(state, party))
  return {
    id: `marriage-declaration.${party}`,
    title,
    format: 'sheet',
    blocks: [
      text(heading),
      { type: 'fields', columns: ['声明人'], rows: self.map(oneColumn) },
      { type: 'fields', columns: ['对方'], rows: other.map(oneColumn) },
      text(statement),
      sign('声明人（签名并按指纹）', nameOf(state, party)),
      { type: 'sign', label: '监誓人（签名）', name: null, fingerprint: false },
      { type: 'date', label: '', date: declared ? shanghaiDate(declared.at) : on },
    ],
  }
}

/** 结婚登记审查处理表 (form 2). */
export function examinationPaper(state: MarriageState, printing: Printing): Paper {
  const blocks = { man: blockOf(state, 'man'), woman: blockOf(state, 'woman') }
  const rows = [
    ['提供证件情况', shownDocuments(state)],
    ['审查意见', agreed(state.examination)?.opinion ?? ''],
    ['结婚登记日期', writtenDate(printing.on)],
    ['结婚证字号', printing.certificate ?? ''],
    ['结婚证印制号', printing.blanks ? `男：${printing.blanks.man}　女：${printing.blanks.woman}` : ''],
    ['承办机关名称', printing.authority],
  ] as const
  return {
    id: 'marriage-examination',
    title: '结婚登记审查处理表',
    format: 'sheet',
    blocks: [
      photo(state),
      { type: 'fields', columns: ['男方', '女方'], rows: sideBySide(blocks) },
      {
        type: 'fields',
        columns: [],
        rows: rows.map(([label, value]) => ({ label, values: [value] })),
      },
      // 婚姻登记工作规范: the registrar signs by hand; the name is neither printed nor stamped.
      { type: 'sign', label: '婚姻登记员（签名）', name: null, fingerprint: false },
      sign('男方领证签名并按指纹', nameOf(state, 'man')),
      sign('女方领证签名并按指纹', nameOf(state, 'woman')),
      { type: 'date', label: '领证日期', date: printing.on },
      { type: 'fields', columns: [], rows: [{ label: '备注', values: [printing.remark] }] },
    ],
  }
}

/** 结婚证 of one holder (form 3), opened; it says what the 审查处理表 says, field by field. */
export function certificatePaper(state: MarriageState, holder: PartyId, printing: Printing): Paper {
  const rows = sideBySide({ man: blockOf(state, 'man'), woman: blockOf(state, 'woman') })
  return {
    id: `marriage-certificate.${holder}`,
    title: '结婚证',
    format: 'booklet',
    blocks: [
      {
        type: 'fields',
        columns: [],
        rows: [
          { label: '持证人', values: [nameOf(state, holder)] },
          { label: '登记日期', values: [writtenDate(printing.on)] },
          { label: '结婚证字号', values: [printing.certificate ?? ''] },
          { label: '备注', values: [printing.remark] },
        ],
      },
      photo(state),
      { type: 'fold' },
      { type: 'fields', columns: ['', ''], rows: rows.filter(({ label }) => onCertificate.has(label)) },
      { type: 'seal', authority: printing.authority },
      { type: 'sign', label: '婚姻登记员', name: null, fingerprint: false },
    ],
  }
}

/** The papers that a registrar prints at A8, in the order in which they are signed. */
export const marriagePapers = (state: MarriageState, printing: Printing): readonly Paper[] => [
  examinationPaper(state, printing),
  ...partyIds.map((party) => declarationPaper(state, party, printing)),
  honestyNotice(state, printing),
  ...partyIds.map((party) => certificatePaper(state, party, printing)),
]

const onCertificate: ReadonlySet<string> = new Set<FormLine['label']>([
  '姓名',
  '性别',
  '国籍',
  '出生日期',
  '身份证件号',
])

const statusOf = (state: MarriageState, party: PartyId) =>
  agreed(state.declarations)?.declarations[party].status ?? null

const blockOf = (state: MarriageState, party: PartyId): readonly FormLine[] =>
  personBlock(state, party, statusOf(state, party))

const oneColumn = ({ label, value }: FormLine) => ({ label, values: [value] })

const sideBySide = ({ man, woman }: EachParty<readonly FormLine[]>) =>
  man.map(({ label, value }, index) => ({ label, values: [value, woman[index]?.value ?? ''] }))

/** 提供证件情况: every document of either party, none left out, and the declaration each signed. */
function shownDocuments(state: MarriageState): string {
  const documents = agreed(state.acceptance)?.documents ?? []
  return partyIds
    .map((party) => {
      const shown = documents
        .filter((document) => document.party === party)
        .map(({ type, number }) =>
          number && type !== 'id-card' ? `${documentNames[type]}（${number}）` : documentNames[type],
        )
      return `${sides[party]}：${[...shown, '本人声明'].join('、')}`
    })
    .join('；')
}
