import type { Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { instantMillis } from '../shared/instant.ts'
import type { RecordCertificateActOf } from './action.ts'
import { searchHours } from './parameters.ts'
import type { RecordCertificateState } from './state.ts'

type Apply = RecordCertificateActOf<'apply'>
type Search = RecordCertificateActOf<'search'>
type Issue = RecordCertificateActOf<'issue'>

/** DB 6101/T 3163—2023 7.2.2: a period has a beginning, lies in the past, and not before the person's birth. */
export const periodInThePast: Rule<RecordCertificateState, Apply> = {
  id: 'record-period',
  cite: 'DB 6101/T 3163—2023 7.2.2；婚姻登记档案管理办法 第十五条',
  broken: (_state, { period, person }, { on }) => {
    const { from, to } = period ?? {}
    if (!from || !to) return []
    const ground =
      to > on
        ? 'not-yet-over'
        : from > to
          ? 'ends-before-it-begins'
          : person?.born && from < person.born
            ? 'before-birth'
            : undefined
    return ground ? [{ at: 'period', facts: { ground, from, to } }] : []
  },
}

/** 个人信息保护法: a look-up serves one application, and asks for the person whom it is about (rules.md 7.7). */
export const boundToTheCase: Rule<RecordCertificateState, Search> = {
  id: 'record-query',
  cite: '个人信息保护法 第六条、第二十八条；DB 6101/T 3163—2023 7.2.3',
  broken: (state, { number }) => {
    const asked = agreed(state.application)?.person.document.number
    return number && asked && number !== asked ? [{ at: 'number', facts: { ground: 'other-person' } }] : []
  },
}

/** 婚姻登记档案管理办法: what is written down as searched was searched; no search is of a later moment. */
export const searchedAlready: Rule<RecordCertificateState, Search> = {
  id: 'record-search-time',
  cite: '婚姻登记档案管理办法 第十五条',
  broken: (_state, { searched }, { at }) => {
    const isAhead = searched?.some((one) => one?.at && instantMillis(one.at) > instantMillis(at))
    return isAhead ? [{ at: 'searched', facts: { ground: 'not-yet-made' } }] : []
  },
}

const hour = 3_600_000

/** 婚姻登记工作规范: what is certified today was searched lately. */
export const searchedLately: Rule<RecordCertificateState, Issue> = {
  id: 'record-search-age',
  cite: '婚姻登记工作规范 出具婚姻登记记录证明',
  broken: (state, _act, circumstances) => {
    const [search] = state.search
    if (!search) return []
    const age = instantMillis(circumstances.at) - instantMillis(search.at)
    return age > searchHours(circumstances) * hour ? [{ at: 'search', facts: { searchedAt: search.at } }] : []
  },
}
