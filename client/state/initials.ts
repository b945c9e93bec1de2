import { pinyin } from 'pinyin-pro'

const initialOf = new Map<string, string>()
const surnameOf = new Map<string, string>()
const how = { pattern: 'first', toneType: 'none', type: 'array' } as const

/** Pinyin initials of a name, e.g. `szx`; the first two characters are read as a surname. */
export function initialsOf(name: string): string {
  const characters = [...name]
  if (characters.length < 2) return characters.map(initial).join('')
  const head = characters.slice(0, 2).join('')
  const surname = kept(surnameOf, head, () => pinyin(head, { ...how, surname: 'head' }).join(''))
  return (surname + characters.slice(2).map(initial).join('')).toLowerCase()
}

const initial = (character: string): string =>
  kept(initialOf, character, () => pinyin(character, how).join(''))

function kept(map: Map<string, string>, key: string, make: () => string): string {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
