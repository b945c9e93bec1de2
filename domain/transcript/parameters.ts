import { parameterOn } from '../log/parameter-row.ts'
import type { Circumstances } from '../log/rule.ts'

/** The readings on which offices differ, and how each is read where no row says otherwise. */
const defaults = {
  /** The first day on which certificate numbers have the form in use today (rules.md 3.1). */
  'certificate-number-form-from': '2004-01-01',
} as const satisfies Record<string, string>

/** Names a parameter of transcripts. */
export type TranscriptParameter = keyof typeof defaults
export const transcriptParameters = Object.keys(defaults) as TranscriptParameter[]

/** 婚姻法 of 1950 and of 1980: the completed years that a man and a woman had to have on a day. */
const minimumAges = [
  { from: '1950-05-01', man: 20, woman: 18 },
  { from: '1981-01-01', man: 22, woman: 20 },
] as const

/** The day on which the first 婚姻法 came into force, with registration by the people's government. */
export const firstRegistrations = minimumAges[0].from

/** The ages at which people could marry on a day. */
export const minimumAgesOn = (on: string): { readonly man: number; readonly woman: number } =>
  minimumAges.findLast(({ from }) => from <= on) ?? minimumAges[0]

/** A parameter on the day of the act; anything but a text in a row reads as the default. */
export function textParameter(name: TranscriptParameter, circumstances: Circumstances): string {
  const set = parameterOn(name, circumstances.by.office, circumstances.on, circumstances.rows)
  return typeof set === 'string' ? set : defaults[name]
}
