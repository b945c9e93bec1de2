import type { Circumstances, Rule } from '../log/rule.ts'
import { type Dated, lastBegun } from './parameters.ts'

/** Which body of law a day falls under (rules.md 1.1). */
export type Profile = 'P2004' | 'P2021' | 'P2025'

/** 婚姻法; the Civil Code with 条例 2003; 条例 2025 (No. 804). */
const profiles: Dated<Profile> = [
  { from: '1900-01-01', value: 'P2004' },
  { from: '2021-01-01', value: 'P2021' },
  { from: '2025-05-10', value: 'P2025' },
]

/** What makes a certificate from abroad good: the apostille since the Convention is in force for China. */
const legalisations: Dated<readonly string[]> = [
  { from: '1900-01-01', value: ['legalised', 'mission', 'attesting-officer'] },
  { from: '2023-11-07', value: ['legalised', 'mission', 'attesting-officer', 'apostille'] },
]

/** The law of a day. */
export const profileOn = (on: string): Profile => lastBegun(profiles, on)

/** How a certificate from abroad may be confirmed on a day. */
export const legalisationsOn = (on: string): readonly string[] => lastBegun(legalisations, on)

/** How a rule is cited under the law of each day. */
export type Cites = { readonly [P in Exclude<Profile, 'P2004'>]: string }

/** One rule under two laws: the same test, cited by the law of the day of the act. */
export const underEachLaw = <S, A>(
  id: string,
  cites: Cites,
  broken: Rule<S, A>['broken'],
): readonly Rule<S, A>[] => [
  { id, cite: cites.P2021, broken: (...asked) => (isUnder2025(asked[2]) ? [] : broken(...asked)) },
  { id, cite: cites.P2025, broken: (...asked) => (isUnder2025(asked[2]) ? broken(...asked) : []) },
]

const isUnder2025 = ({ on }: Circumstances): boolean => profileOn(on) === 'P2025'
