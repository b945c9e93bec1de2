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
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`)
  return `{${members.join(',')}}`
}

/** Lets a value from outside in as {@link Json}, unchanged, or says where it cannot be signed. */
export function toJson(value: unknown, path = '$', depth = 0): Result<Json, CanonicalFault> {
  const fault = firstFault(value, path, depth)
  return fault ? err(fault) : ok(value as Json)
}

function firstFault(value: unknown, path: string, depth: number): CanonicalFault | null {
  if (depth > maximumDepth) return { code: 'too-deep', path }
  switch (typeof value) {
    case 'boolean':
      return null
    case 'string':
      return value.isWellFormed() ? null : { code: 'lone-surrogate', path }
    case 'number':
      return Number.isSafeInteger(value) ? null : { code: 'not-safe-integer', path }
    case 'object':
      if (value === null) return null
      return isPlain(value) ? firstFaultInside(value, path, depth) : { code: 'not-json', path }
    default:
      return { code: 'not-json', path }
  }
}

function firstFaultInside(value: object, path: string, depth: number): CanonicalFault | null {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const fault = firstFault(item, `${path}[${index}]`, depth + 1)
      if (fault) return fault
    }
    return null
  }
  for (const [key, item] of Object.entries(value)) {
    if (!/^[\x20-\x7e]*$/.test(key) || key === '__proto__') return { code: 'key-not-allowed', path }
    const fault = firstFault(item, `${path}.${key}`, depth + 1)
    if (fault) return fault
  }
  return null
}

/** A Date, Map or boxed string has no JSON form of its own; what it would become is not what was given. */
const isPlain = (value: object): boolean =>
  Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]'

const isList = (value: readonly Json[] | { readonly [key: string]: Json }): value is readonly Json[] =>
  Array.isArray(value)
