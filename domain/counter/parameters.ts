import { officeParameter } from '../log/office-parameter.ts'
import type { ParameterValue } from '../log/parameter-row.ts'
import type { Circumstances } from '../log/rule.ts'

/** A number, period or policy from a day on. When the law changes a row is added, never edited. */
export interface DatedRow<V> {
  readonly from: string
  readonly value: V
}

/** The rows of one number, period or policy, the oldest first. */
export type Dated<V> = readonly [DatedRow<V>, ...DatedRow<V>[]]

/** Of the rows that began by a day the one that began last; before the first, the first. */
export function lastBegun<V>([first, ...rest]: Dated<V>, on: string): V {
  let last = first
  for (const row of rest) if (row.from <= on && row.from >= last.from) last = row
  return last.value
}

/** The readings on which offices differ or the law is silent, and how each is read where no row says otherwise. */
export type ParameterDefaults = Readonly<Record<string, Dated<ParameterValue>>>

/** The names of those parameters that are numbers. */
export type NumberName<D extends ParameterDefaults> = {
  [N in keyof D & string]: D[N] extends Dated<number> ? N : never
}[keyof D & string]

/** How a kind reads its parameters. */
export interface ParameterReading<D extends ParameterDefaults> {
  /** The names that the reference database may set for all offices or for one. */
  readonly parameterNames: readonly (keyof D & string)[]
  /**
   * A parameter on the day of the act: the office's own row before a row for all, both before the default.
   * Only rows that the act names in `basis` count; an older row beside a newer one is nothing. Where two rows of
   * one day say different things neither counts, because their order in `basis` is the author's.
   */
  readonly parameter: (name: keyof D & string, circumstances: Circumstances) => ParameterValue
  /** A parameter that is a number; anything else in a row reads as the default. */
  readonly numberParameter: (name: NumberName<D>, circumstances: Circumstances) => number
}

/** The reader of a kind's parameters; what it found for one act it does not look up again. */
export function readParameters<const D extends ParameterDefaults>(defaults: D): ParameterReading<D> {
  const said = new WeakMap<Circumstances, Map<string, ParameterValue>>()
  const byDefault = (name: keyof D & string, on: string): ParameterValue => {
    const rows = defaults[name]
    return rows ? lastBegun(rows, on) : false
  }
  const parameter = (name: keyof D & string, circumstances: Circumstances): ParameterValue => {
    const known = said.get(circumstances) ?? new Map<string, ParameterValue>()
    said.set(circumstances, known)
    const value = known.get(name) ?? officeParameter(name, circumstances) ?? byDefault(name, circumstances.on)
    known.set(name, value)
    return value
  }
  return {
    parameterNames: Object.keys(defaults),
    parameter,
    numberParameter: (name, circumstances) => {
      const set = parameter(name, circumstances)
      return typeof set === 'number' ? set : Number(byDefault(name, circumstances.on))
    },
  }
}
