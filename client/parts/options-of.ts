import { type TextKey, t } from '../text/text.ts'
import type { Option } from './act-field.ts'

/** A closed list of codes with the words of each: `source` and `paper` are `source.paper`. */
export const optionsOf = (prefix: string, codes: readonly string[]) => (): Option[] =>
  codes.map((value) => ({ value, words: t(`${prefix}.${value}` as TextKey) }))
