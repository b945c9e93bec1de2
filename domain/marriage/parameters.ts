import { rowsOf } from '../log/reference.ts'
import type { Circumstances } from '../log/rule.ts'

/** A number, period or policy from a day on. When the law changes a row is added, never edited. */
interface DatedRow<V> {
  readonly from: string
  readonly value: V
}

type Dated<V> = readonly [DatedRow<V>, ...DatedRow<V>[]]

/** Which body of law a day falls under (rules.md 1.1). */
export type Profile = 'P2004' | 'P2021' | 'P2025'

/** 婚姻法; the Civil Code with 条例 2003; 条例 2025 (No. 804). */
const profiles: Dated<Profile> = [
  { from: '1900-01-01', value: 'P2004' },
  { from: '2021-01-01', value: 'P2021' },
  { from: '2025-05-10', value: 'P2025' },
]

/** 婚姻法 (1980) art. 5, kept by Civil Code 1047: completed years. */
const minimumAges: Dated<{ readonly man: number; readonly woman: number }> = [
  { from: '1981-01-01', value: { man: 22, woman: 20 } },
]

/** What makes a certificate from abroad good: the apostille since the Convention is in force for China. */
const legalisations: Dated<readonly string[]> = [
  { from: '1900-01-01', value: ['legalised', 'mission', 'attesting-officer'] },
  { from: '2023-11-07', value: ['legalised', 'mission', 'attesting-officer', 'apostille'] },
]

/** What a bureau says about the check of marital status while the line is down (rules.md 8.0). */
export const statusCheckPolicies = ['prepare-only', 'online', 'online-or-documented'] as const
export type StatusCheckPolicy = (typeof statusCheckPolicies)[number]

/** The readings on which offices differ or the law is silent, and how each is read where no row says otherwise. */
const defaults = {
  'status-check': [{ from: '1900-01-01', value: 'prepare-only' }],
  /** Hours after which a check has to be made again before the examination. */
  'status-check-hours': [{ from: '1900-01-01', value: 24 }],
  /** When somebody born on 29 February reaches an age in other years: `03-01`, or `02-28`. */
  'leap-day-age': [{ from: '1900-01-01', value: '03-01' }],
  /** Months for which a no-spouse certificate from abroad is good. */
  'foreign-certificate-months': [{ from: '1900-01-01', value: 6 }],
} as const satisfies Record<string, Dated<string | number | boolean>>

/** Names a parameter that the reference database may set for all offices or for one. */
export type ParameterName = keyof typeof defaults

export const parameterNames = Object.keys(defaults) as ParameterName[]

/** The law of a day. */
export const profileOn = (on: string): Profile => lastBegun(profiles, on)

/** Civil Code 1047: the completed years that a man and a woman must have on a day. */
export const minimumAgeOn = (on: string): { readonly man: number; readonly woman: number } =>
  lastBegun(minimumAges, on)

/** How a certificate from abroad may be confirmed on a day. */
export const legalisationsOn = (on: string): readonly string[] => lastBegun(legalisations, on)

/**
 * A parameter on the day of the act: the office's own row before a row for all, both before the default.
 * Only rows that the act names in `basis` count; an older row beside a newer one is nothing. Where two rows of
 * one day say different things neither counts, because their order in `basis` is the author's.
 */
export function parameter(name: ParameterName, { by, on, rows }: Circumstances): string | number | boolean {
  const begun = rowsOf(rows, 'parameter')
    .map(({ body }) => body)
    .filter((row) => row.name === name && row.from <= on)
  const own = begun.filter(({ office }) => office === by.office)
  const general = begun.filter(({ office }) => office === null)
  const said = own.length > 0 ? own : general
  const newest = said
    .map(({ from }) => from)
    .toSorted()
    .at(-1)
  const [value, ...others] = new Set(said.filter(({ from }) => from === newest).map((row) => row.value))
  return value !== undefined && others.length === 0
    ? value
    : lastBegun<string | number | boolean>(defaults[name], on)
}

/** The office's policy for checks of marital status on the day of the act. */
export function statusCheckPolicy(circumstances: Circumstances): StatusCheckPolicy {
  const set = parameter('status-check', circumstances)
  return statusCheckPolicies.find((policy) => policy === set) ?? 'prepare-only'
}

/** A parameter that is a number; anything else in a row reads as the default. */
export function numberParameter(
  name: 'status-check-hours' | 'foreign-certificate-months',
  circumstances: Circumstances,
): number {
  const set = parameter(name, circumstances)
  return typeof set === 'number' ? set : defaults[name][0].value
}

/** Of the rows that began by a day the one that began last; before the first, the first. */
function lastBegun<V>([first, ...rest]: Dated<V>, on: string): V {
  return rest
    .filter(({ from }) => from <= on)
    .reduce((last, row) => (row.from >= last.from ? row : last), first).value
}
