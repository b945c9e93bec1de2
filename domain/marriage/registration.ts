import type { Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { instantMillis, shanghaiDate } from '../shared/instant.ts'
import { partyIds } from '../shared/person.ts'
import type { MarriageActOf } from './action.ts'
import type { MarriageState } from './state.ts'

type Register = MarriageActOf<'register'>

/** Rules.md 3.1: the number that is registered is the one that stands on both booklets. */
export const numberAsPrinted: Rule<MarriageState, Register> = {
  id: 'certificate-number',
  cite: '婚姻登记工作规范 结婚证字号',
  broken: (state, { certificate }) => {
    const printed = agreed(state.print)?.certificate
    if (!certificate || certificate === printed) return []
    return [
      { at: 'certificate', facts: { certificate, printed: printed ?? null, ground: 'other-than-printed' } },
    ]
  },
}

/**
 * 婚姻登记工作规范: the day of registration that stands on the booklets is the day of registration. Papers of
 * another day are printed again, with the same number on new blanks, and signed again.
 */
export const dateAsPrinted: Rule<MarriageState, Register> = {
  id: 'printed-date',
  cite: '婚姻登记工作规范 结婚证登记日期',
  broken: (state, _act, { on }) =>
    state.print
      .map(({ at }) => shanghaiDate(at))
      .filter((printedOn) => printedOn !== on)
      .map((printedOn) => ({ at: 'print', facts: { printedOn, on } })),
}

/**
 * Rules.md K12: signature and registration are one sitting of one day. After an interruption nothing is
 * registered until both, still present, have confirmed again in the new sitting.
 */
export const oneSitting: Rule<MarriageState, Register> = {
  id: 'one-sitting',
  cite: '民法典 第一千零四十九条；婚姻登记条例 当场予以登记',
  broken: (state, { sitting }, { on }) => {
    if (!sitting) return []
    const unbroken = state.signing.some(
      ({ value, at }) => value.sitting === sitting && shanghaiDate(at) === on,
    )
    if (unbroken || isReconfirmed(state, sitting, on)) return []
    return [{ at: 'sitting', facts: { sitting, signedOn: state.signing[0]?.at.slice(0, 10) ?? null } }]
  },
}

const isReconfirmed = ({ signing, reconfirmation }: MarriageState, sitting: string, on: string): boolean =>
  reconfirmation.some(
    ({ value, at }) =>
      value.sitting === sitting &&
      shanghaiDate(at) === on &&
      signing.every((signed) => instantMillis(signed.at) <= instantMillis(at)) &&
      partyIds.every((party) => value.present[party] && value.confirmed[party]),
  )

/** DB 6101/T 3163—2023 6.4.5: the day promised for the e-certificate is still to come. */
export const promisedAhead: Rule<MarriageState, MarriageActOf<'promise-e-certificate'>> = {
  id: 'e-certificate-promise',
  cite: 'DB 6101/T 3163—2023 6.4.5',
  broken: (_state, { by }, { on }) => (by && by < on ? [{ at: 'by', facts: { by } }] : []),
}
