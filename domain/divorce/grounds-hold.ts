import type { Rule } from '../log/rule.ts'
import type { DivorceActOf } from './action.ts'
import type { DivorceState } from './state.ts'
import { inTheWindow } from './window.ts'

/** 条例 不予办理应当说明理由: a ground of the day or the place (DR09, DR10, DR11, DR13) is named only where it holds. */
export const groundsHold: Rule<DivorceState, DivorceActOf<'decline'>> = {
  id: 'ground-holds',
  cite: '婚姻登记条例 不予办理应当说明理由；民发〔2020〕116号 不予办理离婚登记告知书',
  broken: (state, { codes }, circumstances) =>
    inTheWindow
      .filter(({ id }) => codes?.some((code) => code === id))
      .filter(({ broken }) => broken(state, {}, circumstances).length === 0)
      .map(({ id }) => ({ at: 'codes', facts: { code: id } })),
}
