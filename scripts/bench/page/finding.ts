import { FindIndex } from '../../../client/state/find-index.ts'
import { initialsOf } from '../../../client/state/initials.ts'
import { inventedCouple } from '../../../domain/testing/couples.ts'
import { numberOf } from '../../../domain/testing/office.ts'

/** What somebody types, by what it is. */
export type Asked = 'one character' | 'two characters' | 'initials' | 'id number' | 'certificate number'

/** How long it took to build the index over so many cases, and each search of each sort, milliseconds. */
export interface Finding {
  readonly build: number
  readonly searches: Readonly<Record<Asked, readonly number[]>>
}

/** Builds the index that the desk searches in, over invented cases, and searches it. */
export function find(cases: number, searches: number): Finding {
  const rows = Array.from({ length: cases }, (_, index) => {
    const { man, woman } = inventedCouple(index + 1)
    return {
      id: String(index).padStart(26, '0'),
      names: [man.name, woman.name],
      numbers: [man.document.number, woman.document.number],
      certificate: numberOf(index + 1),
    }
  })
  const start = performance.now()
  const index = new FindIndex(rows.map((row) => ({ ...row, initials: row.names.map(initialsOf) })))
  const build = performance.now() - start
  const timed = (query: (row: (typeof rows)[number]) => string): number[] =>
    Array.from({ length: searches }, (_, n) => {
      const row = rows[(n * 7919) % rows.length]
      const asked = row ? query(row) : ''
      const before = performance.now()
      const found = index.find(asked)
      const took = performance.now() - before
      if (found.length === 0) throw new Error('a search found nothing')
      return took
    })
  const name = ({ names }: (typeof rows)[number]): string => names[0] ?? ''
  return {
    build,
    searches: {
      'one character': timed((row) => name(row).slice(0, 1)),
      'two characters': timed((row) => name(row).slice(-2)),
      initials: timed((row) => initialsOf(name(row))),
      'id number': timed((row) => row.numbers[1] ?? ''),
      'certificate number': timed(({ certificate }) => certificate),
    },
  }
}
