import type { Rule } from '../log/rule.ts'
import type { CounterActOf } from './acts.ts'

/** Rules.md 7.8: a clock is held against another before a second person. */
export const secondPerson: Rule<unknown, CounterActOf<'confirm-clock'>> = {
  id: 'clock-second-person',
  cite: 'DB 6101/T 3163—2023 7.3.2',
  broken: (_state, { second }, { by }) => (second === by.clerk ? [{ at: 'second', facts: { second } }] : []),
}
