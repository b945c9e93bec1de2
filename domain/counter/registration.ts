import type { Rule } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { instantMillis, shanghaiDate } from '../shared/instant.ts'
import { partyIds } from '../shared/person.ts'
import type { CounterActOf } from './acts.ts'
import type { Issue } from './issue.ts'
import type { CounterState } from './state.ts'

type Register = CounterActOf<'register'>
type Named = Pick<Issue<never>, 'name'>

/** Rules.md 3.1: the number that is registered is the one that stands on the booklets. */
export const numberAsPrinted = ({ name }: Named): Rule<CounterState, Register> => ({
  id: 'certificate-number',
  cite: `婚姻登记工作规范 ${name}字号`,
  broken: (state, { certificate }) => {
    const printed = agreed(state.print)?.certificate
    if (!certificate || certificate === printed) return []
    return [
      { at: 'certificate', facts: { certificate, printed: printed ?? null, ground: 'other-than-printed' } },
    ]
  },
})

/**
 * 婚姻登记工作规范: the day of registration that stands on the booklets is the day of registration. Papers of
 * another day are printed again, with the same number on new blanks, and signed again.
 */
export const dateAsPrinted = ({ name }: Named): Rule<CounterState, Register> => ({
  id: 'printed-date',
  cite: `婚姻登记工作规范 ${name}登记日期`,
  broken: (state, _act, { on }) =>
    state.print
      .map(({ at }) => shanghaiDate(at))
      .filter((printedOn) => printedOn !== on)
      .map((printedOn) => ({ at: 'print', facts: { printedOn, on } })),
})

/**
 * Rules.md K12: signature and registration are one sitting of one day. After an interruption nothing is
 * registered until all, still present, have confirmed again in the new sitting.
 */
export const oneSitting = (cite: string): Rule<CounterState, Register> => ({
  id: 'one-sitting',
  cite,
  broken: (state, { sitting }, { on }) => {
    if (!sitting) return []
    const unbroken = state.signing.some(
      ({ value, at }) => value.sitting === sitting && shanghaiDate(at) === on,
    )
    if (unbroken || isReconfirmed(state, sitting, on)) return []
    return [{ at: 'sitting', facts: { sitting, signedOn: state.signing[0]?.at.slice(0, 10) ?? null } }]
  },
})

const isReconfirmed = ({ signing, reconfirmation }: CounterState, sitting: string, on: string): boolean =>
  reconfirmation.some(
    ({ value, at }) =>
      value.sitting === sitting &&
      shanghaiDate(at) === on &&
      signing.every((signed) => instantMillis(signed.at) <= instantMillis(at)) &&
      isByAll(value),
  )

/** By everybody who takes part; null stands for who does not. */
function isByAll({ present, confirmed }: CounterActOf<'reconfirm'>): boolean {
  const takingPart = partyIds.filter((party) => present[party] !== null)
  return takingPart.length > 0 && takingPart.every((party) => present[party] && confirmed[party])
}

/** DB 6101/T 3163—2023 6.4.5: the day promised for the e-certificate is still to come. */
export const promisedAhead: Rule<unknown, CounterActOf<'promise-e-certificate'>> = {
  id: 'e-certificate-promise',
  cite: 'DB 6101/T 3163—2023 6.4.5',
  broken: (_state, { by }, { on }) => (by && by < on ? [{ at: 'by', facts: { by } }] : []),
}
