/**
 * Bytes as people copy them by hand: Crockford's base32 in groups of five characters, of which the last checks the
 * other four and their place. One wrong character, two neighbours exchanged and two groups exchanged never pass.
 */

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const lookalikes: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' }
const dataInGroup = 4

/** Characters of one group, its check included. */
export const groupLength = dataInGroup + 1

/** Most groups that are told apart by their place. */
export const mostGroups = 32

/** One group as it has been typed so far. */
export interface Group {
  readonly text: string
  /** `open`: not all of it is there yet. */
  readonly is: 'good' | 'bad' | 'open'
}

/** The groups of bytes, whose bits fill them to the last. */
export function groupsOf(bytes: Uint8Array): string[] {
  const values = fives(bytes)
  if (values.length % dataInGroup !== 0 || values.length / dataInGroup > mostGroups)
    throw new RangeError(`${bytes.length} bytes do not fill groups`)
  return Array.from({ length: values.length / dataInGroup }, (_, place) => {
    const data = values.slice(place * dataInGroup, (place + 1) * dataInGroup)
    return [...data, checkOf(data, place)].map((value) => alphabet[value]).join('')
  })
}

/** What has been typed, cut into groups: spaces, hyphens and the width of characters do not matter. */
export function readGroups(typed: string): Group[] {
  const characters = [
    ...typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\p{Pd}]+/gu, ''),
  ]
  return Array.from({ length: Math.ceil(characters.length / groupLength) }, (_, place): Group => {
    const text = characters
      .slice(place * groupLength, (place + 1) * groupLength)
      .map((character) => lookalikes[character] ?? character)
    return { text: text.join(''), is: stateOf(text.map(valueIn), place) }
  })
}

/** The bytes of groups that are all good. */
export function bytesOf(groups: readonly Group[]): Uint8Array {
  const values = groups.flatMap(({ text }) => [...text].slice(0, dataInGroup).map(valueIn))
  const bytes = new Uint8Array(Math.floor((values.length * 5) / 8))
  let bits = 0
  let held = 0
  let at = 0
  for (const value of values) {
    bits = ((bits << 5) | value) & 0xfff
    held += 5
    if (held >= 8) {
      held -= 8
      bytes[at++] = (bits >> held) & 0xff
    }
  }
  return bytes
}

function stateOf(values: readonly number[], place: number): Group['is'] {
  if (values.includes(-1) || place >= mostGroups) return 'bad'
  if (values.length < groupLength) return 'open'
  return checkOf(values.slice(0, dataInGroup), place) === values[dataInGroup] ? 'good' : 'bad'
}

const valueIn = (character: string): number => (character === '' ? -1 : alphabet.indexOf(character))

function fives(bytes: Uint8Array): number[] {
  const values: number[] = []
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xfff
    held += 8
    while (held >= 5) {
      held -= 5
      values.push((bits >> held) & 31)
    }
  }
  return values
}

/** A sum over GF(32), each character with a weight of its own and none with the check's, which is 1. */
const checkOf = (data: readonly number[], place: number): number =>
  data.reduce((sum, value, index) => sum ^ times(value, index + 2), place)

/** Multiplication in GF(32) over x⁵ + x² + 1. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 0; bit < 5; bit++) if ((b >> bit) & 1) product ^= a << bit
  for (let bit = 8; bit >= 5; bit--) if ((product >> bit) & 1) product ^= 0b100101 << (bit - 5)
  return product
}
