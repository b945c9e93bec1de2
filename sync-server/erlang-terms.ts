import type { Json } from '../domain/index.ts'

/**
 * Erlang's external term format, as far as CouchDB hashes documents with it
 * (https://www.erlang.org/doc/apps/erts/erl_ext_dist.html): JSON as CouchDB holds it, objects as `{[{Key, Value}]}`
 * with the keys in canonical order.
 */
export function termOf(value: Json): Buffer {
  if (value === null || typeof value === 'boolean') return atom(String(value))
  if (typeof value === 'number') return integer(value)
  if (typeof value === 'string') return binary(value)
  if (isList(value)) return list(value)
  const members = Object.keys(value)
    .sort()
    .map((key) => Buffer.concat([tuple(2), binary(key), termOf(value[key] ?? null)]))
  return Buffer.concat([tuple(1), properList(members)])
}

/** ATOM_EXT: what `minor_version 1` writes. */
export const atom = (name: string): Buffer =>
  Buffer.concat([Buffer.of(100), uint16(name.length), Buffer.from(name)])

/** A list of terms that are already encoded: LIST_EXT with NIL_EXT as its tail. */
export const properList = (terms: readonly Buffer[]): Buffer =>
  terms.length === 0
    ? Buffer.of(106)
    : Buffer.concat([Buffer.of(108), uint32(terms.length), ...terms, Buffer.of(106)])

/** Small numbers in a row are, to Erlang, a string: STRING_EXT. */
function list(items: readonly Json[]): Buffer {
  const bytes = items.filter((item) => typeof item === 'number' && item >= 0 && item <= 255) as number[]
  if (items.length > 0 && items.length <= 0xffff && bytes.length === items.length) {
    return Buffer.concat([Buffer.of(107), uint16(items.length), Buffer.from(bytes)])
  }
  return properList(items.map(termOf))
}

function integer(value: number): Buffer {
  if (value >= 0 && value <= 255) return Buffer.of(97, value)
  if (value >= -0x80000000 && value <= 0x7fffffff) {
    const out = Buffer.alloc(5, 98)
    out.writeInt32BE(value, 1)
    return out
  }
  const digits: number[] = []
  for (let rest = BigInt(Math.abs(value)); rest > 0n; rest >>= 8n) digits.push(Number(rest & 0xffn))
  return Buffer.of(110, digits.length, value < 0 ? 1 : 0, ...digits)
}

function binary(text: string): Buffer {
  const bytes = Buffer.from(text)
  return Buffer.concat([Buffer.of(109), uint32(bytes.length), bytes])
}

const tuple = (arity: number): Buffer => Buffer.of(104, arity)

function uint16(value: number): Buffer {
  const out = Buffer.alloc(2)
  out.writeUInt16BE(value)
  return out
}

function uint32(value: number): Buffer {
  const out = Buffer.alloc(4)
  out.writeUInt32BE(value)
  return out
}

const isList = (value: readonly Json[] | { readonly [key: string]: Json }): value is readonly Json[] =>
  Array.isArray(value)
