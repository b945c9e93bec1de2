import { honestyNotice } from '../counter/honesty-notice.ts'
import { nameOf, type Printing, photo, sides, sign, singlePhoto, text } from '../counter/paper-blocks.ts'
import { type FormLine, personBlock, writtenDate } from '../counter/person-block.ts'
import { agreed } from '../log/slot.ts'
import { NATIONALITIES } from '../shared/codes/nationality.ts'
import { SEXES } from '../shared/codes/sex.ts'
import { shanghaiDate } from '../shared/instant.ts'
import type { Paper, PaperBlock } from '../shared/paper.ts'
import { type PartyId, partyIds } from '../shared/person.ts'
import { recordOf, wantedOf } from './application.ts'
import { archiveFindings } from './archive-words.ts'
import { certificateNames, reasonNames, reissueDeclarationOf } from './declaration.ts'
import { bookletsOf } from './documents.ts'
import { takingPart } from './evidence.ts'
import type { RecordedPerson } from './pieces.ts'
import { reissueRefusalGrounds } from './refusal-grounds.ts'
import type { ReissueState } from './state.ts'
import { statusOnCertificate } from './still-so.ts'

/** What stands on the papers of a reissue beside the case itself; who gets no booklet has no blank. */
export type ReissuePrinting = Printing<string | null>

/** 申请补领婚姻登记证声明书 of one applicant (form 14): the very text that was signed. */
export function reissueDeclarationPaper(state: ReissueState, party: PartyId, { on }: ReissuePrinting): Paper {
  const declared = state.declarations[0]
  const { title, heading, self, registration, statement } = reissueDeclarationOf(state, party)
  const proxy =
    agreed(state.acceptance)?.applies[party] === 'by-proxy' ? agreed(state.acceptance)?.proxy : null
  return {
    id: `reissue-declaration.${party}`,
    title,
    format: 'sheet',
    blocks: [
      text(heading),
      { type: 'fields', columns: ['声明人'], rows: self.map(oneValue) },
      { type: 'fields', columns: [], rows: registration.map(oneValue) },
      text(statement),
      proxy
        ? sign('代理人（签名并按指纹）', proxy.name)
        : sign('声明人（签名并按指纹）', nameOf(state, party)),
      { type: 'sign', label: '监誓人（签名）', name: null, fingerprint: false },
      { type: 'date', label: '', date: declared ? shanghaiDate(declared.at) : on },
    ],
  }
}

/** 补发婚姻登记证审查处理表 (form 15). */
export function reissueExaminationPaper(state: ReissueState, printing: ReissuePrinting): Paper {
  const wanted = wantedOf(state) ?? 'marriage'
  const record = recordOf(state)
  const accepted = agreed(state.acceptance)
  const { blanks } = printing
  const rows: readonly (readonly [string, string])[] = [
    ['补发证件', certificateNames[wanted]],
    ['原登记日期', writtenDate(record?.date)],
    ['原登记字号', record?.number ?? ''],
    ['原登记机关', record?.authority ?? ''],
    ['补发原因', accepted ? reasonNames[accepted.reason] : ''],
    ['查档情况', archiveFindings(agreed(state.archive))],
    ['代理人', accepted?.proxy ? `${accepted.proxy.name}（${accepted.proxy.deed.number}）` : ''],
    ['审查意见', agreed(state.examination)?.opinion ?? ''],
    ['补发证字号', printing.certificate ?? ''],
    [
      '印制号',
      partyIds.flatMap((party) => (blanks?.[party] ? [`${sides[party]}：${blanks[party]}`] : [])).join('　'),
    ],
    ['补发日期', writtenDate(printing.on)],
    ['承办机关名称', printing.authority],
  ]
  return {
    id: 'reissue-examination',
    title: '补发婚姻登记证审查处理表',
    format: 'sheet',
    blocks: [
      photosOf(state, takingPart(state)),
      { type: 'fields', columns: partyIds.map((party) => sides[party]), rows: peopleRows(state, allLabels) },
      { type: 'fields', columns: [], rows: rows.map(([label, value]) => oneValue({ label, value })) },
      // 婚姻登记工作规范: the registrar signs by hand; the name is neither printed nor stamped.
      { type: 'sign', label: '婚姻登记员（签名）', name: null, fingerprint: false },
      ...takingPart(state).map((party) => sign(`${sides[party]}领证签名并按指纹`, nameOf(state, party))),
      { type: 'date', label: '领证日期', date: printing.on },
      { type: 'fields', columns: [], rows: [{ label: '备注', values: [printing.remark] }] },
    ],
  }
}

