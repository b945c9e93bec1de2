import type { Conflict } from '../../domain/index.ts'
import { addWords, firstOf, t, tOr } from './text.ts'
import { zhConflict } from './zh-conflict.ts'

await addWords(zhConflict, () => import('./en-conflict.ts').then(({ enConflict }) => enConflict))

/** The words for a conflict: its title, what happened, what to do now, who decides, what to tell the couple. */
export function conflictWords(
  conflict: Conflict,
  part: 'title' | 'happened' | 'what' | 'who' | 'tell',
): string {
  const ending = part === 'title' ? '' : `.${part}`
  const facts: Readonly<Record<string, string>> = { ...inWords(conflict.facts), code: conflict.code }
  const unknown = new Set<string>()
  const parameters = new Proxy(facts, {
    get: (known, name: string) => known[name] ?? (unknown.add(name) && ''),
  })
  const keys = [variantOf(conflict), '']
    .map((variant) => `conflict.${conflict.code}${variant}${ending}`)
    .concat(`conflict.other${ending}`)
  const words = firstOf(keys, '', parameters)
  // Of a clash with another office's case only the centre knows the days.
  return unknown.size === 0
    ? words
    : t('conflict.recorded.happened', { title: conflictWords(conflict, 'title') })
}

/** What makes a conflict of one code another one for whoever reads of it. */
function variantOf({ facts }: Conflict): string {
  if ('unsureOn' in facts) return '.unsure-ending'
  return facts.ground === 'wrong-kind' ? '.wrong-kind' : ''
}

/** A conflict by its name, where nothing but its code is at hand. */
export const conflictNamed = (code: string): string => tOr(`conflict.${code}`, code)

/** The facts as a sentence takes them: parties by name of their place, several values in a row, a gap as a dash. */
const inWords = (facts: Conflict['facts']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries({ ...sameNumber(facts), ...facts }).map(([name, fact]) => {
      const values = (Array.isArray(fact) ? fact : [fact]).map((value) =>
        value === null || value === '' ? '—' : tOr(`party.${value}`, withoutSeconds(String(value))),
      )
      return [name, [...new Set(values)].join(t('list.comma'))]
    }),
  )

/** An instant as people say it: 2026-11-24 05:03; anything else as it is. */
const withoutSeconds = (value: string): string =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) ? value.slice(0, 16).replace('T', ' ') : value

/** One number on both sides is the number that clashes. */
const sameNumber = ({ certificates }: Conflict['facts']): { readonly certificate?: string } =>
  Array.isArray(certificates) && new Set(certificates).size === 1
    ? { certificate: String(certificates[0]) }
    : {}

/** A place of a case in words: `man.occupation` is 男方 职业. */
export function placeWords(at: string): string {
  const [first = '', second] = at.split('.')
  const party = (id: string) => tOr(`party.${id}`, '')
  if (party(first) !== '' && second !== undefined) return `${party(first)}　${tOr(`place.${second}`, second)}`
  if (second !== undefined && party(second) !== '') return `${party(second)}　${tOr(`place.${first}`, first)}`
  return tOr(`place.${first}`, first)
}
