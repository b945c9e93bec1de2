/** What one row can be found by. */
export interface Findable {
  readonly id: string
  readonly names: readonly string[]
  /** Initials of each name, e.g. `szx`. */
  readonly initials: readonly string[]
  readonly numbers: readonly string[]
  readonly certificate: string | null
}

/** One row that was found, and in what. */
export interface Found {
  readonly id: string
  readonly in: 'name' | 'pinyin' | 'number' | 'certificate' | 'case'
}

const between = '\n'
const fields = ['name', 'pinyin', 'number', 'certificate', 'case'] as const

/**
 * Finds rows by any part of a name, its initials or a number. One joined string a field and `indexOf` over
 * it: 100,000 rows in under ten milliseconds, no tree to build. `？` or `?` stands for one character.
 */
export class FindIndex {
  readonly #ids: readonly string[]
  readonly #columns: Readonly<Record<Found['in'], Column>>

  constructor(rows: readonly Findable[]) {
    this.#ids = rows.map(({ id }) => id)
    this.#columns = {
      name: new Column(rows.map(({ names }) => names.join(' '))),
      pinyin: new Column(rows.map(({ initials }) => initials.join(' '))),
      number: new Column(rows.map(({ numbers }) => numbers.join(' ').toUpperCase())),
      certificate: new Column(rows.map(({ certificate }) => certificate ?? '')),
      case: new Column(rows.map(({ id }) => id)),
    }
  }

  /** At most `limit` rows: by name first, then initials, numbers, certificates, case ids. */
  find(query: string, limit = 200): Found[] {
    const asked = query.trim().replaceAll('？', '?')
    if (asked === '' || asked.includes(between)) return []
    const found = new Map<number, Found['in']>()
    for (const field of fields) {
      const needle = needleFor(field, asked)
      if (needle === null) continue
      for (const row of this.#columns[field].rowsWith(needle, limit - found.size)) {
        if (!found.has(row)) found.set(row, field)
      }
      if (found.size >= limit) break
    }
    return [...found].flatMap(([row, where]) => {
      const id = this.#ids[row]
      return id === undefined ? [] : [{ id, in: where }]
    })
  }
}

/** How a field is asked, or null when the query cannot mean it. */
function needleFor(field: Found['in'], asked: string): string | null {
  switch (field) {
    case 'name':
      return asked
    case 'pinyin':
      return /^[a-z?]+$/i.test(asked) ? asked.toLowerCase() : null
    case 'number':
      return /^[0-9A-Z?]{3,}$/i.test(asked) ? asked.toUpperCase() : null
    case 'certificate':
      return /^[0-9A-Z?-]{3,}$/i.test(asked) ? asked.toUpperCase() : null
    case 'case':
      return /^[0-9A-Z]{4,26}$/i.test(asked) ? asked.toUpperCase() : null
  }
}

/** One field of all rows as one string, with the offset at which each row begins. */
class Column {
  readonly #text: string
  readonly #starts: Uint32Array

  constructor(values: readonly string[]) {
    this.#starts = new Uint32Array(values.length)
    let at = 0
    for (const [row, value] of values.entries()) {
      this.#starts[row] = at
      at += value.length + 1
    }
    this.#text = values.join(between)
  }

  /** Rows that contain the needle, in order, each once. */
  rowsWith(needle: string, limit: number): number[] {
    const rows: number[] = []
    const next = needle.includes('?') ? this.#byPattern(needle) : this.#byText(needle)
    for (let at = next(0); at >= 0 && rows.length < limit; ) {
      const row = this.#rowAt(at)
      rows.push(row)
      const following = this.#starts[row + 1]
      at = following === undefined ? -1 : next(following)
    }
    return rows
  }

  #byText(needle: string): (from: number) => number {
    return (from) => this.#text.indexOf(needle, from)
  }

  #byPattern(needle: string): (from: number) => number {
    const source = [...needle].map((char) => (char === '?' ? '[^\\n]' : escaped(char))).join('')
    const pattern = new RegExp(source, 'gu')
    return (from) => {
      pattern.lastIndex = from
      return pattern.exec(this.#text)?.index ?? -1
    }
  }

  #rowAt(offset: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}

const escaped = (char: string): string => char.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
