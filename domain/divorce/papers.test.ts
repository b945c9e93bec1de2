import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Printing } from '../counter/paper-blocks.ts'
import { fold } from '../log/fold.ts'
import { agreed } from '../log/slot.ts'
import type { Paper, PaperBlock } from '../shared/paper.ts'
import { divorceNumberOf, divorceSerialsOf, withdrawalBy } from '../testing/divorce-acts.ts'
import { unsignedDivorce, withDivorceSupplies } from '../testing/divorce-script.ts'
import { testOffice } from '../testing/office.ts'
import { agreementText } from './agreement.ts'
import { applicationText } from './application-form.ts'
import { declarationText } from './declaration.ts'
import { inquiryText } from './inquiry.ts'
import { divorce } from './kind.ts'
import {
  agreementPaper,
  applicationPaper,
  certificatePaper,
  declarationPaper,
  divorcePapers,
  examinationPaper,
  inquiryPaper,
  receiptPaper,
  refusalNotice,
  withdrawalConfirmation,
  withdrawalPaper,
} from './papers.ts'
import { withdrawalText } from './withdrawal.ts'

const office = await withDivorceSupplies(await testOffice(20))
const [author] = office.clerks
const at = '2026-11-23T10:00:00+08:00'
const printing: Printing = {
  authority: '西安市新城区民政局',
  on: '2026-11-23',
  certificate: divorceNumberOf(1, at),
  blanks: divorceSerialsOf(1),
  remark: '',
}
const stateAt = (to: string) => fold(divorce, unsignedDivorce({ office, author, index: 0, to }).log).state
const consented = stateAt('consented')

const words = (block: PaperBlock): string[] => {
  if (block.type === 'text') return [block.text]
  if (block.type !== 'fields') return []
  return [...block.columns, ...block.rows.flatMap(({ label, values }) => [label, ...values])]
}
const wordsOn = ({ blocks }: Paper): string => blocks.flatMap(words).join('\n')

/** Every value and sentence of a signed text stands on the paper that is signed by hand. */
const saysAll = (paper: Paper, signed: string): void => {
  const printed = wordsOn(paper)
  for (const line of signed.split('\n').slice(1)) {
    const value = line.includes('：') && !line.includes('。') ? line.slice(line.indexOf('：') + 1) : line
    assert.ok(printed.includes(value) || value === '声明人' || value === '对方', `${paper.id}: ${line}`)
  }
}

test('[forms 4, 9, 11] a paper says the very text that was signed with the pen', () => {
  saysAll(
    applicationPaper(consented, printing),
    applicationText(consented).replace(/\n(男方|女方)(?=\n)/g, ''),
  )
  saysAll(declarationPaper(consented, 'man', printing), declarationText(consented, 'man'))
  const agreement = wordsOn(agreementPaper(consented, 'archive', printing))
  for (const line of agreementText(consented).split('\n').slice(6)) assert.ok(agreement.includes(line), line)
})

test('[form 10] the record says every question and every answer', () => {
  const asked = agreed(consented.inquiries.woman)
  assert.ok(asked)
  const record = wordsOn(inquiryPaper(consented, 'woman', printing))
  for (const line of inquiryText(consented, asked)
    .split('\n')
    .filter((each) => /^[问答]：/.test(each)))
    assert.ok(record.includes(line), line)
})

test('[form 6] the receipt prints the days of both periods, and says when they may move', () => {
  const period = agreed(stateAt('waiting').printedPeriod)
  assert.ok(period)
  const receipt = { ...printing, number: 'LS-1', telephone: '029-00000000', period }
  const paper = wordsOn(receiptPaper(consented, receipt))
  for (const day of ['2026年11月11日', '2026年11月12日', '2026年12月11日'])
    assert.ok(paper.includes(day), day)
  assert.not.ok(paper.includes('以国务院公布的放假安排为准'))
  const provisional = { ...receipt, period: { ...period, provisional: true } }
  assert.ok(wordsOn(receiptPaper(consented, provisional)).includes('以国务院公布的放假安排为准'))
  const counterfoil = receiptPaper(consented, receipt, true)
  assert.is(counterfoil.blocks.filter(({ type }) => type === 'sign').length, 3)
})

test('[forms 7, 8] who withdraws signs the form, and the slip says that the process has ended', () => {
  const { log } = unsignedDivorce({
    office,
    author,
    index: 0,
    to: 'waiting',
    finally: [{ make: withdrawalBy('woman'), at: '2026-11-10T10:00:00+08:00' }],
  })
  const { state } = fold(divorce, log)
  saysAll(withdrawalPaper(state, 'woman', printing), withdrawalText(state, 'woman'))
  const slip = withdrawalConfirmation(state, 'woman', { ...printing, number: 'CH-1' })
  assert.ok(wordsOn(slip).includes('本次离婚登记程序终止'))
})

test('[forms 5, 17] the notice is named after the visit and gives each ground with its law', () => {
  const refused = (receipt: typeof consented.receipt) =>
    refusalNotice(
      {
        ...consented,
        receipt,
        refusal: [
          {
            value: { type: 'decline', codes: ['DR12'], explanation: '对财产有异议', noticeGiven: true },
            by: `sha256-${'0'.repeat(64)}`,
            at,
            clerk: 'registrar-1',
          },
        ],
      },
      printing,
    )
  assert.is(refused(consented.receipt).title, '不予办理离婚登记告知书')
  assert.is(refused([]).title, '不予受理离婚登记申请告知书')
  assert.ok(wordsOn(refused([])).includes('第一千零七十八条'))
})

test('[forms 12, 13] the certificate says what the examination form says, with the holder’s own photograph', () => {
  const form = wordsOn(examinationPaper(consented, printing))
  for (const holder of ['man', 'woman'] as const) {
    const paper = certificatePaper(consented, holder, printing)
    const own = agreed(consented.capture)?.certificatePhoto[holder].sha256
    assert.ok(paper.blocks.some((block) => block.type === 'photo' && block.blob === own))
    for (const word of paper.blocks.slice(3).flatMap(words)) assert.ok(form.includes(word), word)
  }
  assert.ok(form.includes('2026年11月11日'))
})

test('[C14] what is printed at once is signed in the order of the script', () => {
  const ids = divorcePapers(consented, printing).map(({ id }) => id.replace(/\..*/, ''))
  assert.equal(
    [...new Set(ids)],
    ['divorce-examination', 'divorce-declaration', 'honesty-notice', 'divorce-certificate'],
  )
})

test.run()
