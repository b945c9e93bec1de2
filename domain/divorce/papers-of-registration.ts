import { factOf } from '../counter/facts.ts'
import { honestyNotice } from '../counter/honesty-notice.ts'
import { heading, nameOf, type Printing, sides, sign, singlePhoto, text } from '../counter/paper-blocks.ts'
import { writtenDate } from '../counter/person-block.ts'
import { agreed } from '../log/slot.ts'
import { shanghaiDate } from '../shared/instant.ts'
import type { Paper, PaperBlock } from '../shared/paper.ts'
import { type PartyId, partyIds } from '../shared/person.ts'
import { agreementSections } from './agreement.ts'
import { declarationOf } from './declaration.ts'
import { documentNames } from './documents-to-present.ts'
import { blockOf, marriageLines } from './forms.ts'
import { inquiryLines } from './inquiry.ts'
import { bothParties, lines } from './papers-of-application.ts'
import type { DivorceState } from './state.ts'

// 婚姻登记工作规范: the registrar signs by hand; the name is neither printed nor stamped.
const byHand: PaperBlock = { type: 'sign', label: '婚姻登记员（签名）', name: null, fingerprint: false }

/** 申请离婚登记声明书 of one party (form 9): the very text that was signed. */
export function declarationPaper(state: DivorceState, party: PartyId, { on }: Printing): Paper {
  const { title, heading: begins, self, other, certificate, statement } = declarationOf(state, party)
  const declared = state.declarations[0]
  return {
    id: `divorce-declaration.${party}`,
    title,
    format: 'sheet',
    blocks: [
      text(begins),
      lines(self, ['声明人']),
      lines(other, ['对方']),
      lines([{ label: '结婚证字号', value: certificate }]),
      text(statement),
      sign('声明人（签名并按指纹）', nameOf(state, party)),
      { type: 'sign', label: '监誓人（签名）', name: null, fingerprint: false },
      { type: 'date', label: '', date: declared ? shanghaiDate(declared.at) : on },
    ],
  }
}

/** 询问笔录 of one party (form 10), signed on every page. */
export function inquiryPaper(state: DivorceState, party: PartyId, place: Pick<Printing, 'authority'>): Paper {
  const asked = agreed(state.inquiries[party])
  return {
    id: `inquiry-record.${party}`,
    title: '询问笔录',
    format: 'sheet',
    blocks: [
      lines([
        { label: '时间', value: asked ? `${timeOf(asked.began)}至${timeOf(asked.ended)}` : '' },
        { label: '地点', value: place.authority },
        { label: '被询问人', value: `${sides[party]} ${nameOf(state, party)}` },
        { label: '身份证件号', value: factOf(state, party, 'document')?.number ?? '' },
        ...(asked?.agreement ? [{ label: '离婚协议书摘要值', value: asked.agreement }] : []),
      ]),
      ...(asked ? inquiryLines(asked) : []).flatMap(({ asked: question, answer }) => [
        text(`问：${question}`),
        text(`答：${answer}`),
      ]),
      text('以上笔录已向本人宣读（本人已阅），与所述一致。'),
      sign('被询问人（签名并按指纹）', nameOf(state, party)),
      { type: 'sign', label: '询问人（签名）', name: null, fingerprint: false },
      { type: 'sign', label: '记录人（签名）', name: null, fingerprint: false },
    ],
  }
}

const timeOf = (instant: string): string =>
  `${writtenDate(shanghaiDate(instant))}${instant.slice(11, 13)}时${instant.slice(14, 16)}分`

/** Whose copy of the agreement it is: one for each party, one for the archive. */
export const agreementCopies = ['man', 'woman', 'archive'] as const

/** 离婚协议书 (form 11), one of the three copies, with the stamp of its kind. */
export function agreementPaper(
  state: DivorceState,
  copy: (typeof agreementCopies)[number],
  { authority, on }: Pick<Printing, 'authority' | 'on'>,
): Paper {
  const written = agreed(state.agreement)?.agreement
  const stamp =
    copy === 'archive'
      ? `${authority}存档件　${writtenDate(on)}`
      : `此件与存档件一致，涂改无效。${authority}　${writtenDate(on)}`
  return {
    id: `divorce-agreement.${copy}`,
    title: '离婚协议书',
    format: 'sheet',
    blocks: [
      lines(
        partyIds.flatMap((party) => [
          { label: sides[party], value: nameOf(state, party) },
          { label: '身份证件号', value: factOf(state, party, 'document')?.number ?? '' },
        ]),
      ),
      lines(marriageLines(state)),
      ...(written ? agreementSections(written) : []).flatMap((section) => [
        heading(section.heading),
        ...section.lines.map(text),
      ]),
      ...partyIds.map((party) => sign(`${sides[party]}（签名并按指纹）`, nameOf(state, party))),
      { type: 'date', label: '', date: on },
      { type: 'seal', authority: stamp },
    ],
  }
}

