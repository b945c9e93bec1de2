import { type Json, sortedKeys } from '../domain/index.ts'

/**
 * Erlang's external term format, as far as CouchDB hashes documents with it
 * (https://www.erlang.org/doc/apps/erts/erl_ext_dist.html): JSON as CouchDB holds it, objects as `{[{Key, Value}]}`
 * with the keys in canonical order. Terms are written one behind the other into one buffer, which grows and is
 * used again.
 */
export class TermWriter {
  #bytes = Buffer.allocUnsafe(16 * 1024)
  #length = 0

  /** Begins anew; what was written before is overwritten. */
  begin(version: number): void {
    this.#length = 0
    this.#byte(version)
  }

  /** What has been written, until it begins anew. */
  get written(): Buffer {
    return this.#bytes.subarray(0, this.#length)
  }

  /** ATOM_EXT: what `minor_version 1` writes. */
  atom(name: string): void {
    this.#byte(100)
    this.#uint16(name.length)
    this.#text(name)
  }

  /** LIST_EXT with NIL_EXT as its tail; an empty list is the tail alone. */
  list(length: number, writeItems: () => void): void {
    if (length > 0) {
      this.#listHead(length)
      writeItems()
    }
    this.#byte(106)
  }

  /** A JSON value. */
  value(value: Json): void {
    if (value === null || typeof value === 'boolean') this.atom(String(value))
    else if (typeof value === 'number') this.#integer(value)
    else if (typeof value === 'string') this.#binary(value)
    else if (isList(value)) this.#listOrString(value)
    else this.#object(value)
  }

  #object(value: { readonly [key: string]: Json }): void {
    const keys = sortedKeys(value)
    this.#tuple(1)
    if (keys.length > 0) this.#listHead(keys.length)
    for (const key of keys) {
      this.#tuple(2)
      this.#binary(key)
      this.value(value[key] ?? null)
    }
    this.#byte(106)
  }

  /** Small numbers in a row are, to Erlang, a string: STRING_EXT. */
  #listOrString(items: readonly Json[]): void {
    const isString = items.length > 0 && items.length <= 0xffff && items.every(isByte)
    if (!isString) {
      this.list(items.length, () => {
        for (const item of items) this.value(item)
      })
      return
    }
    this.#byte(107)
    this.#uint16(items.length)
    for (const item of items) this.#byte(item as number)
  }

  #integer(value: number): void {
    if (isByte(value)) {
      this.#byte(97)
      this.#byte(value)
    } else if (value >= -0x80000000 && value <= 0x7fffffff) {
      this.#byte(98)
      this.#uint32(value >>> 0)
    } else {
      const digits: number[] = []
      for (let rest = BigInt(Math.abs(value)); rest > 0n; rest >>= 8n) digits.push(Number(rest & 0xffn))
      for (const byte of [110, digits.length, value < 0 ? 1 : 0, ...digits]) this.#byte(byte)
    }
  }

  /** BINARY_EXT of the text's UTF-8; its length is known once it is written. */
  #binary(text: string): void {
    this.#byte(109)
    this.#uint32(0)
    const start = this.#length
    this.#text(text)
    const end = this.#length
    this.#length = start - 4
    this.#uint32(end - start)
    this.#length = end
  }

  #listHead(length: number): void {
    this.#byte(108)
    this.#uint32(length)
  }

  #tuple(arity: number): void {
    this.#byte(104)
    this.#byte(arity)
  }

  #text(text: string): void {
    this.#makeRoom(text.length * 3)
    const written = this.#ascii(text)
    if (written < text.length) this.#length += this.#bytes.write(text.slice(written), this.#length)
  }

  /** Writes as much as is ASCII, which is nearly all, without leaving for the encoder; answers how much that was. */
  #ascii(text: string): number {
    const bytes = this.#bytes
    const start = this.#length
    let at = 0
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit > 0x7f) break
      bytes[start + at] = unit
    }
    this.#length = start + at
    return at
  }

  #byte(value: number): void {
    this.#makeRoom(1)
    this.#bytes[this.#length++] = value
  }

  #uint16(value: number): void {
    this.#makeRoom(2)
    this.#bytes[this.#length++] = value >>> 8
    this.#bytes[this.#length++] = value & 0xff
  }

  #uint32(value: number): void {
    this.#uint16(value >>> 16)
    this.#uint16(value & 0xffff)
  }

  #makeRoom(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(2 * (this.#length + bytes))
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
  }
}

const isByte = (value: Json): value is number => typeof value === 'number' && value >= 0 && value <= 255

const isList = (value: readonly Json[] | { readonly [key: string]: Json }): value is readonly Json[] =>
  Array.isArray(value)
