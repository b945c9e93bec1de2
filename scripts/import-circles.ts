import { dirname, join } from 'node:path/posix'
import type { Import } from './imports-of.ts'

/** Which files of ours each file imports, types too. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>

/** The file of ours that an import names; undefined for a package. */
export const targetOf = (path: string, { specifier }: Pick<Import, 'specifier'>): string | undefined =>
  specifier.startsWith('.') ? join(dirname(path), specifier.replace(/\?.*$/, '')) : undefined

/**
 * Circles of imports, each from the file that was come to first round to itself. Types alone make one as well: two
 * files that know each other are one idea. Every file that is in a circle is in one that is named, or is named once
 * those are gone.
 */
export function circlesIn(graph: ImportGraph): readonly (readonly string[])[] {
  const circles: string[][] = []
  const done = new Set<string>()
  const trail: string[] = []
  const visit = (file: string): void => {
    if (done.has(file)) return
    const from = trail.indexOf(file)
    if (from >= 0) {
      circles.push([...trail.slice(from), file])
      return
    }
    trail.push(file)
    for (const next of graph.get(file) ?? []) visit(next)
    trail.pop()
    done.add(file)
  }
  for (const file of graph.keys()) visit(file)
  return circles
}
