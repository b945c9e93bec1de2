import type { Issue } from '../counter/issue.ts'
import { writtenDate } from '../counter/person-block.ts'
import { agreed } from '../log/slot.ts'
import { partyIds } from '../shared/person.ts'
import type { ReissueActOf } from './action.ts'
import { type ReissueRule, recordOf, wantedOf } from './application.ts'
import { bookletsOf } from './documents.ts'
import type { ReissueState } from './state.ts'

type PrintRule = ReissueRule<ReissueActOf<'print'>>

/** What a reissue gives out: a booklet of the certificate's own kind with a number of its own, BJ or BL. */
export const reissued: Issue<ReissueState> = {
  name: '婚姻登记证',
  letters: (state) => (wantedOf(state) === 'divorce' ? 'BL' : 'BJ'),
  blanks: (state) => wantedOf(state) ?? 'marriage',
}

/** 备注 of a reissued booklet. */
export const remarkOn = (on: string): string => `补发，补发日期：${writtenDate(on)}`

/** 婚姻登记工作规范: the day of registration on the booklet is that of the original registration. */
export const originalDate: PrintRule = {
  id: 'reissue-original-date',
  cite: '婚姻登记工作规范 补发婚姻登记证（登记日期填写原登记日期）',
  broken: (state, { registrationDate }) => {
    const original = recordOf(state)?.date
    return registrationDate && original && registrationDate !== original
      ? [{ at: 'registrationDate', facts: { registrationDate, original } }]
      : []
  },
}

/** 婚姻登记工作规范: the booklet says that it was reissued, and on which day. */
export const remarkOfReissue: PrintRule = {
  id: 'reissue-remark',
  cite: '婚姻登记工作规范 补发婚姻登记证（备注栏）',
  broken: (_state, { remark }, { on }) =>
    remark && remark !== remarkOn(on) ? [{ at: 'remark', facts: { expected: remarkOn(on) } }] : [],
}

/** 婚姻登记工作规范: as many booklets as were asked for, and no other is printed. */
export const bookletsAskedFor: PrintRule = {
  id: 'reissue-booklets',
  cite: '婚姻登记工作规范 婚姻登记证管理',
  broken: (state, { blanks }) => {
    const wanted = bookletsOf(agreed(state.acceptance) ?? {})
    return partyIds
      .filter((party) => blanks?.[party] && !wanted.includes(party))
      .map((party) => ({ at: `blanks.${party}`, facts: { party } }))
  },
}
