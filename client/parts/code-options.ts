import { EDUCATIONS, NATIONALITIES, OCCUPATIONS } from '../../domain/index.ts'
import { language } from '../text/text.ts'

const words = ({ zh, en }: { readonly zh: string; readonly en: string }): string =>
  language() === 'zh' ? zh : en

/** By code, because objects put keys that look like numbers first. */
export const byCode = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1)

/** Educations as a clerk asks for them. */
export const educations = (): { value: string; words: string }[] =>
  Object.entries(EDUCATIONS)
    .toSorted(byCode)
    .map(([value, each]) => ({ value, words: words(each) }))

/** Occupations, first level of GB/T 6565-2015. */
export const occupations = (): { value: string; words: string }[] =>
  Object.entries(OCCUPATIONS['2015']).map(([value, each]) => ({ value, words: words(each) }))

/** Nationalities by code, the commonest here first. */
export const nationalities = (): { value: string; words: string }[] =>
  Object.entries(NATIONALITIES)
    .toSorted(([a], [b]) => Number(b === 'CHN') - Number(a === 'CHN') || (a < b ? -1 : 1))
    .map(([value, each]) => ({ value, words: words(each) }))
