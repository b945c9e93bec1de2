import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fold } from '../log/fold.ts'
import type { Paper } from '../shared/paper.ts'
import { plainDate } from '../shared/plain-date.ts'
import { testOffice } from '../testing/office.ts'
import { type ReissueScriptOptions, unsignedReissue, withReissues } from '../testing/reissue-script.ts'
import { remarkOn } from './certificate-text.ts'
import { reissueDeclarationText } from './declaration.ts'
import { reissue } from './kind.ts'
import { type ReissuePrinting, reissuePapers, reissueRefusalNotice } from './papers.ts'
import type { ReissueState } from './state.ts'

const office = await withReissues(await testOffice(2))
const [author] = office.clerks

const folded = (plan: NonNullable<ReissueScriptOptions['plan']> = {}) =>
  fold(reissue, unsignedReissue({ office, author, index: 0, plan, to: 'examine' }).log).state

const printing: ReissuePrinting = {
  authority: '西安市新城区民政局',
  on: plainDate(2026, 11, 23),
  certificate: 'BJ610102-2026-000007',
  blanks: { man: 'M00000013', woman: 'M00000014' },
  remark: remarkOn('2026-11-23'),
}

const lineOf = (paper: Paper | undefined, label: string): string | undefined =>
  paper?.blocks
    .flatMap((block) => (block.type === 'fields' ? block.rows : []))
    .find((row) => row.label === label)
    ?.values.join('|')

const named = (papers: readonly Paper[], id: string) => papers.find((paper) => paper.id === id)

test('[forms 14–16] both who lost their marriage certificate sign a declaration each, and each gets a booklet', () => {
  assert.equal(
    reissuePapers(folded(), printing).map(({ id }) => id),
    [
      'reissue-examination',
      'reissue-declaration.man',
      'reissue-declaration.woman',
      'honesty-notice',
      'reissued-certificate.man',
      'reissued-certificate.woman',
    ],
  )
})

test('[reissue-original-date] the booklet bears the day of the original registration, its own number and the remark', () => {
  const booklet = named(reissuePapers(folded(), printing), 'reissued-certificate.man')
  assert.is(lineOf(booklet, '登记日期'), '2016年05月20日')
  assert.is(lineOf(booklet, '结婚证字号'), 'BJ610102-2026-000007')
  assert.is(lineOf(booklet, '备注'), '补发，补发日期：2026年11月23日')
})

test('[form 15] who does not apply stands on the booklet as in the record', () => {
  const state = folded({ applies: { man: 'in-person', woman: null } })
  const papers = reissuePapers(state, { ...printing, blanks: { man: 'M00000013', woman: null } })
  assert.equal(
    papers.map(({ id }) => id),
    ['reissue-examination', 'reissue-declaration.man', 'honesty-notice', 'reissued-certificate.man'],
  )
  const recorded = state.archive[0]?.value.record?.persons.woman
  const names = lineOf(named(papers, 'reissued-certificate.man'), '姓名')
  assert.is(names?.split('|')[1], recorded?.name)
})

test('[form 14] the declaration says what was registered when and where, why it is wanted, and by whom', () => {
  assert.match(
    reissueDeclarationText(folded(), 'man'),
    /2016年05月20日在西安市新城区民政局登记结婚，因遗失，申请补领结婚证，现仍维持该状况。/,
  )
  const represented = reissueDeclarationText(folded({ applies: { man: 'by-proxy', woman: null } }), 'man')
  assert.match(represented, /委托顾青（身份证件号610103196005121238）办理/)
})

test('[form 17] the notice of refusal names each ground with its law, and the record certificate', () => {
  const { log } = unsignedReissue({ office, author, index: 0, to: 'call' })
  const state: ReissueState = {
    ...fold(reissue, log).state,
    refusal: [
      {
        value: {
          type: 'refuse',
          codes: ['RR01', 'RR02'],
          explanation: '未查到',
          noticeGiven: true,
          recordCertificateOffered: true,
        },
        by: 'sha256-0',
        at: '2026-11-23T09:00:00+08:00',
        clerk: 'registrar-1',
      },
    ],
  }
  const paper = reissueRefusalNotice(state, printing)
  const texts = paper.blocks.flatMap((block) => (block.type === 'text' ? [block.text] : []))
  assert.ok(
    texts.some((line) => line.startsWith('1. 未查到')) && texts.some((line) => line.startsWith('2. ')),
  )
  assert.ok(texts.some((line) => line.includes('婚姻登记记录证明')))
})

test.run()
