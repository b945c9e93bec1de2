import type { FlowTable, Rule } from '../log/rule.ts'
import type { StatusCheckAct } from './action.ts'
import type { StatusCheckStage, StatusCheckState } from './state.ts'

/** Rules.md O1: the colleague who asks is another person than the registrar who checks. */
const checkedByAnother: Rule<StatusCheckState, StatusCheckAct> = {
  id: 'own-check',
  cite: '婚姻登记条例（2025年）联网核对',
  broken: (_state, { askedBy }, { by }) =>
    askedBy === by.clerk ? [{ at: 'askedBy', facts: { registrar: by.clerk } }] : [],
}

/** The whole flow of a status check made for a colleague without a line: one act. */
export const statusCheckFlow: FlowTable<StatusCheckAct, StatusCheckState, StatusCheckStage> = {
  check: {
    from: ['opened'],
    to: 'checked',
    who: ['registrar', 'reviewer'],
    evidence: [
      {
        id: 'reference',
        at: 'reference',
        presence: (_, { reference }) => (reference ? 'present' : 'missing'),
      },
    ],
    rules: [checkedByAnother],
    beside: {},
    frozen: [],
    cite: '婚姻登记条例（2025年）联网核对',
    phrases: [],
  },
}
