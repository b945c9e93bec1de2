import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fold } from '../log/fold.ts'
import { logOf } from '../log/log.ts'
import { plainDate } from '../shared/plain-date.ts'
import { play } from '../testing/histories.ts'
import { recordCertificateAct } from '../testing/record-certificate-examples.ts'
import type { RecordCertificateAct } from './action.ts'
import { recordCertificateText } from './certificate-text.ts'
import { recordCertificate } from './kind.ts'
import { recordCertificatePaper } from './papers.ts'

const stateWith = (change: (act: RecordCertificateAct) => RecordCertificateAct) => {
  const { actions } = play<RecordCertificateAct, string>(
    ['apply', 'search'].map((make) => ({ device: 0, make })),
    ({ log, at }, type) => change(recordCertificateAct(type, fold(recordCertificate, log).state, at)),
    [],
    'record-certificate',
  )
  return fold(recordCertificate, logOf(actions)).state
}

const on = plainDate(2026, 11, 23)

test('[form 18] the certificate names who, the period, what was searched, and each record', () => {
  const text = recordCertificateText(
    stateWith((act) => act),
    '17',
    on,
  )
  assert.match(text, /陈屿（身份证件号：610102199003071238）/)
  assert.match(text, /自2012年03月07日至2026年11月22日，查到你的婚姻登记记录如下/)
  assert.match(
    text,
    /1\. 2016年05月20日，结婚登记，西安市新城区民政局，字号J610102-2016-001024，对方许晚晴。/,
  )
})

test('[form 18] a registration that is void, annulled or revoked is certified with its remark', () => {
  const remarked = stateWith((act) =>
    act.type === 'search'
      ? { ...act, found: act.found.map((one) => ({ ...one, standing: 'annulled' as const })) }
      : act,
  )
  assert.match(recordCertificateText(remarked, '17', on), /对方许晚晴（备注：婚姻已被撤销）。/)
})

test('[form 18] where nothing was found it says so, and says nothing about what was not searched', () => {
  const nothing = stateWith((act) => (act.type === 'search' ? { ...act, found: [] } : act))
  const text = recordCertificateText(nothing, '17', on)
  assert.match(text, /未查到你的婚姻登记记录/)
  assert.match(text, /不证明查询范围以外的情况/)
})

test('[form 18] the paper ends with the seal and the day', () => {
  const paper = recordCertificatePaper(
    stateWith((act) => act),
    '17',
    '西安市新城区民政局',
    on,
  )
  assert.equal(
    paper.blocks.slice(-2).map(({ type }) => type),
    ['seal', 'date'],
  )
})

test.run()
