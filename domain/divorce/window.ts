import { isApproved } from '../counter/approvals.ts'
import type { Circumstances, Finding, Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import type { DivorceActOf } from './action.ts'
import { isAfterBusiness, parameter } from './parameters.ts'
import { bindingPeriod, calendarOfRows, oneScheduleAYear, periodsBy } from './period.ts'
import { authorityOf } from './receipt.ts'
import { stageOf } from './stage.ts'
import type { DivorceState } from './state.ts'

/** The acts of a second visit that belong into the second period. */
type InWindow = DivorceActOf<'call-again' | 'recheck' | 'examine' | 'print' | 'register'>

/** Civil Code 1077: within the cooling-off period nothing is registered, its last day included (DR09). */
export const coolingOffElapsed: Rule<DivorceState, InWindow> = {
  id: 'DR09',
  cite: '民法典 第一千零七十七条',
  broken: (state, _act, { on, rows }) => {
    const period = bindingPeriod(state, rows)
    if (!period || on >= period.opensOn) return []
    return [{ facts: { on, endsOn: period.endsOn, opensOn: period.opensOn } }]
  },
}

/** Civil Code 1077: after the thirty days that follow the application is deemed withdrawn (DR10). */
export const windowOpen: Rule<DivorceState, InWindow> = {
  id: 'DR10',
  cite: '民法典 第一千零七十七条、第二百零三条；民发〔2020〕116号',
  broken: (state, _act, circumstances) => {
    const { on, rows } = circumstances
    const printed = agreed(state.printedPeriod)
    if (!printed) return []
    const periods = periodsBy(printed, calendarOfRows(rows))
    const closesOn = periods?.binding.closesOn ?? printed.closesOn
    const finding = (ground: string): Finding[] => [{ facts: { on, closesOn, ground } }]
    if (on > closesOn) return finding('deemed-withdrawn')
    if (on === closesOn && isAfterBusiness(circumstances)) return finding('after-business')
    const isPrintedOnly = periods !== null && on > periods.legal.closesOn
    return isPrintedOnly && !isPrintedDayGood(state, circumstances) ? finding('printed-only') : []
  },
}

/** Rules.md K5 [UNSURE]: a day that a wrong receipt promised and the law does not give. */
function isPrintedDayGood(state: DivorceState, circumstances: Circumstances): boolean {
  const said = parameter('printed-window', circumstances)
  return said === 'stands' || (said === 'head' && isApproved(state, 'printed-window', null))
}

/** Civil Code 1077 with 116号: who withdrew has ended the process; there is no application any more (DR11). */
export const notWithdrawn: Rule<DivorceState, InWindow> = {
  id: 'DR11',
  cite: '民法典 第一千零七十七条；民发〔2020〕116号',
  broken: ({ withdrawal }) =>
    withdrawal.map(({ value, at }) => ({ facts: { by: value.by, withdrawnOn: at.slice(0, 10) } })),
}

/** Rules.md 1.8: a death, incapacity or a court has ended the process, whatever was done beside it. */
export const notTerminated: Rule<DivorceState, InWindow> = {
  id: 'not-terminated',
  cite: '民法典 第十三条、第一千零八十条；婚姻登记条例 终止办理',
  broken: ({ termination }) =>
    termination.map(({ value, at }) => ({
      facts: { ground: value.ground, terminatedOn: at.slice(0, 10) },
    })),
}

/**
 * Civil Code 1077, rules.md K2: while a person must still decide between branches either party may withdraw, and a
 * death ends the application, as long as it has a receipt and nobody has registered.
 */
export const nobodyRegistered: Rule<DivorceState, DivorceActOf<'withdraw' | 'terminate'>> = {
  id: 'stage',
  cite: '民法典 第一千零七十七条第一款、第一千零八十条',
  broken: (state, { type }) =>
    stageOf(state) === 'contested' && (state.receipt.length === 0 || state.registration.length > 0)
      ? [{ facts: { stage: 'contested', act: type ?? null } }]
      : [],
}

/** 116号: only the authority that received the application registers the divorce, takes a withdrawal or hands over what it kept (DR13). */
export const sameAuthority: Rule<
  DivorceState,
  InWindow | DivorceActOf<'withdraw' | 'reprint-receipt' | 'hand-over'>
> = {
  id: 'DR13',
  cite: '民发〔2020〕116号；婚姻登记条例（2025年）',
  broken: (state, _act, circumstances) => {
    const office = agreed(state.receivedAt)
    const authority = agreed(state.receipt)?.authority
    if (!office || office === circumstances.by.office) return []
    const own = authorityOf(circumstances)
    return own === authority ? [] : [{ facts: { receivedAt: office, authority: authority ?? null } }]
  },
}

/** Everything that a day and a place may have against a second visit. */
export const inTheWindow = [
  oneScheduleAYear,
  coolingOffElapsed,
  windowOpen,
  notWithdrawn,
  notTerminated,
  sameAuthority,
] as const
