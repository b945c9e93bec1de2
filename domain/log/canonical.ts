import { err, ok, type Result } from './result.ts'

/** What may stand in a signed document: JSON with safe integers and ASCII keys, nothing else. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Why a value cannot be signed; `path` names keys and indexes only, never contents. */
export interface CanonicalFault {
  readonly code: 'not-json' | 'not-safe-integer' | 'lone-surrogate' | 'key-not-allowed' | 'too-deep'
  readonly path: string
}

/** Deepest nesting of a signed document. */
export const maximumDepth = 24

/** RFC 8785 (JCS) text of a value that {@link toJson} has let through: keys in UTF-16 order, no white space. */
export function canonical(value: Json): string {
  if (typeof value === 'string') return quoted(value)
  if (value === null || typeof value !== 'object') return String(value === 0 ? 0 : value)
  return isList(value) ? listText(value) : objectText(value)
}

function listText(items: readonly Json[]): string {
  let text = '['
  for (const item of items) text += text === '[' ? canonical(item) : `,${canonical(item)}`
  return `${text}]`
}

function objectText(value: { readonly [key: string]: Json }): string {
  let text = '{'
  for (const key of sortedKeys(value)) {
    const member = `${quoted(key)}:${canonical(value[key] ?? null)}`
    text += text === '{' ? member : `,${member}`
  }
  return `${text}}`
}

/** The keys of an object in UTF-16 order; a few, as acts have, are put in their places without `sort`'s own lists. */
export function sortedKeys(value: object): string[] {
  const keys = Object.keys(value)
  if (keys.length > few) return keys.sort()
  for (let at = 1; at < keys.length; at++) {
    const key = keys[at] as string
    let place = at
    for (; place > 0 && (keys[place - 1] as string) > key; place--) keys[place] = keys[place - 1] as string
    keys[place] = key
  }
  return keys
}

const few = 32

/** A text that holds nothing to be escaped, as nearly all do, is spared the way through `JSON.stringify`. */
const quoted = (text: string): string => (toEscape.test(text) ? JSON.stringify(text) : `"${text}"`)
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON escapes
const toEscape = /["\\\u0000-\u001f\ud800-\udfff]/

/** Lets a value from outside in as {@link Json}, unchanged, or says where it cannot be signed. */
export function toJson(value: unknown): Result<Json, CanonicalFault> {
  const fault = firstFault(value, 0)
  return fault ? err({ ...fault, path: `$${fault.path}` }) : ok(value as Json)
}

/** The first fault; its path is put together on the way back, so that what has none costs no text. */
function firstFault(value: unknown, depth: number): CanonicalFault | null {
  if (depth > maximumDepth) return here('too-deep')
  switch (typeof value) {
    case 'boolean':
      return null
    case 'string':
      return value.isWellFormed() ? null : here('lone-surrogate')
    case 'number':
      return Number.isSafeInteger(value) ? null : here('not-safe-integer')
    case 'object':
      if (value === null) return null
      if (Array.isArray(value)) return firstFaultInList(value, depth)
      return isPlain(value)
        ? firstFaultInObject(value as { [key: string]: unknown }, depth)
        : here('not-json')
    default:
      return here('not-json')
  }
}

const here = (code: CanonicalFault['code']): CanonicalFault => ({ code, path: '' })

function firstFaultInList(items: readonly unknown[], depth: number): CanonicalFault | null {
  for (let index = 0; index < items.length; index++) {
    const fault = firstFault(items[index], depth + 1)
    if (fault) return { ...fault, path: `[${index}]${fault.path}` }
  }
  return null
}

function firstFaultInObject(value: { [key: string]: unknown }, depth: number): CanonicalFault | null {
  for (const key of Object.keys(value)) {
    if (!/^[\x20-\x7e]*$/.test(key) || key === '__proto__') return here('key-not-allowed')
    const fault = firstFault(value[key], depth + 1)
    if (fault) return { ...fault, path: `.${key}${fault.path}` }
  }
  return null
}

/** A Date, Map or boxed string has no JSON form of its own; what it would become is not what was given. */
const isPlain = (value: object): boolean =>
  (Object.getPrototypeOf(value) === Object.prototype && !(Symbol.toStringTag in value)) ||
  Object.prototype.toString.call(value) === '[object Object]'

const isList = (value: readonly Json[] | { readonly [key: string]: Json }): value is readonly Json[] =>
  Array.isArray(value)
