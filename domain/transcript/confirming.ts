import type { Rule } from '../log/rule.ts'
import { isContested } from '../log/slot.ts'
import type { TranscriptActOf } from './action.ts'
import type { TranscriptState } from './state.ts'

/** DB 6101/T 3163—2023 7.2.2: who checks what was entered is another person than who entered it. */
export const confirmedByAnother: Rule<TranscriptState, TranscriptActOf<'confirm'>> = {
  id: 'transcript-second-registrar',
  cite: 'DB 6101/T 3163—2023 7.2.2',
  broken: ({ record }, _act, { by }) =>
    record.some(({ clerk }) => clerk === by.clerk) ? [{ facts: { registrar: by.clerk } }] : [],
}

/** Rules.md 8.1: a person decides between readings that there are, and says why. */
export const oneOfTheReadings: Rule<TranscriptState, TranscriptActOf<'settle'>> = {
  id: 'settle',
  cite: '婚姻登记条例 第三条',
  broken: ({ record }, { keep }) => {
    if (!keep) return []
    const isReading = isContested(record) && record.some(({ by }) => by === keep)
    return isReading ? [] : [{ at: 'keep', facts: { branches: record.length } }]
  },
}
