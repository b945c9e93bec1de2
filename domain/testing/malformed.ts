import { type Chance, chanceOf } from './random.ts'

/**
 * What comes over a border from programs that are broken, old or hostile: valid documents with a few places changed,
 * and texts that are no documents any more. The same chance makes the same again.
 */

/** Keys that have a meaning of their own somewhere between a border and a store. */
const keys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'toJSON',
  'hasOwnProperty',
  'then',
  'length',
  '_id',
  '_rev',
  '_deleted',
  '_attachments',
  '',
  '0',
  '$ref',
  'é',
  '\ud800',
  '\u0000',
  ' ',
] as const

const texts = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  'a\udc00b',
  '\u202e',
  '𠮷',
  '__proto__',
  'null',
  'NaN',
  '../../etc/passwd',
  "'; DROP TABLE documents; --",
  '%00%ff',
  '{{7*7}}',
  '<script>',
  '9999-99-99T99:99:99+08:00',
  '0000-00-00',
  'sha256-',
  '-1',
] as const

const numbers = [
  0,
  -0,
  -1,
  1.5,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 1,
  Number.MIN_SAFE_INTEGER,
  1e308,
  5e-324,
  2 ** 31,
  -(2 ** 53),
] as const

/** A value of some wrong type, or of the right type and far out. */
export function hostileValue(chance: Chance): unknown {
  switch (chance.below(12)) {
    case 0:
      return null
    case 1:
      return chance.below(2) === 0
    case 2:
    case 3:
      return chance.pick(numbers)
    case 4:
    case 5:
      return chance.pick(texts)
    case 6:
      return chance.pick(texts).repeat(chance.pick([1, 100, 2000]))
    case 7:
      return []
    case 8:
      return {}
    case 9:
      return withMember({}, chance.pick(keys), chance.pick([null, 1, 'x']))
    case 10:
      return nested(chance.pick([2, 23, 24, 25, 26, 60, 1500]), chance.below(2) === 0)
    default:
      return Array.from({ length: chance.pick([1, 3, 65, 600]) }, () => chance.pick(texts))
  }
}

/** A copy of a document with one to three places changed. */
export function malformed(chance: Chance, document: unknown): unknown {
  let changed = document
  for (let left = 1 + chance.below(3); left > 0; left--) changed = changedOnce(chance, changed)
  return changed
}

function changedOnce(chance: Chance, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return hostileValue(chance)
  const goesDeeper = chance.below(4) > 0
  const members = Object.keys(value)
  const at = members[chance.below(members.length || 1)]
  if (at === undefined) return hostileValue(chance)
  const inside = (value as Record<string, unknown>)[at]
  if (goesDeeper) return withMember(value, at, changedOnce(chance, inside))
  switch (chance.below(6)) {
    case 0:
      return without(value, at)
    case 1:
      return withMember(
        value,
        Array.isArray(value) ? String(value.length) : chance.pick(keys),
        hostileValue(chance),
      )
    case 2:
      return withMember(without(value, at), chance.pick(keys), inside)
    case 3:
      return withMember(value, at, [inside])
    case 4:
      return typeof inside === 'string'
        ? withMember(value, at, inside.slice(0, chance.below(inside.length + 1)) + chance.pick(texts))
        : hostileValue(chance)
    default:
      return withMember(value, at, hostileValue(chance))
  }
}

/** A copy with a member more, `__proto__` too, which an assignment would not make. */
function withMember(value: object, key: string, member: unknown): object {
  const copy = Array.isArray(value) ? [...value] : copyOf(value)
  const place = Array.isArray(value) && !/^\d+$/.test(key) ? String(value.length) : key
  const own = { value: member, enumerable: true, configurable: true, writable: true }
  return Object.defineProperty(copy, place, own)
}

const copyOf = (value: object): object => Object.defineProperties({}, Object.getOwnPropertyDescriptors(value))

function without(value: object, key: string): object {
  if (Array.isArray(value)) return value.filter((_, index) => String(index) !== key)
  const copy = copyOf(value)
  Reflect.deleteProperty(copy, key)
  return copy
}

function nested(depth: number, asList: boolean): unknown {
  let value: unknown = 'deep'
  for (let i = 0; i < depth; i++) value = asList ? [value] : { a: value }
  return value
}

const bottomless = '['.repeat(20_000) + ']'.repeat(20_000)

/** A text that was JSON: cut, doubled, flipped, stuffed, or so deep that no reader should follow. */
export function brokenText(chance: Chance, text: string): string {
  const at = chance.below(text.length + 1)
  switch (chance.below(9)) {
    case 0:
      return text.slice(0, at)
    case 1:
      return text.slice(at)
    case 2:
      return text + text
    case 3:
      return text.slice(0, at) + chance.pick(texts) + text.slice(at)
    case 4:
      return text.slice(0, at) + String.fromCharCode(0x20 + chance.below(0x5f)) + text.slice(at + 1)
    case 5:
      return text.replace(
        /:\d+/,
        chance.pick([':1e999', ':-', ':0x10', ':01', ':NaN', ':99999999999999999999']),
      )
    case 6:
      return chance.pick(['[', '{"a":', '[[[{"b":']).repeat(chance.pick([10, 1000, 20_000]))
    case 7:
      return `{"docs":[{"_id":${bottomless}}],"keys":${bottomless},"a":${bottomless}}`
    default:
      return chance.pick([
        '',
        'null',
        '0',
        '""',
        '[]',
        '{}',
        'true',
        'undefined',
        '\ufeff{}',
        '{"a":1,}',
        "{'a':1}",
      ])
  }
}

/** Runs a test for so many seeds; what fails names its seed, and that seed alone fails again. */
export function everySeed(count: number, run: (chance: Chance, seed: number) => void): void {
  for (let seed = 1; seed <= count; seed++) {
    try {
      run(chanceOf(seed), seed)
    } catch (cause) {
      throw new Error(`seed ${seed}: ${(cause as Error).message}`, { cause })
    }
  }
}