/** 结婚证 or 离婚证 of one holder, reissued: the day of the original registration, a number of its own, the remark. */
export function reissuedCertificatePaper(
  state: ReissueState,
  holder: PartyId,
  printing: ReissuePrinting,
): Paper {
  const wanted = wantedOf(state) ?? 'marriage'
  const name = certificateNames[wanted]
  return {
    id: `reissued-certificate.${holder}`,
    title: name,
    format: 'booklet',
    blocks: [
      {
        type: 'fields',
        columns: [],
        rows: [
          { label: '持证人', values: [nameOf(state, holder)] },
          { label: '登记日期', values: [writtenDate(recordOf(state)?.date)] },
          { label: `${name}字号`, values: [printing.certificate ?? ''] },
          { label: '备注', values: [printing.remark] },
        ],
      },
      photosOf(state, [holder]),
      { type: 'fold' },
      { type: 'fields', columns: ['', ''], rows: peopleRows(state, onCertificate) },
      { type: 'seal', authority: printing.authority },
      { type: 'sign', label: '婚姻登记员', name: null, fingerprint: false },
    ],
  }
}

/** 不予补发婚姻登记证告知书 (form 17): to whom, why by which law, and what may be done against it. */
export function reissueRefusalNotice(
  state: ReissueState,
  { authority, on }: Pick<ReissuePrinting, 'authority' | 'on'>,
): Paper {
  const refusal = state.refusal[0]
  const grounds = refusal?.value.codes.map((code) => reissueRefusalGrounds[code]) ?? []
  const names = partyIds.map((party) => nameOf(state, party)).filter((name) => name !== '')
  const certificate = certificateNames[wantedOf(state) ?? 'marriage']
  const day = writtenDate(refusal ? shanghaiDate(refusal.at) : on)
  return {
    id: 'reissue-refusal-notice',
    title: '不予补发婚姻登记证告知书',
    format: 'sheet',
    blocks: [
      { type: 'text', text: `${names.join('、') || '申请人'}：`, indent: false },
      text(`你（们）于${day}提出的补领${certificate}申请，经审查不予补发，理由如下：`),
      ...grounds.map(({ ground, cite }, index) => text(`${index + 1}. ${ground}（${cite}）。`)),
      text(`情况说明：${refusal?.value.explanation ?? ''}`),
      ...(refusal?.value.recordCertificateOffered
        ? [text('你（们）可以凭有效身份证件申请出具婚姻登记记录证明。')]
        : []),
      text(
        '如对本告知不服，可以自收到本告知书之日起六十日内依法申请行政复议，或者自收到本告知书之日起六个月内依法向人民法院提起行政诉讼。',
      ),
      { type: 'seal', authority },
      { type: 'date', label: '', date: on },
      { type: 'sign', label: '签收', name: null, fingerprint: false },
    ],
  }
}

/** The papers that a registrar prints at E8, in the order in which they are signed. */
export const reissuePapers = (state: ReissueState, printing: ReissuePrinting): readonly Paper[] => [
  reissueExaminationPaper(state, printing),
  ...takingPart(state).map((party) => reissueDeclarationPaper(state, party, printing)),
  honestyNotice(
    takingPart(state).map((party) => ({ label: sides[party], name: nameOf(state, party) })),
    printing,
  ),
  ...bookletsOf(agreed(state.acceptance) ?? {}).map((party) =>
    reissuedCertificatePaper(state, party, printing),
  ),
]

const oneValue = ({ label, value }: { readonly label: string; readonly value: string }) => ({
  label,
  values: [value],
})

/** One picture of both on a marriage certificate, each his own on a divorce certificate. */
function photosOf(state: ReissueState, parties: readonly PartyId[]): PaperBlock {
  const [first = 'man'] = parties
  return wantedOf(state) === 'divorce' ? singlePhoto(state, first) : photo(state)
}

const onCertificate: readonly FormLine['label'][] = ['姓名', '性别', '国籍', '出生日期', '身份证件号']
const allLabels: readonly FormLine['label'][] = [
  ...onCertificate,
  '民族',
  '职业',
  '文化程度',
  '常住户口所在地',
  '婚姻状况',
]

/** Both of the registration: who applies as the identity document shows them now, the other as the record does. */
function peopleRows(state: ReissueState, labels: readonly FormLine['label'][]) {
  const wanted = wantedOf(state) ?? 'marriage'
  const linesOf = (party: PartyId): ReadonlyMap<string, string> => {
    const recorded = recordOf(state)?.persons[party]
    if (!takingPart(state).includes(party) && recorded) return recordedLines(recorded)
    const lines = personBlock(state, party, statusOnCertificate[wanted])
    return new Map(lines.map(({ label, value }) => [label, value]))
  }
  const lines = { man: linesOf('man'), woman: linesOf('woman') }
  return labels.map((label) => ({
    label,
    values: partyIds.map((party) => lines[party].get(label) ?? ''),
  }))
}

function recordedLines({
  name,
  sex,
  nationality,
  born,
  document,
}: RecordedPerson): ReadonlyMap<string, string> {
  const country = nationality ?? ''
  const known = Object.hasOwn(NATIONALITIES, country)
  return new Map([
    ['姓名', name],
    ['性别', sex === '0' ? '' : SEXES[sex].zh],
    ['国籍', known ? NATIONALITIES[country as keyof typeof NATIONALITIES].zh : country],
    ['出生日期', writtenDate(born)],
    ['身份证件号', document?.number ?? ''],
  ])
}
