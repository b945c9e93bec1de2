import type { Rule } from '../log/rule.ts'
import type { RecordCertificateActOf } from './action.ts'
import { recordCertificateTextHash, recordsInPeriod } from './certificate-text.ts'
import type { RecordCertificateState } from './state.ts'

type IssueRule = Rule<RecordCertificateState, RecordCertificateActOf<'issue'>>

/** 婚姻登记工作规范: the certificate says what was found in the period, and that nothing was where nothing was. */
export const resultAsFound: IssueRule = {
  id: 'record-result',
  cite: '婚姻登记工作规范 出具婚姻登记记录证明；婚姻登记档案管理办法 第十五条',
  broken: (state, { result }) => {
    const found = recordsInPeriod(state).length
    return result && (result === 'records') !== found > 0 ? [{ at: 'result', facts: { result, found } }] : []
  },
}

/** 婚姻登记工作规范: the paper that is sealed is the text that follows from the search. */
export const textAsFound: IssueRule = {
  id: 'record-text',
  cite: '婚姻登记工作规范 出具婚姻登记记录证明',
  broken: (state, { text, number }, { on }) =>
    text && number && text !== recordCertificateTextHash(state, number, on)
      ? [{ at: 'text', facts: {} }]
      : [],
}