/** 离婚登记审查处理表 (form 12). */
export const examinationPaper = (state: DivorceState, printing: Printing): Paper => ({
  id: 'divorce-examination',
  title: '离婚登记审查处理表',
  format: 'sheet',
  blocks: [
    ...partyIds.map((party) => singlePhoto(state, party)),
    bothParties(state),
    lines([
      ...marriageLines(state),
      { label: '提供证件情况', value: shownDocuments(state) },
      { label: '申请日期', value: writtenDate(agreed(state.receipt)?.receivedOn) },
      { label: '冷静期届满日', value: writtenDate(agreed(state.printedPeriod)?.endsOn) },
      { label: '审查意见', value: agreed(state.examination)?.opinion ?? '' },
      { label: '离婚登记日期', value: writtenDate(printing.on) },
      { label: '离婚证字号', value: printing.certificate ?? '' },
      {
        label: '离婚证印制号',
        value: printing.blanks ? `男：${printing.blanks.man}　女：${printing.blanks.woman}` : '',
      },
      { label: '承办机关名称', value: printing.authority },
    ]),
    byHand,
    sign('男方领证签名并按指纹', nameOf(state, 'man')),
    sign('女方领证签名并按指纹', nameOf(state, 'woman')),
    { type: 'date', label: '领证日期', date: printing.on },
    lines([{ label: '备注', value: printing.remark }]),
  ],
})

/** 离婚证 of one holder (form 13), opened, with the holder's own photograph. */
export const certificatePaper = (state: DivorceState, holder: PartyId, printing: Printing): Paper => ({
  id: `divorce-certificate.${holder}`,
  title: '离婚证',
  format: 'booklet',
  blocks: [
    lines([
      { label: '持证人', value: nameOf(state, holder) },
      { label: '登记日期', value: writtenDate(printing.on) },
      { label: '离婚证字号', value: printing.certificate ?? '' },
      { label: '备注', value: printing.remark },
    ]),
    singlePhoto(state, holder),
    { type: 'fold' },
    onCertificate(state),
    { type: 'seal', authority: printing.authority },
    { type: 'sign', label: '婚姻登记员', name: null, fingerprint: false },
  ],
})

const certified: ReadonlySet<string> = new Set(['姓名', '性别', '国籍', '出生日期', '身份证件号'])

function onCertificate(state: DivorceState): PaperBlock {
  const woman = blockOf(state, 'woman')
  const rows = blockOf(state, 'man').map(({ label, value }, index) => ({
    label,
    values: [value, woman[index]?.value ?? ''],
  }))
  return { type: 'fields', columns: ['', ''], rows: rows.filter(({ label }) => certified.has(label)) }
}

/** 提供证件情况: every document of either party, none left out. */
function shownDocuments(state: DivorceState): string {
  const accepted = agreed(state.acceptance)
  const documents = agreed(state.recheck)?.documents ?? accepted?.documents ?? []
  return partyIds
    .map((party) => {
      const shown = documents
        .filter((document) => document.party === party)
        .map(({ type, number }) =>
          number && type !== 'id-card' ? `${documentNames[type]}（${number}）` : documentNames[type],
        )
      const certificate = accepted?.marriage.certificates[party].shown === false ? '结婚证遗失声明' : '结婚证'
      return `${sides[party]}：${[...shown, certificate, '离婚协议书', '受理回执单', '本人声明'].join('、')}`
    })
    .join('；')
}

/** The papers that a registrar prints at C14, in the order in which they are signed. */
export const divorcePapers = (state: DivorceState, printing: Printing): readonly Paper[] => [
  examinationPaper(state, printing),
  ...partyIds.map((party) => declarationPaper(state, party, printing)),
  honestyNotice(
    partyIds.map((party) => ({ label: sides[party], name: nameOf(state, party) })),
    printing,
  ),
  ...partyIds.map((party) => certificatePaper(state, party, printing)),
]
